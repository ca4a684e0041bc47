using System.Collections.Immutable;
using System.Text;

namespace Triskele.Data.Exporters;

/// <summary>A table to write, whatever the format.</summary>
internal sealed record ExportTable(string Name, int Count, ImmutableArray<ExportColumn> Columns)
{
    // RFC 4180: comma, CRLF, quotes only where needed; UTF-8 without a mark.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the table as comma-separated text.</summary>
    public void WriteCsv(Stream stream, CancellationToken cancellation)
    {
        using StreamWriter writer = new(stream, Utf8, bufferSize: 1 << 16, leaveOpen: true);
        WriteLine(writer, c => c.Name);
        for (int row = 0; row < Count; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            int index = row;
            WriteLine(writer, c => c.Text(index));
        }
    }

    private void WriteLine(StreamWriter writer, Func<ExportColumn, string> cell)
    {
        for (int c = 0; c < Columns.Length; c++)
        {
            if (c > 0)
                writer.Write(',');
            WriteCell(writer, cell(Columns[c]));
        }
        writer.Write("\r\n");
    }

    private static void WriteCell(StreamWriter writer, string text)
    {
        bool plain = text.AsSpan().IndexOfAny(",\"\r\n") < 0 && text == text.Trim();
        writer.Write(plain ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
    }
}
