namespace Triskele.Data.Exporters;

/// <summary>Writes an ecosystem to a file or a folder of one format.</summary>
public interface IExporter
{
    /// <summary>Format as the command line names it.</summary>
    string Format { get; }

    /// <summary>Writes beside the target first and moves at the end: a target that exists is replaced only by a whole new one.</summary>
    /// <param name="ecosystem">What to write. The same ecosystem gives the same bytes.</param>
    /// <param name="path">File or folder; the folder that holds it must exist.</param>
    /// <param name="cancellation">Ends it early; nothing is left of the attempt.</param>
    /// <exception cref="ExportException">The target cannot be written; nothing is left of the attempt.</exception>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    void Export(Ecosystem ecosystem, string path, CancellationToken cancellation = default);
}
