using System.Text;
using Triskele.Data.Findings;
using Triskele.Data.Importers;
using Triskele.Data.Reading;
using Triskele.Data.Tests.Importers;

namespace Triskele.Data.Tests.Reading;

public sealed class SourceSetTests : IDisposable
{
    private readonly Trial _trial = new();

    public void Dispose() => _trial.Dispose();

    private string[] Names(params string[] paths) => Names(new ArchiveLimits(), paths);

    private string[] Names(ArchiveLimits limits, params string[] paths)
    {
        using SourceSet set = SourceSet.Open(paths, _trial.Log, limits);
        return [.. set.Entries.Select(e => e.Name)];
    }

    private Finding Single => Assert.Single(_trial.Log.Kept);

    [Fact]
    public void A_folder_gives_its_files_and_says_what_it_skips()
    {
        _trial.Write("b.csv", "x");
        _trial.Write("a.csv", "x");
        _trial.Write(".hidden", "x");
        _trial.Write("inner/c.csv", "x");
        Assert.Equal(["a.csv", "b.csv"], Names(_trial.Folder));
        Assert.Equal(["inner", ".hidden"], _trial.Log.Kept.Select(f => f.Found));
    }

    [Fact]
    public void An_empty_folder_is_an_error()
    {
        Assert.Empty(Names(_trial.Folder));
        Assert.Equal(FindingSeverity.Error, Single.Severity);
    }

    [Fact]
    public void Members_of_an_archive_are_named_after_it()
    {
        string path = _trial.Zip("мой архив 1.zip", ("a.csv", "x"), ("sub/b.csv", "y"), ("sub/", ""));
        Assert.Equal(["мой архив 1.zip/a.csv", "мой архив 1.zip/sub/b.csv"], Names(path));
    }

    [Fact]
    public void An_archive_is_known_by_its_bytes_and_not_by_its_name() =>
        Assert.Equal(["t.csv/a.csv"], Names(_trial.Zip("t.csv", ("a.csv", "x"))));

    [Theory]
    [InlineData("../evil.csv")]
    [InlineData("/etc/evil.csv")]
    [InlineData("a/../../evil.csv")]
    [InlineData("C:\\evil.csv")]
    [InlineData("..\\evil.csv")]
    public void Names_that_leave_the_archive_are_refused(string member)
    {
        Assert.Equal(["a.zip/good.csv"], Names(_trial.Zip("a.zip", (member, "x"), ("good.csv", "y"))));
        Assert.Equal(FindingSeverity.Error, Single.Severity);
    }

    [Fact]
    public void An_archive_in_an_archive_is_a_finding_that_says_what_to_do()
    {
        Assert.Empty(Names(_trial.Zip("a.zip", ("inner.zip", "PK"))));
        Assert.Contains("Unpack", Single.Repair, StringComparison.Ordinal);
    }

    [Fact]
    public void A_truncated_archive_is_an_error()
    {
        byte[] whole = Trial.ZipOf(("a.csv", new string('x', 1000)), ("b.csv", "y"));
        for (int length = 0; length < whole.Length; length += 7)
            Assert.Empty(Names(_trial.Write("a.zip", whole[..length])));
        Assert.All(_trial.Log.Kept, f => Assert.Equal(FindingSeverity.Error, f.Severity));
        Assert.True(_trial.Log.Kept.Count > 10);
    }

    [Fact]
    public void What_only_calls_itself_an_archive_is_an_error()
    {
        Assert.Empty(Names(_trial.Write("a.zip", "a;b\n1;2\n")));
        Assert.Equal("a whole zip archive", Single.Expected);
    }

