using Triskele.Measures;
using Triskele.Networks;
using Triskele.Networks.Backbones;
using Triskele.Networks.Nulls;
using Triskele.Numerics;
using Xunit;

namespace Triskele.Tests.Networks.Nulls;

public class NullMeasureTests
{
    [Theory]
    [InlineData("two_mode")]
    [InlineData("degree")]
    [InlineData("gnm")]
    [InlineData("labels")]
    public void Tables_of_nulls_do_not_depend_on_threads(string name) =>
        AssertThreads(NetworkNulls.Measure, ("null", name), ("statistics", "all"), ("draws", "6"));

    [Theory]
    [InlineData("degree", "ties")]
    [InlineData("degree", "weights")]
    [InlineData("two_mode", "ties")]
    [InlineData("two_mode", "weights")]
    [InlineData("weights", "weights")]
    public void Tables_of_rich_clubs_do_not_depend_on_threads(string name, string form) =>
        AssertThreads(NetworkRichClub.Measure, ("null", name), ("form", form), ("richness", "strength"));

    [Fact]
    public void Tables_of_small_worlds_and_backbones_do_not_depend_on_threads()
    {
        AssertThreads(NetworkSmallWorld.Measure, ("draws", "6"));
        foreach (string method in new[] { "disparity", "noise_corrected", "hypergeometric", "sdsm", "fdsm" })
            AssertThreads(BackboneTies.Measure, ("method", method), ("draws", "40"));
    }

    // Two organisations of one helix, one of another: labels decide E-I and nothing else.
    [Fact]
    public void Labels_leave_all_but_external_ties_as_they_are_and_say_so()
    {
        Ecosystem e = SmallWorlds.Random(3);
        MeasureTable table = Run(NetworkNulls.Measure, e, ("null", "labels"), ("statistics", "all"));
        for (int r = 0; r < table.Count; r++)
        {
            bool moves = table[r, "statistic"].Text is "ei" or "ei_newman";
            Assert.Equal(moves, table[r, "null_sd"].Number > 0);
            Assert.Equal(moves, !table[r, "z"].IsUndefined);
            Assert.Equal(20, table[r, "draws"].Integer);
        }
        Assert.Contains(NetworksTexts.All["caveat.null.labels"], table.Caveats);
    }

    [Fact]
    public void Ties_without_projects_have_no_repeated_share_to_compare_with()
    {
        MeasureTable table = Run(NetworkNulls.Measure, SmallWorlds.Random(3), ("null", "degree"));
        Assert.False(table[4, "value"].IsUndefined);
        Assert.True(table[4, "null_mean"].IsUndefined);
        Assert.Equal(0, table[4, "draws"].Integer);
        Assert.Equal(20, table[0, "draws"].Integer);
        Assert.Contains(NetworksTexts.All["caveat.null.degree"], table.Caveats);
    }

    [Fact]
    public void Recorded_ties_are_compared_with_graphs_of_the_same_degrees()
    {
        Ecosystem e = RecordedTies.Of(
            WeightedGraph.Unweighted(RandomGraph.Draw(40, 90, RandomStream.Of(1, "x"))),
            [.. Enumerable.Range(0, 40).Select(i => $"n{i:00}")]
        );
        MeasureTable auto = Run(NetworkNulls.Measure, e);
        Assert.Equal(20, auto[0, "draws"].Integer);
        Assert.True(auto[0, "null_sd"].Number > 0);
        Assert.DoesNotContain(NetworksTexts.All["caveat.cliques"], auto.Caveats);
        MeasureTable consortia = Run(NetworkNulls.Measure, e, ("null", "two_mode"));
        Assert.Equal(0, consortia[0, "draws"].Integer);
        Assert.Contains(NetworksTexts.All["caveat.null.no_projects"], consortia.Caveats);
        Assert.Contains(NullsTexts.All["caveat.no_projects"], Run(NetworkRichClub.Measure, e, ("null", "two_mode")).Caveats);
        Assert.All(Enumerable.Range(0, 7), r => Assert.Equal(0, Run(BackboneSummary.Measure, e, ("method", "sdsm"))[r, "ties"].Integer));
    }

    [Fact]
    public void A_network_without_ties_has_no_rows_of_clubs_and_small_worlds()
    {
        Ecosystem e = SmallWorlds.Of(["a", "b"]);
        Assert.Equal(0, Run(NetworkRichClub.Measure, e).Count);
        Assert.Equal(0, Run(NetworkSmallWorld.Measure, e).Count);
        Assert.Equal(0, Run(BackboneTies.Measure, e).Count);
        MeasureTable summary = Run(BackboneSummary.Measure, e);
        Assert.True(summary[0, "tie_share"].IsUndefined);
    }

    [Fact]
    public void One_project_has_undefined_or_certain_probabilities()
    {
        foreach (string method in new[] { "hypergeometric", "sdsm", "fdsm" })
            Assert.Equal(1, Run(BackboneTies.Measure, SmallWorlds.Of(["abc"]), ("method", method), ("show", "all"))[0, "p"].Number);
        MeasureTable table = Run(NetworkSmallWorld.Measure, SmallWorlds.Of(["ab"]));
        Assert.Equal(1, table[0, "path_length"].Number);
        Assert.True(table[0, "sigma"].IsUndefined);
    }

