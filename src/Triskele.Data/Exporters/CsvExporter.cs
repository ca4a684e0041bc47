using System.IO.Compression;

namespace Triskele.Data.Exporters;

/// <summary>Comma-separated text: a folder or a .zip with actors, projects, participations, ties and messages, or one .csv with the projected network.</summary>
/// <remarks>
/// RFC 4180 in UTF-8 with full round-trip precision; unknown is empty. The tables are what the importer of records reads; that of messages is there where there
/// are any. One file holds the ties of the multi-partner network: <c>source, target, joint_projects, newman_weight</c>.
/// </remarks>
public sealed class CsvExporter : IExporter
{
    // An archive records when its members changed; ours have no clock.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <inheritdoc/>
    public string Format => "csv";

    /// <inheritdoc/>
    public void Export(Ecosystem ecosystem, string path, CancellationToken cancellation = default)
    {
        if (path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
            AtomicOutput.WriteFile(path, temporary => WriteTable(ProjectedNetwork.Of(ecosystem).Table(), temporary, cancellation));
        else if (path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            AtomicOutput.WriteFile(path, temporary => WriteArchive(EcosystemTables.Of(ecosystem), temporary, cancellation));
        else
            AtomicOutput.WriteFolder(
                path,
                temporary =>
                {
                    foreach (ExportTable table in EcosystemTables.Of(ecosystem, path, ".csv"))
                        WriteTable(table, Path.Combine(temporary, table.Name + ".csv"), cancellation);
                }
            );
    }

    private static void WriteTable(ExportTable table, string path, CancellationToken cancellation)
    {
        using FileStream file = File.Create(path);
        table.WriteCsv(file, cancellation);
    }

    private static void WriteArchive(IReadOnlyList<ExportTable> tables, string path, CancellationToken cancellation)
    {
        using FileStream file = File.Create(path);
        using ZipArchive archive = new(file, ZipArchiveMode.Create);
        foreach (ExportTable table in tables)
        {
            ZipArchiveEntry entry = archive.CreateEntry(table.Name + ".csv", CompressionLevel.Optimal);
            entry.LastWriteTime = NoTime;
            using Stream member = entry.Open();
            table.WriteCsv(member, cancellation);
        }
    }
}
