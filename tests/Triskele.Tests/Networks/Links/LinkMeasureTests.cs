using Triskele.Measures;
using Triskele.Networks;
using Triskele.Networks.Links;
using Xunit;

namespace Triskele.Tests.Networks.Links;

public class LinkMeasureTests
{
    private static readonly Ecosystem World = SmallWorlds.Random(9);

    [Fact]
    public void A_path_of_projects_proposes_its_ends_with_the_one_between()
    {
        MeasureTable table = Run(SmallWorlds.Of(["ab", "bc"], "a", "c"), NetworkLinks.Measure);
        Assert.Equal(1, table.Count);
        Assert.Equal(("a", "c", "b"), (table[0, "actor_a"].Text, table[0, "actor_b"].Text, table[0, "via"].Text));
        Assert.Equal(
            (1L, .5, .5),
            (table[0, "shared_partners"].Integer, table[0, "resource_allocation"].Number, table[0, "resource_flow"].Number)
        );
        Assert.True(double.IsNaN(table[0, "same_country"].Number));
    }

    [Fact]
    public void Helices_may_have_to_differ()
    {
        Ecosystem world = SmallWorlds.Of(["ab", "bc", "bd"], "ab", "d");
        MeasureTable any = Run(world, NetworkLinks.Measure),
            cross = Run(world, NetworkLinks.Measure, ("cross_helix", "yes"));
        Assert.Equal(3, any.Count);
        Assert.Equal(("a", "d"), (cross[0, "actor_a"].Text, cross[0, "actor_b"].Text));
        Assert.Equal(1, cross.Count);
    }

    [Fact]
    public void Pairs_can_be_those_of_one_organisation()
    {
        MeasureTable all = Run(World, NetworkLinks.Measure, ("top", "10000"));
        string key = all[3, "actor_a"].Text!;
        MeasureTable own = Run(World, NetworkLinks.Measure, ("top", "5"), ("for", key));
        Assert.All(Enumerable.Range(0, own.Count), r => Assert.Contains(key, new[] { own[r, "actor_a"].Text, own[r, "actor_b"].Text }));
        Assert.Equal(
            Enumerable
                .Range(0, all.Count)
                .Where(r => all[r, "actor_a"].Text == key || all[r, "actor_b"].Text == key)
                .Take(5)
                .Select(Scores),
            Enumerable.Range(0, own.Count).Select(r => own[r, "resource_flow"].Number)
        );
        Assert.Contains(Run(World, NetworkLinks.Measure, ("for", "nobody")).Caveats, c => c.Contains("'nobody'", StringComparison.Ordinal));

        double Scores(int row) => all[row, "resource_flow"].Number;
    }

    [Fact]
    public void Where_all_are_tied_nothing_is_proposed_and_that_is_said()
    {
        MeasureTable table = Run(SmallWorlds.Of(["abc"]), NetworkLinks.Measure);
        Assert.Equal(0, table.Count);
        Assert.Contains(table.Caveats, c => c.StartsWith("1 group has no pair without a tie", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("network.links")]
    [InlineData("network.link_evaluation")]
    public void Results_do_not_depend_on_threads(string id)
    {
        Measure measure = Catalogue.Find(id);
        Scene scene = SmallWorlds.Scene(World, measure, "country");
        (List<Cell[]> rows, string[] caveats) = SmallWorlds.Content(measure.Compute(scene with { Threads = 1 }));
        (List<Cell[]> others, string[] otherCaveats) = SmallWorlds.Content(measure.Compute(scene with { Threads = 4 }));
        Assert.NotEmpty(rows);
        Assert.Equal(rows, others);
        Assert.Equal(caveats, otherCaveats);
    }

    [Fact]
    public void Evaluation_depends_on_the_seed_and_splits_after_two_thirds_of_the_years()
    {
        Scene scene = SmallWorlds.Scene(World, NetworkLinkEvaluation.Measure);
        MeasureTable one = NetworkLinkEvaluation.Measure.Compute(scene),
            two = NetworkLinkEvaluation.Measure.Compute(scene with { Seed = 2 });
        Assert.Contains("Learned from what started in 2000 to 2006, tested on what started in 2007 to 2010.", one.Caveats);
        Assert.Equal(one[0, "positives"].Integer, two[0, "positives"].Integer);
        Assert.NotEqual(SmallWorlds.Content(one).Rows, SmallWorlds.Content(two).Rows);
        Assert.Contains(Enumerable.Range(0, one.Count), r => one[r, "score"].Text == "katz");
    }

    [Fact]
    public void A_split_outside_the_years_has_no_row_and_says_so()
    {
        MeasureTable table = Run(World, NetworkLinkEvaluation.Measure, ("split", "2010"));
        Assert.Equal(0, table.Count);
        Assert.Contains(table.Caveats, c => c.StartsWith("1 group has no start of a project", StringComparison.Ordinal));
    }

    [Fact]
    public void Negatives_have_no_tie_before_or_after_and_matches_have_the_degrees_of_their_positives()
    {
        Graph before = RandomGraphs.Weighted(seed: 6, nodes: 200, edges: 900).Graph;
        (int A, int B)[] untied = RandomGraphs.Untied(before);
        (int A, int B)[] news = [.. untied.Where((_, i) => i % 50 == 0)];
        LinkTest test = LinkTest.Draw(before, news, 100, seed: 1, unit: 0);
        Assert.Equal((news.Length, 100, 100), (test.Known, test.Positives.Length, test.RandomNegatives.Length));
        Assert.Empty(test.Positives.Except(news));
        foreach ((int a, int b) in test.RandomNegatives.Concat(test.MatchedNegatives))
        {
            Assert.True(a != b && before.Row(a).BinarySearch(b) < 0);
            Assert.DoesNotContain((Math.Min(a, b), Math.Max(a, b)), news);
        }
        for (int p = 0; p < test.MatchedPositives.Length; p++)
        {
            Assert.InRange(Ratio(test.MatchedPositives[p].A, test.MatchedNegatives[p].A), 1, 1.1);
            Assert.InRange(Ratio(test.MatchedPositives[p].B, test.MatchedNegatives[p].B), 1, 1.1);
        }

        double Ratio(int i, int j) => (double)Math.Max(before.Degree(i), before.Degree(j)) / Math.Min(before.Degree(i), before.Degree(j));
    }

    private static MeasureTable Run(Ecosystem world, Measure measure, params (string, string)[] options) =>
        measure.Compute(SmallWorlds.Scene(world, measure, "all", options));
}