    // Four strong ties among a, b, c, d of richness 3 and 4; e hangs on a by the weakest.
    [Fact]
    public void The_strongest_ties_among_the_rich_give_a_weighted_coefficient_of_one()
    {
        WeightedGraph graph = GraphBuilder.Undirected(5, [0, 0, 0, 1, 1, 2, 0], [1, 2, 3, 2, 3, 3, 4], [5, 6, 7, 8, 9, 4, 1]);
        double[] degrees = RichClub.Degrees(graph.Graph);
        Assert.Equal([1.0, 1.0], RichClub.WeightedCoefficients(graph, degrees, [0, 1]));
        Assert.True(double.IsNaN(RichClub.WeightedCoefficients(graph, degrees, [3])[0]));
        double[] other = RichClub.WeightedCoefficients(graph, [0, 0, 1, 1, 0], [0]);
        Assert.Equal(4 / 9.0, other[0], 1e-15);
        Assert.Throws<ArgumentException>(() => RichClub.WeightedCoefficients(graph, [1], [0]));
    }

    [Fact]
    public void Coefficients_of_a_star_are_its_density_and_then_undefined()
    {
        Graph star = RandomGraphsTests.Star(5);
        double[] found = RichClub.Coefficients(star);
        Assert.Equal(4, found.Length);
        Assert.Equal(.4, found[0], 1e-15);
        Assert.All(found[1..], v => Assert.True(double.IsNaN(v)));
        Assert.Empty(RichClub.Coefficients(RandomGraph.Draw(3, 0, RandomStream.Of(1, "x"))));
    }

    [Fact]
    public void Levels_are_distinct_values_that_two_nodes_exceed()
    {
        Assert.Equal([0, 1, 2], NetworkRichClub.ChooseLevels([1, 2, 3, 3, 9], 20));
        Assert.Equal([0, 2], NetworkRichClub.ChooseLevels([1, 2, 3, 3, 9], 2));
        Assert.Equal([0], NetworkRichClub.ChooseLevels([1, 2, 3, 3, 9], 1));
        Assert.Empty(NetworkRichClub.ChooseLevels([1], 20));
    }

    [Fact]
    public void Small_world_formulas_are_those_of_their_papers()
    {
        Assert.Equal(2 / 1.1, SmallWorldness.Sigma(.6, .3, 2.2, 2), 1e-15);
        Assert.Equal(2 / 2.2 - .6 / .8, SmallWorldness.Omega(.6, .8, 2.2, 2), 1e-15);
        Assert.Equal(1, SmallWorldness.Index(.8, .3, .8, 2, 2, 5), 1e-15);
        Assert.Equal(0, SmallWorldness.Index(.3, .3, .8, 2, 2, 5), 1e-15);
        Assert.True(double.IsNaN(SmallWorldness.Index(.3, .3, .3, 2, 2, 5)));
        Assert.True(double.IsNaN(SmallWorldness.Sigma(.6, 0, 2.2, 2)));
        (double clustering, double length) = SmallWorldness.Analytic(34, 78);
        Assert.Equal(0.1390374331550802, clustering, 1e-15);
        Assert.Equal(2.31465112, length, 1e-8);
    }

    [Fact]
    public void Ties_of_bare_consortia_are_those_of_the_projection()
    {
        Ecosystem e = SmallWorlds.Random(6);
        Graph own = HalfProjection.Of(Incidence.Of(e)).ToGraph();
        Assert.Equal(Projection.Of(e).Graph.Offsets, own.Offsets);
        Assert.Equal(Projection.Of(e).Graph.Neighbours, own.Neighbours);
    }

    [Fact]
    public void Ties_of_coordinators_are_tested_by_all_joint_projects_and_not_drawn()
    {
        Ecosystem e = SmallWorlds.Of(["abc", "ab", "cd", "cd", "bd"]);
        MeasureTable repeated = Run(BackboneTies.Measure, e, ("method", "hypergeometric"), ("show", "all"), ("min_joint", "2"));
        Assert.Equal(2, repeated.Count);
        Assert.Equal(["a", "c"], Enumerable.Range(0, 2).Select(r => repeated[r, "actor_a"].Text));
        Assert.All(Enumerable.Range(0, 2), r => Assert.Equal(2, repeated[r, "joint_projects"].Number));
        Assert.Equal(Hypergeometric.UpperTail(5, 2, 3, 2), repeated[0, "p"].Number);
        Assert.Contains(
            NullsTexts.All["caveat.no_projects"],
            Run(NetworkRichClub.Measure, e, ("null", "two_mode"), ("weight", "money")).Caveats
        );
    }

    private static void AssertThreads(Measure measure, params (string, string)[] options)
    {
        Scene scene = SmallWorlds.Scene(SmallWorlds.Random(3), measure, "all", options);
        (List<Cell[]> rows, string[] caveats) = SmallWorlds.Content(measure.Compute(scene with { Threads = 1 }));
        (List<Cell[]> others, string[] otherCaveats) = SmallWorlds.Content(measure.Compute(scene with { Threads = 3 }));
        Assert.NotEmpty(rows);
        Assert.Equal(rows, others);
        Assert.Equal(caveats, otherCaveats);
    }

    private static MeasureTable Run(Measure measure, Ecosystem ecosystem, params (string, string)[] options) =>
        measure.Compute(SmallWorlds.Scene(ecosystem, measure, "all", options));
}
