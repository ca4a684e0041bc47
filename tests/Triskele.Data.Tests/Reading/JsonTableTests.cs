using System.Text;
using CsCheck;
using Triskele.Data.Findings;
using Triskele.Data.Reading;

namespace Triskele.Data.Tests.Reading;

public class JsonTableTests
{
    private const string Sample = """
        [
          {"projectID": 101116741, "SME": false, "name": "A \"quoted\" näme\n", "totalCost": 960619.95, "nutsCode": null, "topics": ["a", "b"]},
          {"SME": true, "later": "x", "projectID": "7"}
        ]
        """;

    private static (List<string> Columns, List<string[]> Rows, FindingLog Log) Read(byte[] bytes, ReadingLimits? limits = null)
    {
        FindingLog log = new();
        using JsonTable table = new(() => new MemoryStream(bytes), new FileFindings(log, "t.json"), limits);
        List<string[]> rows = [];
        while (table.Read())
            rows.Add([.. Enumerable.Range(0, table.Columns.Count).Select(i => table[i].ToString())]);
        return ([.. table.Columns], rows, log);
    }

    private static (List<string> Columns, List<string[]> Rows, FindingLog Log) Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    [Fact]
    public void Objects_are_rows_and_all_their_keys_are_columns()
    {
        var (columns, rows, log) = Read(Sample);
        Assert.Equal(["projectID", "SME", "name", "totalCost", "nutsCode", "topics", "later"], columns);
        Assert.Equal(["101116741", "false", "A \"quoted\" näme\n", "960619.95", "", "a;b", ""], rows[0]);
        Assert.Equal(["7", "true", "", "", "", "", "x"], rows[1]);
        Assert.Empty(log.Kept);
    }

    [Fact]
    public void Objects_one_after_another_are_read_too() =>
        Assert.Equal(
            [
                ["1"],
                ["2"],
            ],
            Read("{\"a\":1}\n{\"a\":2}\n").Rows
        );

    [Fact]
    public void A_file_larger_than_the_buffer_is_read_whole()
    {
        string text = string.Join(",", Enumerable.Range(0, 20_000).Select(i => $"{{\"id\":{i},\"name\":\"näme {i}\"}}"));
        var (_, rows, log) = Read($"[{text}]");
        Assert.Empty(log.Kept);
        Assert.Equal(20_000, rows.Count);
        Assert.Equal(["19999", "näme 19999"], rows[^1]);
    }

    [Fact]
    public void Truncated_json_keeps_the_rows_before_and_names_the_byte()
    {
        var (_, rows, log) = Read(Sample[..^20]);
        Assert.Single(rows);
        Finding finding = Assert.Single(log.Kept);
        Assert.Equal((FindingSeverity.Error, 2L), (finding.Severity, finding.Row));
        Assert.StartsWith("byte ", finding.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_truncated_at_any_byte_never_throws_and_always_tells()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Sample);
        for (int length = 0; length < bytes.Length - 1; length++)
        {
            var (_, rows, log) = Read(bytes[..length]);
            Assert.InRange(rows.Count, 0, 2);
            Assert.Contains(log.Kept, f => f.Severity == FindingSeverity.Error);
        }
    }

    [Theory]
    [InlineData("[{\"a\":1},{\"a\":2}}]", 2)]
    [InlineData("[{\"a\":1},{a:2}]", 1)]
    [InlineData("[{\"a\":1} {\"a\":2}]", 1)]
    public void Malformed_json_is_one_error(string text, int rows)
    {
        var (_, read, log) = Read(text);
        Assert.Equal(rows, read.Count);
        Assert.Single(log.Kept);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n")]
    [InlineData("[]")]
    [InlineData("[1,2]")]
    [InlineData("\"text\"")]
    public void Json_without_objects_is_an_error(string text)
    {
        var (columns, _, log) = Read(text);
        Assert.Empty(columns);
        Assert.Equal(FindingSeverity.Error, Assert.Single(log.Kept).Severity);
    }

    [Fact]
    public void A_long_value_leaves_its_row_out()
    {
        var (_, rows, log) = Read($"[{{\"a\":\"{new string('x', 2 << 20)}\"}},{{\"a\":2}}]");
        Assert.Equal(["2"], Assert.Single(rows));
        Assert.Equal((1L, "a"), (log.Kept[0].Row, log.Kept[0].Column));
    }

    [Fact]
    public void A_value_that_fits_no_memory_ends_the_reading()
    {
        var (_, rows, log) = Read($"[{{\"a\":1}},{{\"a\":\"{new string('x', 20 << 20)}\"}}]");
        Assert.Equal(["1"], Assert.Single(rows));
        Assert.Equal(FindingSeverity.Error, Assert.Single(log.Kept).Severity);
    }

    [Fact]
    public void Too_many_keys_are_refused()
    {
        var (columns, _, log) = Read("{" + string.Join(',', Enumerable.Range(0, 20_000).Select(i => $"\"k{i}\":1")) + "}");
        Assert.Empty(columns);
        Assert.Single(log.Kept);
    }

    [Fact]
    public void Random_bytes_never_throw_and_always_end() =>
        Gen.OneOf(Gen.Byte.Array[0, 200], Gen.Char["[]{}\",:a1\\u ntrue\u00e4"].Select(c => (byte)c).Array[0, 50])
            .Sample(bytes => _ = Read(bytes, new ReadingLimits(20, 50, 8)).Rows.Count, iter: 5000, threads: 1);
}
