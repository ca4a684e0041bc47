using Triskele.Data.Storage;

namespace Triskele.Data.Tests.Storage;

public class StorageFailureTests
{
    [Theory]
    [InlineData("IO Error: Could not set lock on file \"w\": Conflicting lock is held in /usr/bin/x (PID 13346).", WorkspaceFault.Locked)]
    [InlineData(
        "IO Error: Cannot open file \"w\": The process cannot access the file because it is being used by another process.",
        WorkspaceFault.Locked
    )]
    [InlineData("IO Error: Could not write file \"w\": No space left on device", WorkspaceFault.DiskFull)]
    [InlineData(
        "TransactionContext Error: Failed to commit: Could not write file \"w.wal\": No space left on device",
        WorkspaceFault.DiskFull
    )]
    [InlineData("IO Error: Could not write file \"w\": Disk quota exceeded", WorkspaceFault.DiskFull)]
    [InlineData("IO Error: Cannot open file \"w\": Permission denied", WorkspaceFault.NoPermission)]
    [InlineData("Access to the path 'w' is denied.", WorkspaceFault.NoPermission)]
    [InlineData("IO Error: The file \"w\" exists, but it is not a valid DuckDB database file!", WorkspaceFault.NotAWorkspace)]
    [InlineData(
        "IO Error: Trying to read a database file with version number 99, but we can only read versions between 64 and 67.",
        WorkspaceFault.OtherVersion
    )]
    [InlineData(
        "IO Error: Corrupt database file: computed checksum 1 does not match stored checksum 2 in block at location 0",
        WorkspaceFault.Damaged
    )]
    [InlineData("Out of Memory Error: failed to allocate data of size 16.0 KiB", WorkspaceFault.OutOfMemory)]
    [InlineData("Something new", WorkspaceFault.Other)]
    public void Words_of_the_store_become_a_fault_that_names_the_file(string words, WorkspaceFault fault)
    {
        WorkspaceException failure = StorageFailure.Explain(new IOException(words), "/data/w.triskele");
        Assert.Equal(fault, failure.Fault);
        Assert.Contains("/data/w.triskele", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_process_that_holds_a_file_is_named()
    {
        WorkspaceException failure = StorageFailure.Explain(new IOException("Conflicting lock is held in x (PID 4711)."), "w");
        Assert.Contains("(process 4711)", failure.Message, StringComparison.Ordinal);
    }

    // With many rows the store meets the end of the disk at the beginning of a row, which was not guarded.
    [Theory(Skip = SmallDisk.Reason, SkipUnless = nameof(SmallDisk.Exists), SkipType = typeof(SmallDisk))]
    [InlineData(500_000)]
    [InlineData(1_500_000)]
    public void A_full_disk_leaves_the_workspace_as_it_was(int rows)
    {
        using SmallDisk disk = new();
        string path = disk["w.triskele"];
        using (Workspace workspace = Workspace.Create(path))
            workspace.Import(Sample.File("a", "1"), sink => sink.Add(Sample.Row("p", "a")));
        WorkspaceException failure = Assert.Throws<WorkspaceException>(() => ImportTooMuch(path, rows));
        Assert.Equal(WorkspaceFault.DiskFull, failure.Fault);
        using Workspace again = Workspace.Open(path, readOnly: true);
        Assert.Single(again.Sources());
        Assert.Equal(1, again.LoadEcosystem().Participations.Count);
    }

    private static void ImportTooMuch(string path, int rows)
    {
        using Workspace workspace = Workspace.Open(path);
        workspace.Import(
            Sample.File("b", "2"),
            sink =>
            {
                for (int i = 0; i < rows; i++)
                    sink.Add(Sample.Row($"project {i * 7919L % 1_000_003}", $"actor {i * 104_729L % 1_000_003}"));
            }
        );
    }
}
