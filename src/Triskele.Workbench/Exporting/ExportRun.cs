using Triskele.Data.Exporters;
using Triskele.Workbench.Importing;

namespace Triskele.Workbench.Exporting;

/// <summary>Exports what a workspace holds.</summary>
public static class ExportRun
{
    private static readonly IExporter[] Exporters = [new CsvExporter(), new ParquetExporter(), new GraphMlExporter()];

    /// <summary>Formats, as the command line names them.</summary>
    public static IReadOnlyList<string> Formats { get; } = [.. Exporters.Select(e => e.Format)];

    /// <summary>Exports a workspace.</summary>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="workspace">The workspace.</param>
    /// <param name="target">File or folder.</param>
    /// <param name="asOf">Date at which to look, or null for the latest start.</param>
    /// <param name="cancellation">Ends it early; nothing is left of the attempt.</param>
    /// <exception cref="TriskeleException">The workspace holds no records, or the target cannot be written; nothing is left of the attempt.</exception>
    public static void Run(string format, string workspace, string target, DateOnly? asOf = null, CancellationToken cancellation = default)
    {
        IExporter exporter =
            Exporters.FirstOrDefault(e => e.Format == format)
            ?? throw new ArgumentException(
                $"There is no export format '{format}'; there are: {string.Join(", ", Formats)}.",
                nameof(format)
            );
        Ecosystem ecosystem =
            Workspaces.Load(workspace, asOf).Ecosystem
            ?? throw new TriskeleException($"{workspace} holds no records to export; import some with `triskele import`.");
        cancellation.ThrowIfCancellationRequested();
        exporter.Export(ecosystem, target, cancellation);
    }
}
