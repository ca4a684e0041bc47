using DuckDB.NET.Data;
using Triskele.Data.Storage;

namespace Triskele.Data.Tests.Storage;

public class WorkspaceOpeningTests
{
    [Fact]
    public void A_new_workspace_is_empty_and_opens_again()
    {
        using TemporaryFolder folder = new();
        Workspace.Create(folder["w.triskele"]).Dispose();
        using Workspace workspace = Workspace.Open(folder["w.triskele"], readOnly: true);
        Assert.Empty(workspace.Sources());
        Assert.Equal(0, workspace.LoadEcosystem().Actors.Count);
        Assert.Equal([folder["w.triskele"]], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void Create_refuses_a_file_that_exists()
    {
        using TemporaryFolder folder = new();
        Workspace.Create(folder["w"]).Dispose();
        AssertFault(WorkspaceFault.Exists, folder["w"], () => Workspace.Create(folder["w"]));
    }

    [Fact]
    public void A_missing_file_a_missing_folder_and_a_folder_are_told_apart()
    {
        using TemporaryFolder folder = new();
        AssertFault(WorkspaceFault.Missing, folder["none"], () => Workspace.Open(folder["none"]));
        AssertFault(WorkspaceFault.Missing, folder["none/w"], () => Workspace.OpenOrCreate(folder["none/w"]));
        AssertFault(WorkspaceFault.IsFolder, folder.Path, () => Workspace.Open(folder.Path));
    }

    [Fact]
    public void A_table_is_not_a_workspace_and_stays_as_it_is()
    {
        using TemporaryFolder folder = new();
        foreach (string text in (string[])["a,b\n1,2\n", new string('x', 50_000)])
        {
            File.WriteAllText(folder["t.csv"], text);
            AssertFault(WorkspaceFault.NotAWorkspace, folder["t.csv"], () => Workspace.OpenOrCreate(folder["t.csv"]));
            Assert.Equal(text, File.ReadAllText(folder["t.csv"]));
        }
    }

    [Theory]
    [InlineData("CREATE TABLE sales (i INTEGER)")]
    [InlineData("CREATE TABLE meta (i INTEGER)")]
    [InlineData("CREATE TABLE meta (key VARCHAR, value VARCHAR)")]
    public void A_database_of_something_else_is_not_a_workspace(string sql)
    {
        using TemporaryFolder folder = new();
        Write(folder["other.db"], sql);
        AssertFault(WorkspaceFault.NotAWorkspace, folder["other.db"], () => Workspace.Open(folder["other.db"]));
    }

    [Theory]
    [InlineData("999", "newer")]
    [InlineData("0", "original files")]
    public void A_workspace_of_another_version_says_what_to_do(string version, string repair)
    {
        using TemporaryFolder folder = new();
        Workspace.Create(folder["w"]).Dispose();
        Write(folder["w"], $"UPDATE meta SET value = '{version}' WHERE key = 'version'");
        WorkspaceException failure = AssertFault(WorkspaceFault.OtherVersion, folder["w"], () => Workspace.Open(folder["w"]));
        Assert.Contains(version, failure.Message, StringComparison.Ordinal);
        Assert.Contains(repair, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workspace_without_layers_is_read_as_it_is_and_brought_up_to_date_when_written()
    {
        using TemporaryFolder folder = new();
        using (Workspace workspace = Workspace.Create(folder["w"]))
            workspace.Import(Sample.File("a", "1"), s => s.Add(Sample.Tie("x", "y", "")));
        Write(folder["w"], "ALTER TABLE tie DROP COLUMN layer; DROP TABLE message; UPDATE meta SET value = '1' WHERE key = 'version'");
        using (Workspace reading = Workspace.Open(folder["w"], readOnly: true))
            Assert.Equal([-1], reading.LoadEcosystem().Ties.Layers);
        using (Workspace writing = Workspace.Open(folder["w"]))
            writing.Import(Sample.File("b", "2"), s => s.Add(Sample.Tie("x", "y", "lunch")));
        using Workspace again = Workspace.Open(folder["w"], readOnly: true);
        Ecosystem e = again.LoadEcosystem();
        Assert.Equal([-1, 0], e.Ties.Layers);
        Assert.Equal(["lunch"], e.Layers);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(4096)]
    [InlineData(12_287)]
    public void A_file_that_a_killed_process_left_opens_as_a_new_workspace(int length)
    {
        using TemporaryFolder folder = new();
        Write(folder["whole"], "SELECT 1");
        byte[] whole = File.ReadAllBytes(folder["whole"]);
        File.WriteAllBytes(folder["w"], whole[..length]);
        using (Workspace reading = Workspace.Open(folder["w"], readOnly: true))
            Assert.Empty(reading.Sources());
        Assert.Equal(length, new FileInfo(folder["w"]).Length);
        using (Workspace writing = Workspace.Open(folder["w"]))
            Assert.True(writing.Import(Sample.File("a", "1"), _ => { }));
        using Workspace again = Workspace.Open(folder["w"]);
        Assert.Single(again.Sources());
    }

    [Fact]
    public void An_empty_database_becomes_a_workspace_when_it_is_opened_for_writing()
    {
        using TemporaryFolder folder = new();
        Write(folder["w"], "SELECT 1");
        AssertFault(WorkspaceFault.NotAWorkspace, folder["w"], () => Workspace.Open(folder["w"], readOnly: true));
        using Workspace workspace = Workspace.Open(folder["w"]);
        Assert.Empty(workspace.Sources());
    }

    [Fact]
    public void A_damaged_file_is_named_as_such()
    {
        using TemporaryFolder folder = new();
        using (Workspace workspace = Workspace.Create(folder["w"]))
            workspace.Import(
                Sample.File("a", "1"),
                sink =>
                {
                    for (int i = 0; i < 1000; i++)
                        sink.Add(Sample.Row($"p{i}", "a"));
                }
            );
        byte[] bytes = File.ReadAllBytes(folder["w"]);
        File.WriteAllBytes(folder["w"], bytes[..(bytes.Length / 2)]);
        AssertFault(
            WorkspaceFault.Damaged,
            folder["w"],
            () =>
            {
                using Workspace workspace = Workspace.Open(folder["w"]);
                workspace.LoadEcosystem();
                return workspace;
            }
        );
    }

    [Fact]
    public void A_workspace_open_for_reading_is_not_written()
    {
        using TemporaryFolder folder = new();
        Workspace.Create(folder["w"]).Dispose();
        using Workspace workspace = Workspace.Open(folder["w"], readOnly: true);
        AssertFault(WorkspaceFault.ReadOnly, folder["w"], () => workspace.BeginImport(Sample.When));
        Assert.Equal(
            WorkspaceFault.ReadOnly,
            Assert
                .Throws<WorkspaceException>(() => workspace.Decide(IdentityEntity.Actor, "a", "b", IdentityDecision.Merge, Sample.When))
                .Fault
        );
    }

    [Fact]
    public void A_temporary_workspace_leaves_nothing()
    {
        string[] before = Directory.GetFileSystemEntries(Directory.GetCurrentDirectory());
        using (Workspace workspace = Workspace.Temporary())
            Assert.True(workspace.Import(Sample.File("a", "1"), sink => sink.Add(Sample.Row("p", "a"))));
        Assert.Equal(before, Directory.GetFileSystemEntries(Directory.GetCurrentDirectory()));
    }

    [Fact]
    public void Two_temporary_workspaces_do_not_see_each_other()
    {
        using Workspace one = Workspace.Temporary();
        using Workspace two = Workspace.Temporary();
        one.Import(Sample.File("a", "1"), _ => { });
        Assert.Empty(two.Sources());
    }

    private static void Write(string path, string sql)
    {
        using DuckDBConnection connection = new(new DuckDBConnectionStringBuilder { DataSource = path }.ConnectionString);
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static WorkspaceException AssertFault(WorkspaceFault fault, string path, Func<IDisposable> open)
    {
        WorkspaceException failure = Assert.Throws<WorkspaceException>(() => open().Dispose());
        Assert.Equal(fault, failure.Fault);
        Assert.Contains(path, failure.Message, StringComparison.Ordinal);
        return failure;
    }
}
