using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Triskele.Measures;

namespace Triskele.Presentation.Tables;

/// <summary>Writes a measure's table as one JSON object: what it is, its columns with units, its rows, its caveats, its manifest.</summary>
/// <remarks>
/// <c>{"measure", "title", "columns": [{"name", "kind", "unit"}], "rows": [{…}], "caveats": […], "notes": […], "manifest": {…}}</c>.
/// What is undefined is null; numbers round-trip to the bit; infinities, which JSON lacks, are the texts <c>"Infinity"</c> and <c>"-Infinity"</c>.
/// </remarks>
public static class JsonWriter
{
    private const int FlushBytes = 1 << 16;

    private static readonly JsonWriterOptions Style = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the object.</summary>
    /// <param name="descriptor">The measure.</param>
    /// <param name="table">Its table.</param>
    /// <param name="writer">Where to; stays open.</param>
    /// <param name="notes">Remarks beside the caveats, such as findings of the import.</param>
    /// <param name="manifest">The manifest as a JSON value, or null for none.</param>
    public static void Write(
        MeasureDescriptor descriptor,
        MeasureTable table,
        TextWriter writer,
        IEnumerable<string>? notes = null,
        JsonElement? manifest = null
    )
    {
        ArrayBufferWriter<byte> buffer = new();
        using Utf8JsonWriter json = new(buffer, Style);
        json.WriteStartObject();
        json.WriteString("measure", descriptor.Id);
        json.WriteString("title", descriptor.Title);
        WriteColumns(table, json);
        WriteRows(table, json, buffer, writer);
        WriteTexts("caveats", table.Caveats, json);
        WriteTexts("notes", notes ?? [], json);
        json.WritePropertyName("manifest");
        if (manifest is { } value)
            value.WriteTo(json);
        else
            json.WriteNullValue();
        json.WriteEndObject();
        Drain(json, buffer, writer);
        writer.Write('\n');
    }

    private static void WriteColumns(MeasureTable table, Utf8JsonWriter json)
    {
        json.WriteStartArray("columns");
        foreach (ColumnDefinition column in table.Columns)
        {
            json.WriteStartObject();
            json.WriteString("name", column.Name);
            json.WriteString("kind", column.Kind.ToString().ToLowerInvariant());
            json.WriteString("unit", column.Unit);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteRows(MeasureTable table, Utf8JsonWriter json, ArrayBufferWriter<byte> buffer, TextWriter writer)
    {
        JsonEncodedText[] names = [.. table.Columns.Select(c => JsonEncodedText.Encode(c.Name, Style.Encoder))];
        json.WriteStartArray("rows");
        for (int row = 0; row < table.Count; row++)
        {
            json.WriteStartObject();
            for (int column = 0; column < names.Length; column++)
                WriteCell(names[column], table[row][column], json);
            json.WriteEndObject();
            if (json.BytesPending + buffer.WrittenCount > FlushBytes)
                Drain(json, buffer, writer);
        }
        json.WriteEndArray();
    }

    private static void WriteCell(JsonEncodedText name, Cell cell, Utf8JsonWriter json)
    {
        if (cell.IsUndefined)
            json.WriteNull(name);
        else if (cell.Kind == ColumnKind.Text)
            json.WriteString(name, cell.Text);
        else if (cell.Kind == ColumnKind.Integer)
            json.WriteNumber(name, cell.Integer);
        else if (double.IsFinite(cell.Number))
            json.WriteNumber(name, cell.Number);
        else
            json.WriteString(name, cell.Number > 0 ? "Infinity" : "-Infinity");
    }

    private static void WriteTexts(string name, IEnumerable<string> texts, Utf8JsonWriter json)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void Drain(Utf8JsonWriter json, ArrayBufferWriter<byte> buffer, TextWriter writer)
    {
        json.Flush();
        writer.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        buffer.ResetWrittenCount();
    }
}