    [Fact]
    public void An_encrypted_member_is_an_error()
    {
        byte[] bytes = Trial.ZipOf(("secret.csv", "x"));
        for (int i = 0; i + 4 < bytes.Length; i++)
            if (bytes.AsSpan(i).StartsWith("PK\u0003\u0004"u8))
                bytes[i + 6] |= 1;
            else if (bytes.AsSpan(i).StartsWith("PK\u0001\u0002"u8))
                bytes[i + 8] |= 1;
        Assert.Empty(Names(_trial.Write("a.zip", bytes)));
        Assert.Contains("password", Single.Repair, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_members_are_refused()
    {
        string path = _trial.Zip("a.zip", [.. Enumerable.Range(0, 11).Select(i => ($"{i}.csv", "x"))]);
        Assert.Empty(Names(new ArchiveLimits(Members: 10), path));
        Assert.Equal("11 members", Single.Found);
    }

    [Fact]
    public void Members_that_unpack_to_too_much_together_are_refused()
    {
        string path = _trial.Zip("a.zip", ("a.csv", new string('x', 600)), ("b.csv", new string('y', 600)));
        Assert.Equal(["a.zip/a.csv"], Names(new ArchiveLimits(Bytes: 1000), path));
        Assert.Equal("a.zip/b.csv", Single.File);
    }

    [Fact]
    public void A_bomb_is_refused_by_its_ratio()
    {
        string path = _trial.Zip("a.zip", ("bomb.csv", new string('0', 11 << 20)));
        Assert.Empty(Names(path));
        Assert.Contains("500 times", Single.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bomb_of_gzip_ends_at_the_limit()
    {
        string path = _trial.Write(
            "bomb.csv.gz",
            Trial.Gzip(Encoding.ASCII.GetBytes("a;b\n" + string.Concat(Enumerable.Repeat("1;2\n", 3 << 20))))
        );
        _trial.Options = new ImportOptions { Limits = new ArchiveLimits(Bytes: 1 << 20) };
        _trial.Import(new RecordsImporter(), path);
        Assert.Contains(
            _trial.Errors,
            f => f.Expected.Contains("unpacked bytes", StringComparison.Ordinal) || f.Expected.Contains("header", StringComparison.Ordinal)
        );
        _trial.Import(
            new TiesImporter(),
            _trial.Write(
                "bomb2.csv.gz",
                Trial.Gzip(Encoding.ASCII.GetBytes("from;to\n" + string.Concat(Enumerable.Repeat("1;2\n", 3 << 20))))
            )
        );
        Assert.Contains(
            _trial.Errors,
            f => f.File == "bomb2.csv.gz" && f.Expected.Contains("1048576 unpacked bytes", StringComparison.Ordinal) && f.Row > 1000
        );
    }

    [Fact]
    public void A_member_that_lies_about_its_size_ends_at_what_it_declared()
    {
        using LimitedStream stream = new(new MemoryStream(new byte[100]), 50);
        Assert.Throws<ArchiveLimitException>(() => stream.CopyTo(Stream.Null));
    }

    [Fact]
    public void A_file_that_is_not_there_is_an_error()
    {
        Assert.Empty(Names(Path.Combine(_trial.Folder, "nothing.csv"), Path.Combine(_trial.Folder, "no folder", "nothing.csv"), "", " "));
        Assert.Equal(4, _trial.Log.Count(FindingSeverity.Error));
    }

    [Fact]
    public void A_file_that_vanishes_before_it_is_read_is_an_error()
    {
        string path = _trial.Write("a.csv", "a;b\n");
        using SourceSet set = SourceSet.Open([path], _trial.Log, new ArchiveLimits());
        File.Delete(path);
        bool read = FileGuard.Try(
            new FileFindings(_trial.Log, "a.csv"),
            () => SourceDigest.Of(set.Entries[0], TestContext.Current.CancellationToken)
        );
        Assert.False(read);
        Assert.Equal("a file or folder of this name", Single.Expected);
    }

    [Fact]
    public void A_file_without_the_right_to_read_it_is_an_error()
    {
        Assert.False(FileGuard.Try(new FileFindings(_trial.Log, "a.csv"), () => throw new UnauthorizedAccessException("denied")));
        Assert.Equal("a file that may be read", Single.Expected);
    }

    [Fact]
    public void A_workbook_is_told_from_a_table()
    {
        Assert.Empty(Names(_trial.Zip("a.xlsx", ("xl/workbook.xml", "<x/>"))));
        Assert.Contains("CSV", Single.Repair, StringComparison.Ordinal);
    }

    [Fact]
    public void Truncated_gzip_keeps_its_rows_and_is_an_error()
    {
        Random(out string text);
        byte[] whole = Trial.Gzip(Encoding.ASCII.GetBytes(text));
        _trial.Import(new TiesImporter(), _trial.Write("t.csv.gz", whole[..(whole.Length / 2)]));
        Assert.InRange(_trial.Sink.Ties.Count, 20_000, 30_000);
        Assert.Single(_trial.Errors);

        static void Random(out string text) =>
            text = "from;to\n" + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"{i * 7919 % 50_021};{i * 104_729 % 50_023}\n"));
    }

    [Fact]
    public void Gzip_of_several_members_is_read_whole()
    {
        byte[] bytes = [.. Trial.Gzip("from;to\n1;2\n"u8.ToArray()), .. Trial.Gzip("3;4\n"u8.ToArray())];
        _trial.Import(new TiesImporter(), _trial.Write("t.csv.gz", bytes));
        Assert.Equal(2, _trial.Sink.Ties.Count);
        Assert.Empty(_trial.Errors);
    }

    [Fact]
    public void The_hash_is_that_of_the_bytes()
    {
        using SourceSet set = SourceSet.Open([_trial.Zip("a.zip", ("a.csv", "abc"))], _trial.Log, new ArchiveLimits());
        SourceDigest digest = SourceDigest.Of(set.Entries[0], TestContext.Current.CancellationToken);
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", digest.Sha256);
        Assert.Equal(3, digest.Bytes);
    }
}
