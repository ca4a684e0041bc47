using Triskele.Data.Findings;
using Triskele.Data.Importers.Tables;
using Triskele.Data.Sources;

namespace Triskele.Data.Importers;

/// <summary>Reads files of one format whose tables stand for themselves: what each is shows in its own header, name or mapping.</summary>
public abstract class TableImporter : IImporter
{
    /// <inheritdoc/>
    public abstract string Format { get; }

    /// <summary>Version of the rules: files that came in by another are read again.</summary>
    private protected abstract int Version { get; }

    /// <inheritdoc/>
    public void Import(
        IReadOnlyList<string> paths,
        IRecordSink sink,
        FindingLog findings,
        ImportOptions options,
        CancellationToken cancellation
    )
    {
        ImportSession session = new(sink, findings, options, cancellation);
        session.Run(this, Version, paths, null, table => Recognise(table, session));
    }

    /// <summary>What becomes of a table; null, with a finding, if it is none of the format's.</summary>
    private protected abstract TablePlan? Recognise(OpenTable table, ImportSession session);
}
