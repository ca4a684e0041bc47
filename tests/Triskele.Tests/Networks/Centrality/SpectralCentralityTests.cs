using System.Text.Json;
using Triskele.Networks;
using Triskele.Networks.Centrality;
using Triskele.Testing;
using Triskele.Tests.Networks.Distances;
using Xunit;

namespace Triskele.Tests.Networks.Centrality;

public class SpectralCentralityTests
{
    [Theory(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [InlineData("karate")]
    [InlineData("florentine_marriage_15")]
    [InlineData("lesmis_unweighted")]
    public void Classic_graphs_have_the_values_of_NetworkX(string name)
    {
        ClassicGraphs.Labelled classic = PathLengthsTests.Classic(name);
        WeightedGraph ties = WeightedGraph.Unweighted(classic.Ties.Graph);
        double[] rank = PageRank.Of(ties),
            eigenvector = EigenvectorCentrality.Of(ties, EigenvectorScale.Length),
            katz = KatzCentrality.Of(ties, .05);
        double length = Math.Sqrt(katz.Sum(x => x * x));
        foreach (JsonProperty node in ClassicGraphs.Golden(name).GetProperty("nodes").EnumerateObject())
        {
            int v = classic.Node(node.Name);
            AssertPrinted(node.Value.GetProperty("eig"), eigenvector[v]);
            AssertPrinted(node.Value.GetProperty("katz05"), katz[v] / length);
            AssertPrinted(node.Value.GetProperty("pr"), rank[v]);
        }
    }

    [Theory(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [InlineData("karate_w")]
    [InlineData("lesmis_w")]
    public void Weighted_classic_graphs_have_the_PageRank_of_NetworkX(string name)
    {
        ClassicGraphs.Labelled classic = PathLengthsTests.Classic(name);
        double[] rank = PageRank.Of(classic.Ties);
        foreach (JsonProperty node in ClassicGraphs.Golden(name).GetProperty("nodes").EnumerateObject())
            AssertPrinted(node.Value.GetProperty("pr"), rank[classic.Node(node.Name)]);
    }

    [Fact]
    public void PageRank_keeps_its_equation_with_isolates_and_does_not_depend_on_the_numbering()
    {
        WeightedGraph ties = RandomConsortia.Draw(4, 100, 50);
        double[] x = PageRank.Of(ties);
        double[] strengths = ties.Strengths();
        double dangling = Enumerable.Range(0, 100).Where(v => strengths[v] == 0).Sum(v => x[v]);
        Assert.True(dangling > 0);
        for (int v = 0; v < 100; v++)
        {
            double followed = 0;
            for (int k = ties.Graph.Offsets[v]; k < ties.Graph.Offsets[v + 1]; k++)
                followed += x[ties.Graph.Neighbours[k]] * ties.Weights[k] / strengths[ties.Graph.Neighbours[k]];
            Assert.Equal(.15 / 100 + .85 * (followed + dangling / 100), x[v], 1e-14);
        }
        Assert.Equal(1, x.Sum(), 1e-12);
        int[] number = [.. Enumerable.Range(0, 100).Select(i => i * 37 % 100)];
        double[] other = PageRank.Of(RandomGraphs.Renamed(ties, number));
        for (int v = 0; v < 100; v++)
            Assert.Equal(x[v], other[number[v]], 1e-13);
    }

    [Fact]
    public void PageRank_of_arcs_follows_them_and_leaves_dead_ends_for_anywhere()
    {
        // 0 → 1 → 2: solved by hand with y = 1, 1.85, 2.5725.
        double[] x = PageRank.OfArcs(GraphBuilder.Directed(3, [0, 1], [1, 2]));
        Assert.Equal(1 / 5.4225, x[0], 1e-13);
        Assert.Equal(1.85 / 5.4225, x[1], 1e-13);
        Assert.Equal(2.5725 / 5.4225, x[2], 1e-13);
        Assert.Empty(PageRank.Of(WeightedGraph.Unweighted(RandomConsortia.Empty(0))));
        Assert.Throws<ArgumentOutOfRangeException>(() => PageRank.Of(WeightedGraph.Unweighted(RandomConsortia.Star(3)), 1));
    }

    [Fact]
    public void The_eigenvector_of_a_star_is_one_and_the_root_of_its_leaves_and_of_a_long_path_a_sine()
    {
        double[] star = EigenvectorCentrality.Of(WeightedGraph.Unweighted(RandomConsortia.Star(9)));
        Assert.Equal(1, star[0]);
        Assert.All(star.Skip(1), x => Assert.Equal(1 / 3.0, x, 1e-11));
        double[] path = EigenvectorCentrality.Of(WeightedGraph.Unweighted(RandomConsortia.Path(41)));
        for (int v = 0; v < 41; v++)
            Assert.Equal(Math.Sin(Math.PI * (v + 1) / 42), path[v], 1e-9);
        Assert.Equal(
            2 * Math.Cos(Math.PI / 42),
            EigenvectorCentrality.LargestEigenvalue(WeightedGraph.Unweighted(RandomConsortia.Path(41))),
            1e-10
        );
    }

    [Fact]
    public void The_eigenvector_is_undefined_outside_the_largest_component_and_without_ties()
    {
        WeightedGraph ties = GraphBuilder.Undirected(6, [0, 2, 3], [1, 3, 4]);
        double[] found = EigenvectorCentrality.Of(ties);
        Assert.Equal([true, true, false, false, false, true], found.Select(double.IsNaN));
        Assert.Equal(1, found[3]);
        Assert.All(EigenvectorCentrality.Of(WeightedGraph.Unweighted(RandomConsortia.Empty(2))), x => Assert.Equal(double.NaN, x));
        Assert.Empty(EigenvectorCentrality.Of(WeightedGraph.Unweighted(RandomConsortia.Empty(0))));
    }

    [Fact]
    public void Katz_says_the_largest_eigenvalue_where_alpha_is_too_large()
    {
        WeightedGraph star = WeightedGraph.Unweighted(RandomConsortia.Star(4));
        Assert.Equal(2, EigenvectorCentrality.LargestEigenvalue(star), 1e-12);
        ArgumentException failure = Assert.Throws<ArgumentOutOfRangeException>(() => KatzCentrality.Of(star, .6));
        Assert.Contains("the largest eigenvalue λ1 is 2", failure.Message, StringComparison.Ordinal);
        Assert.Equal([2, 2], Rounded(KatzCentrality.Of(WeightedGraph.Unweighted(RandomConsortia.Path(2)), .5)));
        Assert.Equal([1, 1], KatzCentrality.Of(WeightedGraph.Unweighted(RandomConsortia.Empty(2))));
    }

    [Fact]
    public void Hubs_and_authorities_of_an_undirected_graph_are_its_eigenvector()
    {
        WeightedGraph ties = GraphBuilder.Undirected(5, [0, 0, 1, 2, 3], [1, 2, 2, 3, 4], [1, 2, 3, 1, 1]);
        DirectedGraph both = GraphBuilder.Directed(
            5,
            [0, 0, 1, 2, 3, 1, 2, 2, 3, 4],
            [1, 2, 2, 3, 4, 0, 0, 1, 2, 3],
            [1, 2, 3, 1, 1, 1, 2, 3, 1, 1]
        );
        double[] eigenvector = EigenvectorCentrality.Of(ties);
        Hits hits = Hits.Of(both);
        for (int v = 0; v < 5; v++)
        {
            Assert.Equal(eigenvector[v], hits.Hubs[v], 1e-10);
            Assert.Equal(eigenvector[v], hits.Authorities[v], 1e-10);
        }
        Hits two = Hits.Of(GraphBuilder.Directed(3, [0, 1], [2, 2]));
        Assert.Equal([1, 1, 0], two.Hubs);
        Assert.Equal([0, 0, 1], two.Authorities);
        Assert.All(Hits.Of(GraphBuilder.Directed(2, [], [])).Hubs, x => Assert.Equal(double.NaN, x));
    }

    private static double[] Rounded(double[] values) => Array.ConvertAll(values, x => Math.Round(x, 12));

    // Printed with ten significant digits.
    private static void AssertPrinted(JsonElement golden, double found) =>
        Assert.Equal(golden.GetDouble(), found, Math.Max(1e-12, golden.GetDouble() * 1e-9));
}
