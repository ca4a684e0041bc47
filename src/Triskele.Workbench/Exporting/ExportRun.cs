using Triskele.Data.Exchange;
using Triskele.Data.Exporters;
using Triskele.Workbench.Importing;

namespace Triskele.Workbench.Exporting;

/// <summary>Exports what a workspace holds.</summary>
public static class ExportRun
{
    /// <summary>Formats, as the command line names them.</summary>
    public static IReadOnlyList<string> Formats { get; } = [.. NetworkExporter.Formats, "csv", "parquet"];

    /// <summary>Networks that can be asked for.</summary>
    public static IReadOnlyList<string> Contents { get; } = ["projects", "ties", "two-mode"];

    /// <summary>Exports a workspace.</summary>
    /// <exception cref="TriskeleException">The workspace holds nothing of the kind, or the target cannot be written; nothing is left of the attempt.</exception>
    public static void Run(ExportRequest request, CancellationToken cancellation = default)
    {
        if (!Formats.Contains(request.Format))
            throw new ArgumentException(
                $"There is no export format '{request.Format}'; there are: {string.Join(", ", Formats)}.",
                nameof(request)
            );
        NetworkContent? content = ContentOf(request.Content);
        Ecosystem ecosystem =
            Workspaces.Load(request.Workspace, request.AsOf).Ecosystem
            ?? throw new TriskeleException($"{request.Workspace} holds no records to export; import some with `triskele import`.");
        if (content == NetworkContent.Ties && ecosystem.Ties.Count == 0)
            throw new TriskeleException(
                $"{request.Workspace} holds no recorded ties; import some with `triskele import ties` or `network`, or export --content projects."
            );
        if (content is NetworkContent.Projects or NetworkContent.TwoMode && ecosystem.Projects.Count == 0)
            throw new TriskeleException($"{request.Workspace} holds no projects; export --content ties.");
        cancellation.ThrowIfCancellationRequested();
        ExporterOf(request, content, ecosystem).Export(ecosystem, request.Target, cancellation);
    }

    private static IExporter ExporterOf(ExportRequest request, NetworkContent? content, Ecosystem ecosystem) =>
        request.Format switch
        {
            "csv" => new CsvExporter
            {
                Content = content ?? OfFile(request.Target, ".csv", ecosystem),
                ByteOrderMark = request.ByteOrderMark,
            },
            "parquet" => new ParquetExporter { Content = content ?? OfFile(request.Target, ".parquet", ecosystem) },
            _ => new NetworkExporter(request.Format) { Content = content ?? WhatThereIs(ecosystem), Options = OptionsOf(request) },
        };

    private static NetworkContent? OfFile(string target, string ending, Ecosystem ecosystem) =>
        target.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? WhatThereIs(ecosystem) : null;

    private static NetworkContent WhatThereIs(Ecosystem ecosystem) =>
        ecosystem.Projects.Count == 0 && ecosystem.Ties.Count > 0 ? NetworkContent.Ties : NetworkContent.Projects;

    private static ExchangeOptions OptionsOf(ExportRequest request) =>
        new()
        {
            Labels = request.Labels is { } labels ? Enum.Parse<NodeLabels>(labels, ignoreCase: true) : null,
            ByteOrderMark = request.ByteOrderMark,
            Times = request.Times,
            OldGexf = request.Gexf == "1.2",
        };

    private static NetworkContent? ContentOf(string? content) =>
        content switch
        {
            null => null,
            "projects" => NetworkContent.Projects,
            "ties" => NetworkContent.Ties,
            "two-mode" => NetworkContent.TwoMode,
            _ => throw new ArgumentException(
                $"There is no content '{content}'; there are: {string.Join(", ", Contents)}.",
                nameof(content)
            ),
        };
}
