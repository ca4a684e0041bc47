using Triskele.Networks;
using Triskele.Networks.Nulls;
using Triskele.Numerics;
using Xunit;

namespace Triskele.Tests.Networks.Nulls;

public class RandomGraphsTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(30, 0)]
    [InlineData(30, 100)]
    [InlineData(30, 400)]
    [InlineData(30, 435)]
    public void A_random_graph_has_its_nodes_and_ties_and_is_simple(int nodes, int ties)
    {
        Graph drawn = RandomGraph.Draw(nodes, ties, RandomStream.Of(1, "test"));
        Assert.Equal((nodes, ties), (drawn.NodeCount, drawn.EdgeCount));
        AssertSimple(drawn);
    }

    [Fact]
    public void More_ties_than_pairs_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => RandomGraph.Draw(4, 7, RandomStream.Of(1, "test")));
        Assert.Throws<ArgumentOutOfRangeException>(() => RandomGraph.Draw(4, -1, RandomStream.Of(1, "test")));
    }

    [Theory]
    [InlineData(2, 45)]
    [InlineData(8, 45)]
    public void All_graphs_of_five_nodes_and_so_many_ties_are_equally_likely(int ties, int graphs)
    {
        Dictionary<string, int> counts = Count(graphs * 200, d => RandomGraph.Draw(5, ties, RandomStream.Of(1, "test.gnm", d)));
        AssertUniform(counts, graphs, 200);
    }

    // Degrees 3 2 2 2 2 1: neither regular nor a tree, with a number of accepted swaps that differs from graph to graph.
    [Fact]
    public void All_graphs_with_the_same_degrees_are_equally_likely()
    {
        int[] degrees = [3, 2, 2, 2, 2, 1];
        HashSet<string> possible = [.. Enumerate(degrees).Select(Key)];
        Assert.True(possible.Count > 30);
        Graph observed = Enumerate(degrees).First();
        Dictionary<string, int> counts = Count(
            possible.Count * 100,
            d => DegreePreservingSwaps.Draw(observed, RandomStream.Of(1, "test.swaps", d))
        );
        Assert.Subset(possible, counts.Keys.ToHashSet());
        AssertUniform(counts, possible.Count, 100);
    }

    // One draw of a large network takes seconds, and it was only asked between draws whether to end.
    [Fact]
    public void A_draw_of_swaps_ends_when_it_is_cancelled()
    {
        CancellationToken cancelled = new(canceled: true);
        WeightedGraph observed = WeightedGraph.Unweighted(Star(6));
        Assert.Throws<OperationCanceledException>(() =>
            DegreePreservingSwaps.Draw(observed.Graph, RandomStream.Of(1, "test"), cancellation: cancelled)
        );
        Assert.Throws<OperationCanceledException>(() =>
            DegreePreservingSwaps.DrawWeighted(observed, RandomStream.Of(1, "test"), cancellation: cancelled)
        );
        Assert.Throws<OperationCanceledException>(() =>
            LatticeReference.Draw(observed.Graph, RandomStream.Of(1, "test"), cancellation: cancelled)
        );
    }

    [Fact]
    public void Swaps_keep_degrees_and_simplicity_and_move_most_ties()
    {
        Graph observed = RandomGraph.Draw(200, 900, RandomStream.Of(5, "test"));
        Graph drawn = DegreePreservingSwaps.Draw(observed, RandomStream.Of(1, "test"));
        AssertSimple(drawn);
        AssertSameDegrees(observed, drawn);
        HashSet<(int, int)> kept = [.. Ties(observed)];
        kept.IntersectWith(Ties(drawn));
        Assert.InRange(kept.Count, 0, 90);
    }

    [Fact]
    public void Swaps_that_carry_weights_keep_the_list_of_weights_and_the_degrees()
    {
        Graph graph = RandomGraph.Draw(60, 200, RandomStream.Of(5, "test"));
        (int, int)[] ties = [.. Ties(graph)];
        WeightedGraph observed = GraphBuilder.Undirected(
            60,
            [.. ties.Select(t => t.Item1)],
            [.. ties.Select(t => t.Item2)],
            [.. ties.Select((_, e) => e + 0.5)]
        );
        WeightedGraph drawn = DegreePreservingSwaps.DrawWeighted(observed, RandomStream.Of(2, "test"));
        AssertSameDegrees(graph, drawn.Graph);
        Assert.Equal(observed.Weights.Order(), drawn.Weights.Order());
        Assert.NotEqual(observed.Strengths(), drawn.Strengths());
    }

    [Fact]
    public void Where_nothing_can_be_swapped_the_graph_comes_back()
    {
        foreach (
            Graph stuck in new[]
            {
                Star(6),
                RandomGraph.Draw(5, 10, RandomStream.Of(1, "x")),
                Star(2),
                RandomGraph.Draw(3, 0, RandomStream.Of(1, "x")),
            }
        )
            Assert.Equal(Key(stuck), Key(DegreePreservingSwaps.Draw(stuck, RandomStream.Of(1, "test"))));
        Assert.Throws<ArgumentOutOfRangeException>(() => DegreePreservingSwaps.Draw(Star(6), RandomStream.Of(1, "test"), 0));
    }

    [Fact]
    public void A_lattice_keeps_degrees_and_clusters_far_more_than_chance()
    {
        Graph observed = RandomGraph.Draw(200, 800, RandomStream.Of(5, "test"));
        Graph lattice = LatticeReference.Draw(observed, RandomStream.Of(1, "test"));
        AssertSimple(lattice);
        AssertSameDegrees(observed, lattice);
        Assert.True(Transitivity.Of(lattice) > 4 * Transitivity.Of(observed));
    }

    [Fact]
    public void Permuted_labels_keep_their_numbers_and_every_order_is_equally_likely()
    {
        int[] labels = [1, 1, 2, 3];
        Assert.Equal(labels, LabelPermutation.Draw<int>(labels, RandomStream.Of(1, "test")).Order());
        Dictionary<string, int> counts = [];
        for (int d = 0; d < 2400; d++)
        {
            string key = string.Join(",", LabelPermutation.Draw<int>(labels, RandomStream.Of(1, "test.labels", d)));
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }
        AssertUniform(counts, 12, 200);
    }

    internal static Graph Star(int nodes) =>
        GraphBuilder.Undirected(nodes, [.. Enumerable.Repeat(0, nodes - 1)], [.. Enumerable.Range(1, nodes - 1)]).Graph;

    internal static IEnumerable<(int, int)> Ties(Graph graph)
    {
        for (int i = 0; i < graph.NodeCount; i++)
            foreach (int j in graph.Row(i).ToArray().Where(j => j > i))
                yield return (i, j);
    }

    private static void AssertSimple(Graph graph)
    {
        for (int i = 0; i < graph.NodeCount; i++)
        {
            int[] row = graph.Row(i).ToArray();
            Assert.Equal(row.Distinct().Order(), row);
            Assert.DoesNotContain(i, row);
            Assert.All(row, j => Assert.True(graph.Row(j).Contains(i)));
        }
    }

    private static void AssertSameDegrees(Graph expected, Graph drawn) =>
        Assert.Equal(
            Enumerable.Range(0, expected.NodeCount).Select(expected.Degree),
            Enumerable.Range(0, drawn.NodeCount).Select(drawn.Degree)
        );

    private static string Key(Graph graph) => string.Join(" ", Ties(graph));

    private static Dictionary<string, int> Count(int draws, Func<int, Graph> draw)
    {
        Dictionary<string, int> counts = [];
        for (int d = 0; d < draws; d++)
        {
            string key = Key(draw(d));
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }
        return counts;
    }

    // Chi-square within four standard deviations of its mean.
    private static void AssertUniform(Dictionary<string, int> counts, int possible, int each)
    {
        Assert.Equal(possible, counts.Count);
        double chiSquare = counts.Values.Sum(c => Math.Pow(c - each, 2) / each);
        double degrees = possible - 1;
        Assert.InRange(chiSquare, degrees - 4 * Math.Sqrt(2 * degrees), degrees + 4 * Math.Sqrt(2 * degrees));
    }

    private static IEnumerable<Graph> Enumerate(int[] degrees)
    {
        (int A, int B)[] pairs = [.. from a in Enumerable.Range(0, degrees.Length) from b in Enumerable.Range(0, a) select (a, b)];
        for (int set = 0; set < 1 << pairs.Length; set++)
        {
            if (int.PopCount(set) != degrees.Sum() / 2)
                continue;
            (int A, int B)[] chosen = [.. pairs.Where((_, k) => (set >> k & 1) == 1)];
            Graph graph = GraphBuilder.Undirected(degrees.Length, [.. chosen.Select(p => p.A)], [.. chosen.Select(p => p.B)]).Graph;
            if (Enumerable.Range(0, degrees.Length).All(i => graph.Degree(i) == degrees[i]))
                yield return graph;
        }
    }
}
