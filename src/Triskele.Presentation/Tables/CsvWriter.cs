using System.Buffers;
using System.Globalization;
using Triskele.Measures;

namespace Triskele.Presentation.Tables;

/// <summary>Writes a table as comma-separated values.</summary>
/// <remarks>
/// RFC 4180: commas, CRLF after every record, quotes only where a field needs them, one record of column names first.
/// Numbers round-trip to the bit, in the invariant culture. What is undefined is an empty field; a text of no characters is <c>""</c>.
/// </remarks>
public static class CsvWriter
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    /// <summary>Writes the names of the columns and all rows.</summary>
    /// <param name="table">The table.</param>
    /// <param name="writer">Where to; stays open.</param>
    /// <example>A text column <c>country</c> and a number 0.1 give <c>country,integration⏎PT,0.1⏎</c>.</example>
    public static void Write(MeasureTable table, TextWriter writer)
    {
        WriteRecord(table.Columns.Select(c => Quote(c.Name)), writer);
        for (int row = 0; row < table.Count; row++)
            WriteRecord(table[row].Select(Field), writer);
    }

    private static void WriteRecord(IEnumerable<string> fields, TextWriter writer)
    {
        string separator = "";
        foreach (string field in fields)
        {
            writer.Write(separator);
            writer.Write(field);
            separator = ",";
        }
        writer.Write("\r\n");
    }

    private static string Field(Cell cell) =>
        cell.IsUndefined ? ""
        : cell.Kind == ColumnKind.Text ? Quote(cell.Text!)
        : cell.Kind == ColumnKind.Integer ? cell.Integer.ToString(CultureInfo.InvariantCulture)
        : cell.Number.ToString("R", CultureInfo.InvariantCulture);

    private static string Quote(string text) =>
        text.Length == 0 || text.AsSpan().ContainsAny(Special) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
