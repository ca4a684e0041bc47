using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using Triskele.Measures;
using Triskele.Presentation.Tables;
using Xunit;

namespace Triskele.Presentation.Tests.Tables;

public class TableTests
{
    private static readonly ColumnDefinition[] Columns =
    [
        ColumnDefinition.Text("name, of \"it\""),
        ColumnDefinition.Count("n", "projects"),
        ColumnDefinition.Number("value", "mbit"),
    ];

    private static readonly Gen<string?> AnyText = Gen.OneOf(
        Gen.String[Gen.Char["ab,\"\r\n é€\t-"], 0, 8].Select(t => (string?)t),
        Gen.Const((string?)""),
        Gen.Const((string?)null)
    );

    private static readonly Gen<(string?, long, double)[]> Rows = Gen.Select(AnyText, Gen.Long, Gen.Double).Array[0, 8];

    private static MeasureTable Table(params (string? Name, long N, double Value)[] rows)
    {
        MeasureTable.Builder table = new([.. Columns]);
        foreach ((string? name, long n, double value) in rows)
            table.Add(name, n, value);
        return table.Build();
    }

    private static string Csv(MeasureTable table)
    {
        StringWriter writer = new();
        CsvWriter.Write(table, writer);
        return writer.ToString();
    }

    private static string Text(MeasureTable table, int width)
    {
        StringWriter writer = new();
        TextTableWriter.Write(null, table, writer, width);
        return writer.ToString();
    }

    private static JsonElement Json(MeasureTable table, IEnumerable<string>? notes = null, JsonElement? manifest = null)
    {
        StringWriter writer = new();
        JsonWriter.Write(Sample.Synergy, table, writer, notes, manifest);
        return JsonDocument.Parse(writer.ToString()).RootElement;
    }

    [Fact]
    public void Csv_has_names_then_rows_each_ended_by_crlf_and_quotes_only_where_needed() =>
        Assert.Equal(
            "\"name, of \"\"it\"\"\",n,value\r\nPorto,3,0.1\r\n,0,\r\n\"\",-1,-Infinity\r\n\"a\nb\",1,1E-300\r\n",
            Csv(Table(("Porto", 3, 0.1), (null, 0, double.NaN), ("", -1, double.NegativeInfinity), ("a\nb", 1, 1e-300)))
        );

    [Fact]
    public void Csv_gives_back_every_text_and_every_number_to_the_bit() =>
        Rows.Sample(rows =>
        {
            List<List<(string Text, bool Quoted)>> records = CsvRecords(Csv(Table(rows)));
            Assert.Equal(rows.Length + 1, records.Count);
            for (int i = 0; i < rows.Length; i++)
            {
                List<(string Text, bool Quoted)> record = records[i + 1];
                Assert.Equal(rows[i].Item1, record[0].Text.Length == 0 && !record[0].Quoted ? null : record[0].Text);
                Assert.Equal(rows[i].Item2, long.Parse(record[1].Text, CultureInfo.InvariantCulture));
                double back = record[2].Text.Length == 0 ? double.NaN : double.Parse(record[2].Text, CultureInfo.InvariantCulture);
                Assert.True(
                    double.IsNaN(rows[i].Item3)
                        ? double.IsNaN(back)
                        : BitConverter.DoubleToInt64Bits(rows[i].Item3) == BitConverter.DoubleToInt64Bits(back)
                );
            }
        });

    [Fact]
    public void Json_gives_back_rows_with_null_where_undefined() =>
        Rows.Sample(rows =>
        {
            JsonElement[] back = [.. Json(Table(rows)).GetProperty("rows").EnumerateArray()];
            Assert.Equal(rows.Length, back.Length);
            for (int i = 0; i < rows.Length; i++)
            {
                Assert.Equal(rows[i].Item1, back[i].GetProperty(Columns[0].Name).GetString());
                Assert.Equal(rows[i].Item2, back[i].GetProperty("n").GetInt64());
                JsonElement value = back[i].GetProperty("value");
                if (double.IsFinite(rows[i].Item3))
                    Assert.Equal(rows[i].Item3, value.GetDouble());
                else
                    Assert.Equal(double.IsNaN(rows[i].Item3) ? JsonValueKind.Null : JsonValueKind.String, value.ValueKind);
            }
        });

