using System.Diagnostics;
using Triskele.Data.Storage;

namespace Triskele.Data.Tests.Storage;

public class KilledProcessTests
{
    public static TheoryData<string, int> Moments =>
        new()
        {
            { "begin", 0 },
            { "row 0", 0 },
            { "row 150000", 0 },
            { "row 270000", 0 },
            { "commit", 0 },
            { "commit", 5 },
            { "commit", 20 },
            { "commit", 50 },
            { "commit", 90 },
            { "committed", 0 },
            { "committed", 10 },
            { "end", 0 },
        };

    [Theory]
    [MemberData(nameof(Moments))]
    public void A_killed_import_leaves_the_old_state_or_the_new(string word, int delayMilliseconds)
    {
        using TemporaryFolder folder = new();
        string path = folder["w.triskele"];
        using (Workspace workspace = Workspace.Create(path))
            workspace.Import(Sample.File("small", "small"), sink => sink.Add(Sample.Row("p", "a")));
        KillAfter("import", path, word, delayMilliseconds);
        int rows = RowsOf(path, readOnly: true);
        Assert.True(rows is 1 or ChildProcess.Rows + 1, $"{rows} rows after a kill at '{word}' + {delayMilliseconds} ms");
        if (word is "committed" or "end")
            Assert.Equal(ChildProcess.Rows + 1, rows);
        Assert.Equal(rows, RowsOf(path, readOnly: false));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    [InlineData(30)]
    [InlineData(60)]
    [InlineData(120)]
    public void A_killed_creation_leaves_nothing_or_a_workspace(int delayMilliseconds)
    {
        using TemporaryFolder folder = new();
        KillAfter("create", folder["w.triskele"], "begin", delayMilliseconds);
        using Workspace workspace = Workspace.OpenOrCreate(folder["w.triskele"]);
        Assert.True(workspace.Import(Sample.File("a", "1"), sink => sink.Add(Sample.Row("p", "a"))));
    }

    private static void KillAfter(string work, string path, string word, int delayMilliseconds)
    {
        using Process child = ChildProcess.Start(work, path);
        while (child.StandardOutput.ReadLine() is { } line && line != word)
            continue;
        Thread.Sleep(delayMilliseconds);
        child.Kill();
        child.WaitForExit();
    }

    private static int RowsOf(string path, bool readOnly)
    {
        using Workspace workspace = Workspace.Open(path, readOnly);
        int rows = workspace.LoadEcosystem().Participations.Count;
        Assert.Equal(workspace.Sources().Sum(s => s.Rows), rows);
        return rows;
    }
}
