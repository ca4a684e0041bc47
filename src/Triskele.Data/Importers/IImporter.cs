using Triskele.Data.Findings;
using Triskele.Data.Sources;

namespace Triskele.Data.Importers;

/// <summary>Reads files of one format into rows.</summary>
public interface IImporter
{
    /// <summary>Format as the command line names it.</summary>
    string Format { get; }

    /// <summary>Reads files, folders and archives in the given order; a file that cannot be read at all is an error finding.</summary>
    /// <exception cref="OperationCanceledException">The user ended it; the sink is left to roll back.</exception>
    void Import(IReadOnlyList<string> paths, IRecordSink sink, FindingLog findings, ImportOptions options, CancellationToken cancellation);
}
