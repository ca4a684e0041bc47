using DuckDB.NET.Data;
using Xunit;

namespace Triskele.Cli.Tests;

/// <summary>Workspaces and places that cannot be used.</summary>
public sealed class BadPlacesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _actors;

    public BadPlacesTests() => _actors = _folder.Write("actors.csv", "key,name,helix\na,A,science\n");

    public static bool IsOrdinaryUser => !OperatingSystem.IsWindows() && !Environment.IsPrivilegedProcess;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_text_file_given_as_workspace_stays_as_it_is()
    {
        string text = _folder.Write("w.triskele", "hello");
        foreach (
            string[] call in (string[][])
                [
                    ["import", "records", _actors, "--into", text],
                    ["measure", "census.actors", "--in", text],
                ]
        )
            Assert.Contains("is not a Triskele workspace", Failed(call), StringComparison.Ordinal);
        Assert.Contains("hello", Call.Triskele("diagnose", text).Error, StringComparison.Ordinal);
        Assert.Equal("hello", File.ReadAllText(text));
    }

    [Theory]
    [InlineData("99")]
    [InlineData("0")]
    public void A_workspace_of_another_version_stays_as_it_is(string version)
    {
        string workspace = _folder.File("w.triskele");
        Assert.Equal(ExitCode.Done, Call.Triskele("new", workspace).Code);
        using (DuckDBConnection connection = new($"DataSource={workspace}"))
        {
            connection.Open();
            using DuckDBCommand command = connection.CreateCommand();
            command.CommandText = $"UPDATE meta SET value = '{version}' WHERE key = 'version'";
            command.ExecuteNonQuery();
        }
        byte[] before = File.ReadAllBytes(workspace);
        foreach (
            string[] call in (string[][])
                [
                    ["import", "records", _actors, "--into", workspace],
                    ["diagnose", workspace],
                ]
        )
            Assert.Contains(version, Failed(call), StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(workspace));
    }

    [Fact]
    public void A_target_in_a_missing_folder_is_told()
    {
        string nowhere = Path.Combine(_folder.Path, "nowhere", "x");
        string workspace = _folder.File("w.triskele");
        Assert.Equal(ExitCode.Done, Call.Triskele("import", "records", _actors, "--into", workspace).Code);
        foreach (
            string[] call in (string[][])
                [
                    ["new", nowhere],
                    ["import", "records", _actors, "--into", nowhere],
                    ["measure", "census.actors", "--in", workspace, "--format", "csv", "--out", nowhere],
                    ["export", "csv", "--in", workspace, "--out", nowhere],
                ]
        )
            Assert.Contains("does not exist. Make the folder first", Failed(call), StringComparison.Ordinal);
    }

    // The diagnosis was computed first, and lost.
    [Fact]
    public void A_report_without_a_place_is_told_before_the_work()
    {
        string error = Failed("diagnose", _actors, "--report", Path.Combine(_folder.Path, "nowhere", "r.html"));
        Assert.StartsWith("The folder of ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_given_as_workspace_is_told() =>
        Assert.Contains(
            "is a folder; a workspace is a file",
            Failed("import", "records", _actors, "--into", _folder.Path),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("import", "nonsense", "a.csv", "--into", "w.triskele")]
    [InlineData("import", "records", "a.csv", "--into", "")]
    [InlineData("new", "")]
    public void A_wrong_word_is_a_bad_call(params string[] args)
    {
        Call.Result result = Call.Triskele(args);
        Assert.Equal(ExitCode.BadCall, result.Code);
        Assert.Matches("There is no format 'nonsense'|A workspace needs a file name", result.Error);
    }

    // Without files `diagnose` did not look at --helices at all.
    [Fact]
    public void A_helix_mapping_that_is_not_there_is_told_for_the_sample_too()
    {
        string error = Failed("diagnose", "--helices", _folder.File("nowhere.json"));
        Assert.Contains("nowhere.json is not a helix mapping", error, StringComparison.Ordinal);
        Assert.Contains("Expected is JSON", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Strict_into_an_existing_workspace_changes_nothing()
    {
        string workspace = _folder.File("w.triskele");
        Assert.Equal(ExitCode.Done, Call.Triskele("import", "records", _actors, "--into", workspace).Code);
        string before = Call.Triskele("measure", "census.actors", "--in", workspace, "--format", "csv").Output;
        string bad = _folder.Write("bad.csv", "project,actor,contribution\np,a,NaN\n");
        Assert.Equal(ExitCode.BadInput, Call.Triskele("import", "records", bad, "--into", workspace, "--strict").Code);
        Assert.Equal(before, Call.Triskele("measure", "census.actors", "--in", workspace, "--format", "csv").Output);
    }

    // `diagnose` looked for a workspace first, and told neither what was wrong nor what to do.
    [Fact(Skip = "the superuser may read everything", SkipUnless = nameof(IsOrdinaryUser))]
    public void An_unreadable_file_is_bad_input_and_not_a_failure()
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_actors, UnixFileMode.None);
        Call.Result result = Call.Triskele("diagnose", _actors);
        Assert.Equal(ExitCode.BadInput, result.Code);
        Assert.Contains("expected a file that may be read. Give yourself the right", result.Error, StringComparison.Ordinal);
    }

    [Fact(Skip = "the superuser may write everywhere", SkipUnless = nameof(IsOrdinaryUser))]
    public void A_folder_that_may_not_be_written_is_told()
    {
        string folder = Directory.CreateDirectory(_folder.File("read only")).FullName;
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Assert.Contains("may not be read or written", Failed("new", Path.Combine(folder, "w.triskele")), StringComparison.Ordinal);
        Assert.Contains("cannot be written", Failed("diagnose", "--report", Path.Combine(folder, "r.html")), StringComparison.Ordinal);
        Assert.Contains("cannot be", Failed("sample", "--out", Path.Combine(folder, "s")), StringComparison.Ordinal);
    }

    private static string Failed(params string[] args)
    {
        Call.Result result = Call.Triskele(args);
        Assert.True(result.Code == ExitCode.Failed, $"{string.Join(' ', args)}: exit code {result.Code}; {result.Error}");
        Assert.Empty(result.Output);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        return result.Error;
    }
}
