using System.IO.Compression;
using Triskele.Data.Exchange;

namespace Triskele.Data.Exporters;

/// <summary>Comma-separated text: the records, or a network as edges and nodes.</summary>
/// <remarks>
/// RFC 4180 in UTF-8 with full round-trip precision; unknown is empty. Without <see cref="Content"/>, a folder or a .zip holds actors, projects,
/// participations, ties and (where there are any) messages as the importer of records reads them, and one .csv the edges of the projected network. With it, one .csv holds the edges of
/// that network, and a folder or a .zip the tables <c>edges</c> and <c>nodes</c>.
/// </remarks>
public sealed class CsvExporter : IExporter
{
    // An archive records when its members changed; ours have no clock.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <inheritdoc/>
    public string Format => "csv";

    /// <summary>Which network to write; null for the records, and in one .csv for the projected network.</summary>
    public NetworkContent? Content { get; init; }

    /// <summary>Whether each table begins with a byte order mark, by which Excel tells UTF-8.</summary>
    public bool ByteOrderMark { get; init; }

    /// <inheritdoc/>
    public void Export(Ecosystem ecosystem, string path, CancellationToken cancellation = default)
    {
        if (path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
            AtomicOutput.WriteFile(path, temporary => WriteTable(NetworkTables.Edges(ecosystem, Content), temporary, cancellation));
        else if (path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            AtomicOutput.WriteFile(path, temporary => WriteArchive(NetworkTables.Of(ecosystem, Content), temporary, cancellation));
        else
            AtomicOutput.WriteFolder(
                path,
                temporary =>
                {
                    foreach (ExportTable table in NetworkTables.Of(ecosystem, Content, path, ".csv"))
                        WriteTable(table, Path.Combine(temporary, table.Name + ".csv"), cancellation);
                }
            );
    }

    private void WriteTable(ExportTable table, string path, CancellationToken cancellation)
    {
        using FileStream file = File.Create(path);
        Write(table, file, cancellation);
    }

    private void WriteArchive(IReadOnlyList<ExportTable> tables, string path, CancellationToken cancellation)
    {
        using FileStream file = File.Create(path);
        using ZipArchive archive = new(file, ZipArchiveMode.Create);
        foreach (ExportTable table in tables)
        {
            ZipArchiveEntry entry = archive.CreateEntry(table.Name + ".csv", CompressionLevel.Optimal);
            entry.LastWriteTime = NoTime;
            using Stream member = entry.Open();
            Write(table, member, cancellation);
        }
    }

    private void Write(ExportTable table, Stream stream, CancellationToken cancellation)
    {
        if (ByteOrderMark)
            stream.Write("\ufeff"u8);
        table.WriteCsv(stream, cancellation);
    }
}
