using System.Globalization;
using Triskele.Networks;
using Triskele.Networks.Direction;
using Triskele.Numerics;
using Xunit;

namespace Triskele.Tests.Networks.Direction;

/// <summary>Kernels of directed graphs.</summary>
public class DirectionTests
{
    private static ParallelOptions Threads(int n) => new() { MaxDegreeOfParallelism = n };

    private static DirectedGraph Arcs(int nodes, params (int From, int To)[] arcs) =>
        GraphBuilder.Directed(nodes, [.. arcs.Select(a => a.From)], [.. arcs.Select(a => a.To)]);

    private static DirectedGraph Random(int nodes, int arcs, ulong seed)
    {
        RandomStream chance = RandomStream.Of(seed, "tests.direction");
        int[] from = [.. Enumerable.Range(0, arcs).Select(_ => chance.NextInt(nodes))],
            to = [.. Enumerable.Range(0, arcs).Select(_ => chance.NextInt(nodes))];
        return GraphBuilder.Directed(nodes, from, to, [.. from.Select(_ => .25 + chance.NextDouble())]);
    }

    // Warshall's closure, from each node over one arc or more.
    private static bool[,] Reach(DirectedGraph arcs)
    {
        int n = arcs.NodeCount;
        bool[,] reach = new bool[n, n];
        for (int v = 0; v < n; v++)
            foreach (int w in arcs.Successors(v))
                reach[v, w] = true;
        for (int k = 0; k < n; k++)
        for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++)
            reach[i, j] |= reach[i, k] && reach[k, j];
        return reach;
    }

    private static string Key(DirectedGraph arcs) =>
        string.Join(
            ' ',
            Enumerable
                .Range(0, arcs.NodeCount)
                .SelectMany(v => arcs.Successors(v).ToArray().Select(w => string.Create(CultureInfo.InvariantCulture, $"{v}>{w}")))
        );

    [Fact]
    public void The_examples_of_the_documentation_hold()
    {
        DirectedGraph three = GraphBuilder.Directed(3, [0, 1, 1], [1, 0, 2], [2, 1, 1]);
        Reciprocity found = Reciprocity.Of(three);
        Assert.Equal((3, 3, 1, 1), (found.Nodes, found.Arcs, found.MutualPairs, found.OneWayPairs));
        Assert.Equal(2.0 / 3, found.Share, 1e-15);
        Assert.Equal(1.0 / 3, found.Rho, 1e-15);
        Assert.Equal(.5, found.Weighted, 1e-15);
        Assert.Equal([1, 1, 0], Reciprocity.MutualPartners(three));
        Assert.Equal(2.0 / 3, KrackhardtHierarchy.Of(three), 1e-15);
        StrongComponents components = StrongComponents.Of(three);
        Assert.Equal([1, 1, 0], components.Labels);
        Assert.Equal([1, 2], components.Sizes);
        Assert.Equal((1, 2), (components.MutualPairs, components.ArcsOnCycles(three)));
    }

    [Fact]
    public void A_tree_is_a_hierarchy_and_a_ring_is_none()
    {
        DirectedGraph tree = Arcs(7, (0, 1), (0, 2), (1, 3), (1, 4), (2, 5), (2, 6)),
            ring = Arcs(5, (0, 1), (1, 2), (2, 3), (3, 4), (4, 0));
        Assert.Equal((1, 0), (KrackhardtHierarchy.Of(tree), StrongComponents.Of(tree).ArcsOnCycles(tree)));
        Assert.Equal((0, 5), (KrackhardtHierarchy.Of(ring), StrongComponents.Of(ring).ArcsOnCycles(ring)));
        // Returned by nobody: below what arcs placed at random would show, -a/(1-a) with a = 1/4.
        Assert.Equal(-1.0 / 3, Reciprocity.Of(ring).Rho, 1e-15);
    }

    [Fact]
    public void Without_an_arc_or_with_all_of_them_what_is_undefined_is_not_a_number()
    {
        DirectedGraph none = Arcs(3),
            all = Arcs(2, (0, 1), (1, 0));
        Assert.Equal(
            (double.NaN, double.NaN, double.NaN),
            (Reciprocity.Of(none).Share, Reciprocity.Of(none).Weighted, KrackhardtHierarchy.Of(none))
        );
        Assert.Equal((1, double.NaN), (Reciprocity.Of(all).Share, Reciprocity.Of(all).Rho));
        Assert.Equal(0, Reciprocity.Of(Arcs(0)).Arcs);
        Assert.Empty(StrongComponents.Of(Arcs(0)).Sizes);
    }

    [Theory]
    [InlineData(9, 12)]
    [InlineData(9, 30)]
    [InlineData(80, 70)]
    [InlineData(150, 140)]
    [InlineData(150, 200)]
    public void Hierarchy_components_and_reciprocity_are_those_of_brute_force(int nodes, int count)
    {
        for (ulong seed = 0; seed < 8; seed++)
        {
            DirectedGraph arcs = Random(nodes, count, seed);
            bool[,] reach = Reach(arcs);
            (int Ordered, int Both)[] pairs =
            [
                .. Enumerable
                    .Range(0, nodes)
                    .SelectMany(i => Enumerable.Range(0, i).Select(j => (reach[i, j], reach[j, i])))
                    .Select(r => (r.Item1 || r.Item2 ? 1 : 0, r.Item1 && r.Item2 ? 1 : 0)),
            ];
            Assert.Equal(1 - (double)pairs.Sum(p => p.Both) / pairs.Sum(p => p.Ordered), KrackhardtHierarchy.Of(arcs));
            StrongComponents components = StrongComponents.Of(arcs);
            Assert.Equal(nodes, components.Sizes.Sum());
            int cyclic = 0,
                returned = 0;
            double least = 0;
            for (int v = 0; v < nodes; v++)
            for (int k = arcs.OutOffsets[v]; k < arcs.OutOffsets[v + 1]; k++)
            {
                int w = arcs.Heads[k];
                Assert.True(components.Labels[v] >= components.Labels[w]);
                cyclic += reach[w, v] ? 1 : 0;
                int back = arcs.Successors(w).IndexOf(v);
                returned += back >= 0 ? 1 : 0;
                least += back >= 0 ? Math.Min(arcs.OutWeights[k], arcs.OutWeights[arcs.OutOffsets[w] + back]) : 0;
            }
            Assert.Equal(cyclic, components.ArcsOnCycles(arcs));
            Assert.Equal((double)returned / arcs.ArcCount, Reciprocity.Of(arcs).Share, 1e-15);
            Assert.Equal(least / arcs.OutWeights.Sum(), Reciprocity.Of(arcs).Weighted, 1e-13);
            Assert.Equal(returned, Reciprocity.MutualPartners(arcs).Sum());
        }
    }

    [Fact]
    public void Other_numbers_threads_and_units_of_weight_change_nothing()
    {
        DirectedGraph arcs = Random(200, 260, 3);
        int[] order = [.. Enumerable.Range(0, 200).Select(v => (v * 77 + 5) % 200)];
        (List<int> from, List<int> to, List<double> weights) = ([], [], []);
        for (int v = 0; v < 200; v++)
        for (int k = arcs.OutOffsets[v]; k < arcs.OutOffsets[v + 1]; k++)
        {
            from.Add(order[v]);
            to.Add(order[arcs.Heads[k]]);
            weights.Add(8 * arcs.OutWeights[k]);
        }
        DirectedGraph renamed = GraphBuilder.Directed(200, [.. from], [.. to], [.. weights]);
        Assert.Equal(KrackhardtHierarchy.Of(arcs, Threads(1)), KrackhardtHierarchy.Of(renamed, Threads(3)));
        (Reciprocity one, Reciprocity other) = (Reciprocity.Of(arcs), Reciprocity.Of(renamed));
        Assert.Equal((one.Share, one.Rho), (other.Share, other.Rho));
        Assert.Equal(one.Weighted, other.Weighted, 1e-14);
    }

    [Fact]
    public void A_chain_of_a_million_is_no_deep_recursion()
    {
        int[] from = [.. Enumerable.Range(0, 999_999)];
        StrongComponents components = StrongComponents.Of(GraphBuilder.Directed(1_000_000, from, [.. from.Select(v => v + 1)]));
        Assert.Equal((1_000_000, 0), (components.Sizes.Length, components.MutualPairs));
    }

    [Fact]
    public void A_draw_keeps_degrees_and_strengths_out_and_depends_on_its_stream_alone()
    {
        DirectedGraph arcs = Random(40, 200, 1),
            drawn = DirectedNull.Draw(arcs, RandomStream.Of(1, "tests", 7));
        Assert.Equal(arcs.OutOffsets, drawn.OutOffsets);
        Assert.Equal(arcs.InOffsets, drawn.InOffsets);
        for (int v = 0; v < 40; v++)
        {
            Assert.Equal(WeightsOut(arcs, v).Order(), WeightsOut(drawn, v).Order());
            Assert.DoesNotContain(v, drawn.Successors(v).ToArray());
        }
        Assert.Equal(Key(drawn), Key(DirectedNull.Draw(arcs, RandomStream.Of(1, "tests", 7))));
        Assert.NotEqual(Key(drawn), Key(arcs));

        static double[] WeightsOut(DirectedGraph g, int v) => [.. g.OutWeights.AsSpan()[g.OutOffsets[v]..g.OutOffsets[v + 1]]];
    }

    [Fact]
    public void A_directed_triangle_is_turned_which_switches_alone_cannot()
    {
        DirectedGraph triangle = Arcs(3, (0, 1), (1, 2), (2, 0));
        int turned = Enumerable.Range(0, 400).Count(d => Key(DirectedNull.Draw(triangle, RandomStream.Of(1, "tests", d))) != Key(triangle));
        Assert.InRange(turned, 160, 240);
    }

    [Theory]
    [InlineData("0>1 1>2 2>3 3>0")] // derangements of four: 9
    [InlineData("0>1 0>2 1>2 2>0 3>1 3>0")]
    [InlineData("0>1 1>0 1>2 2>3 3>1 2>0")]
    public void All_graphs_of_the_same_degrees_are_drawn_equally_often(string text)
    {
        (int From, int To)[] given = [.. text.Split(' ').Select(a => (a[0] - '0', a[2] - '0'))];
        DirectedGraph observed = Arcs(4, given);
        // All digraphs on four nodes with these degrees.
        (int From, int To)[] places = [.. Enumerable.Range(0, 16).Where(i => i / 4 != i % 4).Select(i => (i / 4, i % 4))];
        string[] all =
        [
            .. Enumerable
                .Range(0, 1 << places.Length)
                .Select(bits => Arcs(4, [.. places.Where((_, i) => (bits >> i & 1) != 0)]))
                .Where(g => g.OutOffsets.SequenceEqual(observed.OutOffsets) && g.InOffsets.SequenceEqual(observed.InOffsets))
                .Select(Key),
        ];
        Assert.Contains(Key(observed), all);
        int draws = 400 * all.Length;
        Dictionary<string, int> seen = Enumerable
            .Range(0, draws)
            .Select(d => Key(DirectedNull.Draw(observed, RandomStream.Of(2, "tests", d))))
            .CountBy(k => k)
            .ToDictionary();
        Assert.Equal(all.Order(StringComparer.Ordinal), seen.Keys.Order(StringComparer.Ordinal));
        double chiSquare = seen.Values.Sum(count => (count - 400.0) * (count - 400.0) / 400);
        // Mean df, variance 2 df: four standard deviations.
        double df = all.Length - 1;
        Assert.True(chiSquare < df + 4 * Math.Sqrt(2 * df), $"{chiSquare} of {df}");
    }
}
