using Triskele.Data.Exchange;
using Triskele.Data.Exchange.Reading;
using Triskele.Data.Findings;
using Triskele.Data.Importers.Networks;
using Triskele.Data.Importers.Tables;
using Triskele.Data.Reading;
using Triskele.Data.Sources;

namespace Triskele.Data.Importers;

/// <summary>Reads networks of other programs: GEXF, GraphML, Pajek, multinet, VOSviewer, UCINET DL, MatrixMarket, tables of edges and nodes.</summary>
/// <remarks>Edges become ties; the edges of a two-mode network become participations in projects. See <c>docs/exchange-formats.md</c>.</remarks>
public sealed class NetworkImporter : IImporter
{
    /// <summary>Version of the rules.</summary>
    public const int Version = 1;

    /// <inheritdoc/>
    public string Format => "network";

    /// <inheritdoc/>
    public void Import(
        IReadOnlyList<string> paths,
        IRecordSink sink,
        FindingLog findings,
        ImportOptions options,
        CancellationToken cancellation
    )
    {
        if (MappingFile.Read(options.MappingFile, findings) is not { } mapping)
            return;
        long errors = findings.Count(FindingSeverity.Error);
        using SourceSet sources = SourceSet.Open(paths, findings, options.Limits);
        List<NetworkFile> files = [];
        foreach (SourceEntry entry in sources.Entries)
        {
            options.Progress?.Report(new ImportProgress(entry.Name, 0, entry.Bytes, 0));
            if (NetworkFiles.Read(entry, findings, options.Limits, cancellation) is { } file)
                files.Add(file);
        }
        foreach (NetworkFile file in files)
            Send(file, files, sink, options, mapping, cancellation);
        if (files.Count == 0 && findings.Count(FindingSeverity.Error) == errors)
            ImportSession.TellNothing(findings, paths, sources, Format);
    }

    private static void Send(
        NetworkFile file,
        List<NetworkFile> all,
        IRecordSink sink,
        ImportOptions options,
        MappingFile mapping,
        CancellationToken cancellation
    )
    {
        TableMapping? table = mapping.Of(file.Entry);
        bool adds = ExchangeReaders.Adds(file.Format) != ExchangeFormat.None;
        if (adds && !all.Exists(o => o.Format == ExchangeReaders.Adds(file.Format) && o.Entry.Container == file.Entry.Container))
            file.Findings.Warn("nodes-without-edges", 0, "", file.Entry.Name);
        string name = mapping.Dataset.Length > 0 ? mapping.Dataset : file.Entry.Stem;
        SourceFile source = new(
            file.Entry.Name,
            file.Digest.Sha256,
            file.Digest.Bytes,
            "network",
            Version,
            $"network/{name}",
            adds ? "nodes" : "network"
        )
        {
            Mapping = table is null ? "" : System.Text.Json.JsonSerializer.Serialize(table),
        };
        if (!sink.Begin(source))
            file.Findings.Note("already-in", 0, "", file.Entry.Name);
        else
        {
            ExchangeNetwork network = adds ? file.Network : NetworkFiles.Joined(file, all);
            new NetworkRows(file, network, NetworkKeys.Of(file, network, all, options.Redact), sink, options, table).Send(cancellation);
        }
        file.Findings.TellTallies();
    }
}