    [Fact]
    public void Json_says_what_the_table_is_and_what_it_was_made_from()
    {
        JsonElement manifest = JsonDocument.Parse("{\"seed\": 1}").RootElement;
        JsonElement json = Json(Sample.SynergyTable(), ["a note"], manifest);
        Assert.Equal("helix.synergy", json.GetProperty("measure").GetString());
        Assert.Equal("Synergy of the three helices", json.GetProperty("title").GetString());
        Assert.Equal("mbit", json.GetProperty("columns")[2].GetProperty("unit").GetString());
        Assert.Equal(2, json.GetProperty("caveats").GetArrayLength());
        Assert.Equal("a note", json.GetProperty("notes")[0].GetString());
        Assert.Equal(1, json.GetProperty("manifest").GetProperty("seed").GetInt32());
    }

    [Fact]
    public void Text_aligns_numbers_right_with_equal_decimals_and_thousands_apart()
    {
        MeasureTable table = Table(("Porto", 1234567, 1.25), ("Braga", 3, -10.5), (null, 0, double.NaN));
        string[] lines = Text(table, 60).Split('\n');
        Assert.Equal("                       n   value", lines[0]);
        Assert.Equal("name, of \"it\"   projects    mbit", lines[1]);
        Assert.Equal("Porto          1 234 567    1.25", lines[3]);
        Assert.Equal("Braga                  3  -10.50", lines[4]);
        Assert.Equal("–                      0       –", lines[5]);
    }

    [Fact]
    public void Text_never_is_wider_than_the_terminal() =>
        Gen.Select(Gen.Int[40, 140], Gen.String[Gen.Char["abc 漢é-_"], 0, 120].Array[1, 5], Gen.Double[-1e9, 1e9])
            .Sample(
                (width, names, value) =>
                {
                    MeasureTable.Builder table = new([.. Columns, ColumnDefinition.Text("where"), .. Sample.Census.Columns]);
                    foreach (string name in names)
                        table.Add(name, 1, value, name, 1, 2, 3, 4, 5, 6, 7, long.MaxValue);
                    table.Caveat(string.Join(' ', names) + "x");
                    Assert.All(Text(table.Build(), width).Split('\n'), line => Assert.True(PlainText.Width(line) <= width, line));
                }
            );

    [Fact]
    public void Text_cuts_long_names_and_keeps_control_characters_out()
    {
        string text = Text(Table((new string('x', 200) + "\u001b[31m", 1, 2), ("\u001b[31mred\nline", 1, 2)), 60);
        Assert.Contains("x…", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', text);
        Assert.Equal(6, text.Split('\n').Length);
    }

    [Fact]
    public void Text_of_a_wide_table_continues_below_and_repeats_the_names()
    {
        string text = Text(Sample.CensusTable(), 60);
        Assert.True(text.Split("Germany").Length - 1 >= 2);
        foreach (Helix helix in Helix.Standard)
            Assert.Contains(helix.Id, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_wraps_caveats_below_the_table()
    {
        string text = Text(Sample.SynergyTable(), 60);
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "sample-table-100.txt"), Text(Sample.SynergyTable(), 100));
        Assert.Contains(
            "\n* Groups with fewer than 30 records with all three helices\n  have no interval and no verdict.\n",
            text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Empty_tables_are_written_by_all()
    {
        Assert.Equal("\"name, of \"\"it\"\"\",n,value\r\n", Csv(Table()));
        Assert.Equal(0, Json(Table()).GetProperty("rows").GetArrayLength());
        Assert.StartsWith("No rows", Text(Table(), 80), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hundred_thousand_rows_are_written_by_all()
    {
        MeasureTable table = Table([.. Enumerable.Range(0, 100_000).Select(i => ((string?)$"actor {i}", (long)i, i / 7.0))]);
        Assert.Equal(100_001, Csv(table).Count(c => c == '\n'));
        Assert.Equal(100_000, Json(table).GetProperty("rows").GetArrayLength());
        Assert.Equal(100_003, Text(table, 80).Count(c => c == '\n'));
    }

    private static List<List<(string Text, bool Quoted)>> CsvRecords(string csv)
    {
        List<List<(string, bool)>> records = [];
        List<(string, bool)> record = [];
        StringBuilder field = new();
        bool inside = false,
            quoted = false;
        for (int i = 0; i < csv.Length; i++)
            if (inside && csv[i] == '"' && i + 1 < csv.Length && csv[i + 1] == '"')
                field.Append(csv[++i]);
            else if (csv[i] == '"')
                (inside, quoted) = (!inside, true);
            else if (inside || csv[i] is not (',' or '\r' or '\n'))
                field.Append(csv[i]);
            else if (csv[i] != '\r')
            {
                record.Add((field.ToString(), quoted));
                field.Clear();
                quoted = false;
                if (csv[i] != '\n')
                    continue;
                records.Add(record);
                record = [];
            }
        return records;
    }
}
