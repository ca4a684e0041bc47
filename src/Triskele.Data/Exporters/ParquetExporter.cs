using Triskele.Data.Exchange;
using Triskele.Data.Storage;

namespace Triskele.Data.Exporters;

/// <summary>Parquet with typed columns: a folder with the records, or with the edges and nodes of a network, or one .parquet with the edges.</summary>
/// <remarks>The columns are those of <see cref="CsvExporter"/>; unknown is null. Written on one thread, so that the bytes repeat.</remarks>
public sealed class ParquetExporter : IExporter
{
    /// <inheritdoc/>
    public string Format => "parquet";

    /// <summary>Which network to write; null for the records, and in one .parquet for the projected network.</summary>
    public NetworkContent? Content { get; init; }

    /// <inheritdoc/>
    public void Export(Ecosystem ecosystem, string path, CancellationToken cancellation = default)
    {
        if (path.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase))
            AtomicOutput.WriteFile(path, temporary => Write([NetworkTables.Edges(ecosystem, Content)], _ => temporary, cancellation));
        else
            AtomicOutput.WriteFolder(
                path,
                temporary =>
                    Write(
                        NetworkTables.Of(ecosystem, Content, path, ".parquet"),
                        table => Path.Combine(temporary, table + ".parquet"),
                        cancellation
                    )
            );
    }

    internal static void Write(IReadOnlyList<ExportTable> tables, Func<string, string> pathOf, CancellationToken cancellation = default)
    {
        try
        {
            using Workspace store = Workspace.Temporary();
            store.Execute("SET threads = 1");
            foreach (ExportTable table in tables)
                Write(store, table, pathOf(table.Name), cancellation);
        }
        catch (WorkspaceException failure)
        {
            throw new IOException((failure.InnerException ?? failure).Message, failure);
        }
    }

    private static void Write(Workspace store, ExportTable table, string path, CancellationToken cancellation)
    {
        string name = "export_" + table.Name;
        store.Execute($"CREATE TABLE {name} ({string.Join(", ", table.Columns.Select(c => $"\"{c.Name}\" {c.Type}"))})");
        using (TableAppender appender = new(store, name))
        {
            for (int row = 0; row < table.Count; row++)
            {
                cancellation.ThrowIfCancellationRequested();
                appender.BeginRow();
                foreach (ExportColumn column in table.Columns)
                    column.Append(appender, row);
                appender.EndRow();
            }
            appender.Close();
        }
        store.Execute($"COPY {name} TO '{path.Replace("'", "''", StringComparison.Ordinal)}' (FORMAT parquet, COMPRESSION zstd)");
        store.Execute($"DROP TABLE {name}");
    }
}
