using Triskele.Measures;

namespace Triskele.Data.Exporters;

/// <summary>Writes a measure's table as a Parquet file; the file is whole or not there.</summary>
public static class TableParquetWriter
{
    /// <summary>Writes a table. Undefined cells are null.</summary>
    /// <exception cref="ExportException">The folder does not exist or cannot be written.</exception>
    public static void Write(MeasureTable table, string path) =>
        AtomicOutput.WriteFile(
            path,
            temporary =>
                ParquetExporter.Write(
                    [new ExportTable("measure", table.Count, [.. table.Columns.Select((c, i) => Column(table, c, i))])],
                    _ => temporary
                )
        );

    private static ExportColumn Column(MeasureTable table, ColumnDefinition column, int index) =>
        column.Kind switch
        {
            ColumnKind.Integer => ExportColumn.OfLong(column.Name, row => table[row][index].Integer),
            ColumnKind.Number => ExportColumn.OfReal(column.Name, row => table[row][index].Number),
            _ => ExportColumn.OfText(column.Name, row => table[row][index].Text ?? ""),
        };
}
