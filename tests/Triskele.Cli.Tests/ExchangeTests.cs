using Triskele.Testing;
using Xunit;

namespace Triskele.Cli.Tests;

/// <summary>Networks go out in every format and come in again.</summary>
public sealed class ExchangeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("gexf", "n.gexf")]
    [InlineData("graphml", "n.graphml")]
    [InlineData("pajek", "n.net")]
    [InlineData("mpx", "n.mpx")]
    [InlineData("vosviewer", "n.json")]
    [InlineData("vosviewer", "vos")]
    [InlineData("csv", "n.csv")]
    public void The_ties_of_the_sample_survive_every_format(string format, string file)
    {
        string workspace = Sample(),
            again = _folder.File("again.triskele");
        Assert.Equal(
            ExitCode.Done,
            Call.Triskele("export", format, "--in", workspace, "--out", _folder.File(file), "--content", "ties", "--labels", "key").Code
        );
        Call.Result import = Call.Triskele("import", "network", _folder.File(file), "--into", again);
        Assert.Equal(ExitCode.Done, import.Code);
        Assert.Contains("; 0 errors", import.Error, StringComparison.Ordinal);
        Assert.Equal(Sum(workspace), Sum(again), 9);
    }

    [Theory]
    [InlineData("gexf", "n.gexf")]
    [InlineData("graphml", "n.graphml")]
    [InlineData("pajek", "n.net")]
    [InlineData("mtx", "n.mtx")]
    [InlineData("csv", "tables")]
    public void The_projects_of_the_sample_survive_as_a_second_mode(string format, string file)
    {
        string workspace = Sample(),
            again = _folder.File("again.triskele");
        Call.Triskele("export", format, "--in", workspace, "--out", _folder.File(file), "--content", "two-mode", "--labels", "key");
        Assert.Equal(ExitCode.Done, Call.Triskele("import", "network", _folder.File(file), "--into", again).Code);
        string[] before = Summary(workspace),
            after = Summary(again);
        Assert.Equal(before[..6], after[..6]);
    }

    [Theory]
    [InlineData("--content", "everything")]
    [InlineData("--labels", "colour")]
    [InlineData("--gexf", "2.0")]
    public void A_wrong_choice_is_a_wrong_call(string option, string value) =>
        Assert.Equal(
            ExitCode.BadCall,
            Call.Triskele("export", "gexf", "--in", Sample(), "--out", _folder.File("n.gexf"), option, value).Code
        );

    [Fact]
    public void A_workspace_without_ties_says_so()
    {
        string workspace = _folder.File("w.triskele");
        Call.Triskele("import", "records", _folder.Write("participations.csv", "project,actor\np,a\np,b\n"), "--into", workspace);
        Call.Result result = Call.Triskele("export", "gexf", "--in", workspace, "--out", _folder.File("n.gexf"), "--content", "ties");
        Assert.Equal(ExitCode.Failed, result.Code);
        Assert.Contains("no recorded ties", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.File("n.gexf")));
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    public void The_published_multilayer_network_survives_by_way_of_all_that_have_layers()
    {
        string first = _folder.File("first.triskele");
        Call.Triskele("import", "network", SharedFiles.PathOf("data/collaboration/multilayer/aucs.mpx"), "--into", first);
        IEnumerable<string> expected = Pairs(first);
        Assert.Equal(620, expected.Count());
        foreach (string format in (string[])["gexf", "graphml", "pajek", "mpx", "dl"])
        {
            string file = _folder.File($"n.{format}"),
                next = _folder.File($"{format}.triskele");
            Call.Triskele("export", format, "--in", first, "--out", file, "--labels", "key");
            Assert.Equal(ExitCode.Done, Call.Triskele("import", "network", file, "--into", next).Code);
            Assert.Equal(expected, Pairs(next));
        }
    }

    private string Edges(string workspace, string name)
    {
        Assert.Equal(
            ExitCode.Done,
            Call.Triskele("export", "csv", "--in", workspace, "--out", _folder.File(name), "--content", "ties").Code
        );
        return File.ReadAllText(_folder.File(name));
    }

    // Of an edge without direction either end may come first.
    private IEnumerable<string> Pairs(string workspace) =>
        Edges(workspace, "pairs.csv")
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(l => l.Split(','))
            .Select(c => string.Join(',', c[..2].Order(StringComparer.Ordinal).Concat(c[2..])))
            .Order(StringComparer.Ordinal);

    private double Sum(string workspace)
    {
        string[] lines = Edges(workspace, "sum.csv").Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        int weight = Array.IndexOf(lines[0].Split(','), "weight");
        return lines[1..].Sum(l => double.Parse(l.Split(',')[weight], System.Globalization.CultureInfo.InvariantCulture));
    }

    private static string[] Summary(string workspace) =>
        Call.Triskele("measure", "network.summary", "--in", workspace, "--format", "csv").Output.Split('\n')[1].Split(',');

    private string Sample()
    {
        string workspace = _folder.File("sample.triskele");
        if (!File.Exists(workspace))
        {
            Call.Triskele("sample", "--out", _folder.File("sample"));
            Assert.Equal(ExitCode.Done, Call.Triskele("import", "records", _folder.File("sample"), "--into", workspace).Code);
        }
        return workspace;
    }
}
