using System.Diagnostics;
using Triskele.Data.Storage;
using Xunit;

namespace Triskele.Cli.Tests;

/// <summary>Ctrl-C, kill -9, a full disk, a closed pipe: the old state or the new, never something between.</summary>
public sealed class ProcessTests : IDisposable
{
    private const string Reason = "needs Linux and its shell";
    private const int Rows = 200_000;

    private readonly TemporaryFolder _folder = new();

    public static bool IsLinux => OperatingSystem.IsLinux();

    public void Dispose() => _folder.Dispose();

    [Theory(Skip = Reason, SkipUnless = nameof(IsLinux))]
    [InlineData("INT", 300, false)]
    [InlineData("INT", 900, true)]
    [InlineData("TERM", 900, false)]
    [InlineData("KILL", 300, false)]
    [InlineData("KILL", 700, true)]
    [InlineData("KILL", 1100, true)]
    public void An_import_that_is_ended_leaves_the_old_state_or_the_new(string signal, int milliseconds, bool exists)
    {
        Assert.SkipUnless(signal != "INT" || ChildProcess.CanBeInterrupted, "this run ignores Ctrl-C");
        string workspace = _folder.File("w.triskele"),
            big = Organization.Write(_folder.File("organization.csv"), Rows);
        if (exists)
            Import(_folder.Write("small.csv", Organization.Table("2023-01-01", "7")), workspace);
        Process import = ChildProcess.Start("import", "cordis", big, "--into", workspace);
        Thread.Sleep(milliseconds);
        ChildProcess.Signal(import, signal);
        Stopwatch watch = Stopwatch.StartNew();
        Call.Result result = ChildProcess.End(import);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed} to cancel");
        if (result.Code == ExitCode.Failed)
            Assert.Equal("Cancelled; nothing was changed.", result.Error.Trim());
        if (result.Code == ExitCode.Failed && !exists)
            Assert.False(File.Exists(workspace));
        else if (File.Exists(workspace) && (exists || !IsEmptyDatabase(workspace)))
            Assert.Contains(ParticipationsOf(workspace), Expected(result.Code, exists));
        Import(big, workspace);
        Assert.Contains(ParticipationsOf(workspace), Expected(ExitCode.Done, exists));
    }

    // Killed between the making of the file and the first transaction: nothing was in it before, and nothing is; the next import makes it a workspace.
    private static bool IsEmptyDatabase(string workspace)
    {
        try
        {
            using Workspace opened = Workspace.Open(workspace, readOnly: true);
            return false;
        }
        catch (WorkspaceException empty) when (empty.Fault == WorkspaceFault.NotAWorkspace)
        {
            return empty.Message.Contains("is an empty database", StringComparison.Ordinal);
        }
    }

    // `export` did not listen to Ctrl-C and left its half-written file beside the target.
    [Theory(Skip = Reason, SkipUnless = nameof(IsLinux))]
    [InlineData("csv", "out.zip")]
    [InlineData("csv", "out")]
    [InlineData("parquet", "out")]
    [InlineData("graphml", "out.graphml")]
    [InlineData("gexf", "out.gexf")]
    [InlineData("vosviewer", "out")]
    public void An_export_that_was_deaf_to_signals_leaves_nothing_half_written(string format, string target)
    {
        string workspace = _folder.File("w.triskele");
        Import(Organization.Write(_folder.File("organization.csv"), Rows), workspace);
        Process export = ChildProcess.Start("export", format, "--in", workspace, "--out", _folder.File(target));
        while (!export.HasExited && !Names().Any(n => n.EndsWith(".part", StringComparison.Ordinal)))
            Thread.Sleep(1);
        ChildProcess.Signal(export, "TERM");
        Call.Result result = ChildProcess.End(export);
        Assert.True(result.Code is ExitCode.Failed or ExitCode.Done, $"{result.Code}: {result.Error}");
        Assert.Equal(result.Code == ExitCode.Done, Path.Exists(_folder.File(target)));
        Assert.Equal(["organization.csv", "w.triskele"], Names().Where(n => n != target));
    }

    [Theory(Skip = Reason, SkipUnless = nameof(IsLinux))]
    [InlineData(false)]
    [InlineData(true)]
    public void A_full_disk_is_told_and_leaves_the_old_state(bool exists)
    {
        string workspace = _folder.File("w.triskele"),
            big = Organization.Write(_folder.File("organization.csv"), Rows);
        if (exists)
            Import(_folder.Write("small.csv", Organization.Table("2023-01-01", "7")), workspace);
        // Files beyond the limit fail as on a full disk. The runtime maps its code through a file, unless told not to.
        Call.Result result = ChildProcess.End(
            ChildProcess.StartWith(
                "trap '' XFSZ; ulimit -f 1000; export DOTNET_EnableWriteXorExecute=0; exec \"$@\"",
                "import",
                "cordis",
                big,
                "--into",
                workspace
            )
        );
        Assert.Equal(ExitCode.Failed, result.Code);
        Assert.StartsWith($"The disk with {workspace} is full.", result.Error, StringComparison.Ordinal);
        Assert.Equal(exists, File.Exists(workspace));
        if (exists)
            Assert.Equal("2", ParticipationsOf(workspace));
    }

    // A file of no bytes stayed behind.
    [Fact(Skip = Reason, SkipUnless = nameof(IsLinux))]
    public void A_workspace_whose_making_fails_leaves_no_empty_file()
    {
        Call.Result result = ChildProcess.End(
            ChildProcess.StartWith(
                "trap '' XFSZ; ulimit -f 0; export DOTNET_EnableWriteXorExecute=0; exec \"$@\"",
                "new",
                _folder.File("w.triskele")
            )
        );
        Assert.Equal(ExitCode.Failed, result.Code);
        Assert.Contains("is full", result.Error, StringComparison.Ordinal);
        Assert.Empty(Names());
    }

    [Fact(Skip = Reason, SkipUnless = nameof(IsLinux))]
    public void A_sample_that_finds_no_room_leaves_no_half_table()
    {
        Call.Result result = ChildProcess.End(
            ChildProcess.StartWith(
                "trap '' XFSZ; ulimit -f 0; export DOTNET_EnableWriteXorExecute=0; exec \"$@\"",
                "sample",
                "--out",
                _folder.File("sample")
            )
        );
        Assert.Equal(ExitCode.Failed, result.Code);
        Assert.Contains("cannot be written", result.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.File("sample")));
    }

    // The hash was that of the whole file and the rows those of a part: the whole file, imported later, was skipped as known.
    [Fact(Skip = Reason, SkipUnless = nameof(IsLinux))]
    public void A_file_cut_between_its_hash_and_its_rows_is_not_kept_under_the_hash_of_the_whole()
    {
        string workspace = _folder.File("w.triskele"),
            big = Organization.Write(_folder.File("organization.csv"), Rows);
        Process import = ChildProcess.Start("import", "cordis", big, "--into", workspace);
        while (!File.Exists(workspace) && !import.HasExited)
            Thread.Sleep(5);
        Thread.Sleep(500);
        using (FileStream file = File.Open(big, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
            file.SetLength(file.Length - 1000);
        Call.Result result = ChildProcess.End(import);
        Assert.Equal(ExitCode.Failed, result.Code);
        Assert.Contains("organization.csv changed while it was read", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(workspace));
    }

    [Fact(Skip = Reason, SkipUnless = nameof(IsLinux))]
    public void A_file_that_vanishes_during_the_run_is_named_and_the_others_stay()
    {
        string workspace = _folder.File("w.triskele"),
            big = Organization.Write(_folder.File("organization.csv"), Rows),
            other = _folder.Write("other.csv", Organization.Table("2023-01-01", "7"));
        Process import = ChildProcess.Start("import", "cordis", big, other, "--into", workspace);
        while (!File.Exists(workspace) && !import.HasExited)
            Thread.Sleep(5);
        File.Delete(other);
        Call.Result result = ChildProcess.End(import);
        Assert.Equal(ExitCode.BadInput, result.Code);
        Assert.Contains("other.csv: found", result.Error, StringComparison.Ordinal);
        Assert.Contains("expected a file or folder of this name", result.Error, StringComparison.Ordinal);
        Assert.Equal("200000", ParticipationsOf(workspace));
    }

    [Fact(Skip = Reason, SkipUnless = nameof(IsLinux))]
    public void A_workspace_that_another_process_writes_is_locked_and_says_by_whom()
    {
        string workspace = _folder.File("w.triskele"),
            small = _folder.Write("small.csv", Organization.Table("2023-01-01", "7"));
        Import(small, workspace);
        Process import = ChildProcess.Start(
            "import",
            "cordis",
            Organization.Write(_folder.File("organization.csv"), Rows),
            "--into",
            workspace
        );
        while (
            !import.HasExited && ChildProcess.End(ChildProcess.Start("measure", "census.actors", "--in", workspace)).Code == ExitCode.Done
        )
            Thread.Sleep(5);
        Call.Result result = ChildProcess.End(ChildProcess.Start("import", "cordis", small, "--into", workspace));
        Assert.SkipWhen(import.HasExited, "the other process was too fast");
        int id = import.Id;
        Assert.Equal(ExitCode.Failed, result.Code);
        Assert.Contains($"is held by another process (process {id})", result.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, ChildProcess.End(import).Code);
    }

    [Theory(Skip = Reason, SkipUnless = nameof(IsLinux))]
    [InlineData("\"$@\" | head -n 1", "measures")]
    [InlineData("\"$@\" | head -c 1", "measures", "--json")]
    [InlineData("\"$@\" | true", "diagnose")]
    [InlineData("\"$@\" >&-", "measures")]
    [InlineData("\"$@\" >/dev/full", "measures")]
    public void A_closed_output_ends_without_a_stack_trace(string shell, params string[] args)
    {
        Call.Result result = ChildProcess.End(ChildProcess.StartWith(shell, args));
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", result.Error, StringComparison.Ordinal);
        Assert.True(result.Code is ExitCode.Done or ExitCode.Failed, $"{result.Code}");
    }

    private static void Import(string file, string workspace)
    {
        Call.Result result = Call.Triskele("import", "cordis", file, "--into", workspace);
        Assert.True(result.Code == ExitCode.Done, result.Error);
    }

    private static string ParticipationsOf(string workspace)
    {
        Call.Result result = Call.Triskele("measure", "census.actors", "--in", workspace, "--format", "csv");
        Assert.True(result.Code == ExitCode.Done, result.Error);
        string[] lines = result.Output.TrimEnd().Split('\n');
        return lines.Length < 2 ? "0" : lines[1].Split(',')[2];
    }

    // The small table and the big one share a project and its coordinator.
    private static string[] Expected(int code, bool existed)
    {
        string before = existed ? "2" : "0",
            after = existed ? "200001" : "200000";
        return code switch
        {
            ExitCode.Failed => [before],
            ExitCode.Done => [after],
            _ => [before, after],
        };
    }

    private IEnumerable<string> Names() =>
        Directory.GetFileSystemEntries(_folder.Path).Select(e => Path.GetFileName(e)).Order(StringComparer.Ordinal);
}
