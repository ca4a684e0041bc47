using DuckDB.NET.Data;
using Triskele.Measures;

namespace Triskele.Data.Exporters;

/// <summary>Writes a measure's table as a Parquet file; the file is whole or not there.</summary>
public static class TableParquetWriter
{
    /// <summary>Writes a table. Undefined cells are null.</summary>
    /// <exception cref="TriskeleException">The folder does not exist or cannot be written.</exception>
    public static void Write(MeasureTable table, string path)
    {
        string full = Path.GetFullPath(path);
        if (!Directory.Exists(Path.GetDirectoryName(full)))
            throw new TriskeleException($"{path}: the folder does not exist; create it or name another.");
        string part = full + ".part";
        using DuckDBConnection connection = new(
            "DataSource=:memory:;autoinstall_known_extensions=false;autoload_known_extensions=false;threads=1"
        );
        connection.Open();
        try
        {
            Execute(connection, $"CREATE TABLE t ({string.Join(", ", table.Columns.Select(Column))})");
            Append(connection, table);
            Execute(connection, $"COPY t TO '{part.Replace("'", "''", StringComparison.Ordinal)}' (FORMAT parquet)");
            File.Move(part, full, overwrite: true);
        }
        catch (DuckDBException failure)
        {
            throw new TriskeleException($"{path} could not be written: {failure.Message}", failure);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static string Column(ColumnDefinition column) =>
        $"\"{column.Name}\" "
        + column.Kind switch
        {
            ColumnKind.Integer => "BIGINT",
            ColumnKind.Number => "DOUBLE",
            _ => "VARCHAR",
        };

    private static void Append(DuckDBConnection connection, MeasureTable table)
    {
        using DuckDBAppender appender = connection.CreateAppender("t");
        for (int r = 0; r < table.Count; r++)
        {
            IDuckDBAppenderRow row = appender.CreateRow();
            foreach (Cell cell in table[r])
                _ = cell switch
                {
                    { IsUndefined: true } => row.AppendNullValue(),
                    { Kind: ColumnKind.Integer } => row.AppendValue(cell.Integer),
                    { Kind: ColumnKind.Number } => row.AppendValue(cell.Number),
                    _ => row.AppendValue(cell.Text),
                };
            row.EndRow();
        }
    }

    private static void Execute(DuckDBConnection connection, string sql)
    {
        using DuckDBCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // column names come from descriptors, the path is quoted
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
