using System.Text;
using CsCheck;
using Triskele.Data.Findings;
using Triskele.Data.Reading;
using Triskele.Data.Tests.Importers;

namespace Triskele.Data.Tests.Reading;

public class DelimitedReaderTests
{
    private readonly FindingLog _log = new();

    private (string[] Columns, List<string[]> Rows) Read(byte[] bytes, ReadingLimits? limits = null)
    {
        using DelimitedReader reader = new(new MemoryStream(bytes), new FileFindings(_log, "t.csv"), null, limits);
        List<string[]> rows = [];
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.Columns.Count).Select(i => reader[i].ToString())]);
        return ([.. reader.Columns], rows);
    }

    private (string[] Columns, List<string[]> Rows) Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private Finding Single => Assert.Single(_log.Kept);

    [Theory]
    [InlineData(';')]
    [InlineData(',')]
    [InlineData('\t')]
    [InlineData('|')]
    public void Separator_is_sniffed_from_the_header(char separator)
    {
        var (columns, rows) = Read("a,b;c\n1,2;3\n".Replace(',', separator).Replace(';', separator));
        Assert.Equal(["a", "b", "c"], columns);
        Assert.Equal(["1", "2", "3"], Assert.Single(rows));
    }

    [Fact]
    public void Separators_inside_quoted_header_names_do_not_count() => Assert.Equal(["a,b,c,d", "e"], Read("\"a,b,c,d\";\"e\"\n").Columns);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Any_line_end_ends_a_row(string end)
    {
        var (_, rows) = Read($"a;b{end}1;2{end}3;4");
        Assert.Equal(
            [
                ["1", "2"],
                ["3", "4"],
            ],
            rows
        );
    }

    [Fact]
    public void Mixed_line_ends_and_blank_lines_are_read()
    {
        var (_, rows) = Read("a;b\r\n1;2\n\n3;4\r5;6\r\n");
        Assert.Equal(
            [
                ["1", "2"],
                ["3", "4"],
                ["5", "6"],
            ],
            rows
        );
        Assert.Empty(_log.Kept);
    }

    [Fact]
    public void Quotes_are_doubled_and_line_breaks_stand_inside_them()
    {
        var (_, rows) = Read("\"a\";b\n\"x \"\"y\"\"; z\r\nnext\";plain \"quote\"\n\"\";\"\"\n");
        Assert.Equal(
            [
                ["x \"y\"; z\r\nnext", "plain \"quote\""],
                ["", ""],
            ],
            rows
        );
    }

    [Fact]
    public void Rows_are_numbered_as_records_and_findings_name_the_line()
    {
        Read("a;b\n\"1\n\n\";2\n3\n");
        Assert.Equal((3L, "1 fields (line 5)"), (Single.Row, Single.Found));
    }

    [Theory]
    [InlineData("utf-8", "ä€ж")]
    [InlineData("utf-16", "ä€ж")]
    [InlineData("utf-16BE", "ä€ж")]
    public void Byte_order_marks_are_obeyed(string name, string text)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes($"name;x\n{text};1\n")];
        Assert.Equal([text, "1"], Assert.Single(Read(bytes).Rows));
        Assert.Empty(_log.Kept);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_read_as_windows_1252_with_one_finding()
    {
        var (columns, rows) = Read([.. "name;x\nM"u8, 0xfc, .. "nchen;1\nK"u8, 0xf6, .. "ln "u8, 0x80, .. ";2\nZürich;3\n"u8]);
        Assert.Equal(["München", "1"], rows[0]);
        Assert.Equal("Köln €", rows[1][0]);
        Assert.Equal("Zürich", rows[2][0]);
        Assert.Equal((FindingSeverity.Warning, "3 bytes that are not UTF-8"), (Single.Severity, Single.Found));
        Assert.Equal(2, columns.Length);
    }

    [Fact]
    public void Characters_cut_by_the_end_of_a_block_stay_whole()
    {
        string text = string.Concat(Enumerable.Repeat("ж€ä𝄞", 30_000));
        for (int shift = 0; shift < 4; shift++)
            Assert.Equal(text, Read($"{new string('n', shift + 1)};b\n\"{text}\";1\n").Rows[0][0]);
    }

    [Theory]
    [InlineData("a;b;c\n1;2\n4;5;6\n", "2 fields (line 2)")]
    [InlineData("a;b;c\n1;2;3;4\n4;5;6\n", "4 fields (line 2)")]
    public void A_row_of_another_length_is_left_out_with_a_finding(string text, string found)
    {
        Assert.Equal(["4", "5", "6"], Assert.Single(Read(text).Rows));
        Assert.Equal((FindingSeverity.Error, 2L, found), (Single.Severity, Single.Row, Single.Found));
        Assert.Contains("3 fields", Single.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void One_separator_too_many_at_the_end_is_let_pass() => Assert.Equal(["1", "2"], Assert.Single(Read("a;b\n1;2;\n").Rows));

    [Fact]
    public void A_cell_of_ten_megabytes_is_left_out_and_memory_stays_bounded()
    {
        byte[] bytes = Encoding.UTF8.GetBytes($"a;b\n1;{new string('x', 10 << 20)}\n2;y\n");
        long before = GC.GetAllocatedBytesForCurrentThread();
        var (_, rows) = Read(bytes);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10 << 20);
        Assert.Equal(["2", "y"], Assert.Single(rows));
        Assert.Equal((2L, "b"), (Single.Row, Single.Column));
    }

    [Fact]
    public void A_million_columns_are_refused_and_memory_stays_bounded()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("c;", 1_000_000)) + "\n1;2\n");
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Empty(Read(bytes).Columns);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2 << 20);
        Assert.Contains("10000 columns", Single.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void A_million_fields_in_one_row_are_left_out()
    {
        var (_, rows) = Read($"a;b\n{new string(';', 1_000_000)}\n3;4\n");
        Assert.Equal(["3", "4"], Assert.Single(rows));
        Assert.Equal(2, Single.Row);
    }

    [Fact]
    public void An_open_quote_names_the_row_where_it_opened_and_keeps_the_rows_before()
    {
        var (_, rows) = Read("a;b\n1;2\n3;\"4\n5;6\n7;8\n");
        Assert.Equal(["1", "2"], Assert.Single(rows));
        Assert.Equal((FindingSeverity.Error, 3L, "b"), (Single.Severity, Single.Row, Single.Column));
        Assert.Contains("closing quote", Single.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_behind_a_closing_quote_is_kept_with_a_warning()
    {
        Assert.Equal(["Foo project", "2"], Assert.Single(Read("a;b\n\"Foo\" project;2\n").Rows));
        Assert.Equal(FindingSeverity.Warning, Single.Severity);
    }

    [Fact]
    public void A_text_that_is_quoted_twice_loses_both_with_a_warning()
    {
        Assert.Equal(["1", "Foo bar"], Assert.Single(Read("\"a\";\"b\"\n\"1\";\"\"Foo bar\"\"\n").Rows));
        Assert.Equal((FindingSeverity.Warning, 2L, "b"), (Single.Severity, Single.Row, Single.Column));
    }

    [Fact]
    public void Blanks_behind_a_closing_quote_are_no_text()
    {
        Assert.Equal(["Foo", "2"], Assert.Single(Read("a;b\n\"Foo\"  ;2\n").Rows));
        Assert.Empty(_log.Kept);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\ufeff")]
    [InlineData("\n\n\r\n")]
    public void An_empty_file_is_an_error(string text)
    {
        Assert.Empty(Read(text).Columns);
        Assert.Equal("an empty file", Single.Found);
    }

    [Fact]
    public void A_header_alone_has_columns_and_no_rows()
    {
        var (columns, rows) = Read("a;b");
        Assert.Equal(2, columns.Length);
        Assert.Empty(rows);
        Assert.Empty(_log.Kept);
    }

    [Fact]
    public void A_name_that_stands_twice_in_the_header_is_a_warning()
    {
        Read("a;b;A\n1;2;3\n");
        Assert.Equal((FindingSeverity.Warning, "A"), (Single.Severity, Single.Column));
    }

    [Fact]
    public void Bytes_with_zeros_are_no_text()
    {
        Assert.Empty(Read([1, 0, 2, 0, 3]).Columns);
        Assert.Equal(FindingSeverity.Error, Single.Severity);
    }

    [Fact]
    public void Any_fields_come_back_as_they_were_written()
    {
        Gen<string> field = Gen.Char["ab ;,\t|\"\r\n1äж€"].Array[0, 8].Select(c => new string(c));
        Gen.Select(Gen.Int[1, 6], Gen.Char[";,\t|"], Gen.Bool.Select(b => b ? "\n" : "\r\n"), Gen.Bool)
            .SelectMany(
                (columns, separator, end, quoteAll) =>
                    field.Array[columns].Array[0, 12].Select(rows => (columns, separator, end, quoteAll, rows))
            )
            .Sample(t => RoundTrip(t.columns, t.separator, t.end, t.quoteAll, t.rows), iter: 2000);
    }

    private static void RoundTrip(int columns, char separator, string end, bool quoteAll, string[][] rows)
    {
        StringBuilder text = new();
        text.AppendJoin(separator, Enumerable.Range(0, columns).Select(i => $"c{i}")).Append(end);
        foreach (string[] row in rows)
            text.AppendJoin(separator, row.Select(f => Quote(f, separator, quoteAll || columns == 1))).Append(end);
        FindingLog log = new();
        using DelimitedReader reader = new(
            new MemoryStream(Encoding.UTF8.GetBytes(text.ToString())),
            new FileFindings(log, "t"),
            separator
        );
        List<string[]> read = [];
        while (reader.Read())
            read.Add([.. Enumerable.Range(0, columns).Select(i => reader[i].ToString())]);
        Assert.Empty(log.Kept);
        Assert.Equal(rows.Where(r => columns > 1 || r[0].Length > 0), read);
    }

    private static string Quote(string field, char separator, bool always) =>
        always || field.AsSpan().ContainsAny([separator, '"', '\r', '\n'])
            ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : field;

    [Fact]
    public void Random_bytes_never_throw_and_always_end() =>
        Gen.OneOf(Gen.Byte.Array[0, 300], Gen.Char["\";\n\ra\u00e4"].Select(c => (byte)c).Array[0, 60])
            .Sample(bytes => _ = Read(bytes, new ReadingLimits(20, 50, 8)).Rows.Count, iter: 5000, threads: 1);

    [Fact]
    public void Gzip_is_unpacked_on_the_way()
    {
        using Trial trial = new();
        string path = trial.Write("t.csv.gz", Trial.Gzip("a;b\n1;2\n"u8.ToArray()));
        using SourceSet set = SourceSet.Open([path], _log, new());
        using ITable table = TableOpener.Open(set.Entries[0], new FileFindings(_log, "t"), new());
        Assert.True(table.Read());
        Assert.Equal("2", table[1].ToString());
        Assert.Empty(_log.Kept);
    }
}
