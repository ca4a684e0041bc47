using Triskele.Networks;
using Triskele.Networks.Holes;
using Triskele.Networks.Robustness;
using Triskele.Numerics;
using Triskele.Testing;
using Xunit;

namespace Triskele.Tests.Networks.Robustness;

public class RemovalTests
{
    private static readonly Graph World = RandomGraphs.Weighted(seed: 8, nodes: 60, edges: 110).Graph;
    private static readonly Graph Star = GraphBuilder.Undirected(4, [0, 0, 0], [1, 2, 3]).Graph;

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [Golden("network.robustness", "Karate club: NetworkX 2.8.8")]
    [Golden("network.robustness_curve", "Karate club: NetworkX 2.8.8")]
    public void The_karate_club_falls_apart_as_in_the_reference()
    {
        Graph karate = ClassicGraphs.Karate.Ties.Graph;
        Assert.Equal(.14186851211072657, RemovalCurve.Of(karate, RemovalOrders.ByDegree(karate)).Index, .14e-9);
        Assert.Equal(.13581314878892728, RemovalCurve.Of(karate, RemovalOrders.ByDegreeAdaptively(karate)).Index, .13e-9);
        double kappa = PercolationThreshold.Kappa(karate);
        Assert.Equal(7.769231, kappa, 5e-7);
        Assert.Equal(.852273, PercolationThreshold.Of(kappa), 5e-7);
        Assert.Equal(.4920083184789052, Efficiency(karate), .49e-9);
        Assert.Equal(.4582386363636335, Efficiency(karate, 33), 1e-9 * .458);
        Assert.Equal(.3584595959595959, Efficiency(karate, 0), 1e-9 * .358);
        Assert.Equal(.3246, Condition(karate, 0, 33).Fragmentation, 5e-5);
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [Golden("network.robustness", "Karate club, Florentine families, Les Misérables, algebraic connectivity: NumPy")]
    public void Algebraic_connectivity_of_classic_graphs_is_that_of_the_reference()
    {
        Assert.Equal(.46852522670139407, AlgebraicConnectivity.Of(ClassicGraphs.Karate.Ties.Graph), 4e-10);
        Assert.Equal(.3459231646732282, AlgebraicConnectivity.Of(ClassicGraphs.Florentine.Ties.Graph), 3e-10);
        Assert.Equal(.20500005436047422, AlgebraicConnectivity.Of(ClassicGraphs.LesMiserables.Ties.Graph), 2e-10);
        Assert.Equal(4, CutStructure.Of(ClassicGraphs.Florentine.Ties.Graph).Points.Length);
    }

    [Fact]
    public void Algebraic_connectivity_is_that_of_closed_forms()
    {
        Assert.Equal(1, AlgebraicConnectivity.Of(Star), 1e-12);
        Assert.Equal(7, AlgebraicConnectivity.Of(Complete(7)), 1e-12);
        Assert.Equal(2, AlgebraicConnectivity.Of(Complete(2)), 1e-12);
        // A cycle of n: 2 - 2 cos(2π/n); a path of n: 2 - 2 cos(π/n).
        Assert.Equal(2 - 2 * Math.Cos(2 * Math.PI / 40), AlgebraicConnectivity.Of(Path(40, closed: true)), 1e-12);
        Assert.Equal(2 - 2 * Math.Cos(Math.PI / 40), AlgebraicConnectivity.Of(Path(40)), 1e-12);
        Assert.Equal(0, AlgebraicConnectivity.Of(GraphBuilder.Undirected(4, [0, 2], [1, 3]).Graph));
        Assert.True(double.IsNaN(AlgebraicConnectivity.Of(GraphBuilder.Undirected(1, [], []).Graph)));
    }

    [Fact]
    public void The_worked_example_of_a_star_is_followed()
    {
        RemovalCurve curve = RemovalCurve.Of(Star, [0, 1, 2, 3]);
        Assert.Equal([4, 1, 1, 1, 0], curve.Giants);
        Assert.Equal(.1875, curve.Index);
        Assert.Equal((.25, 1.0 / 3), (curve.Share(1), curve.ShareOfRemaining(1)));
        Assert.True(double.IsNaN(curve.ShareOfRemaining(4)));
        Assert.Equal(0, Efficiency(Star, 0));
    }

    [Fact]
    public void A_complete_graph_reaches_the_bound_and_stays_efficient()
    {
        Assert.Equal(.5 * (1 - 1.0 / 9), RemovalCurve.Of(Complete(9), RemovalOrders.ByDegree(Complete(9))).Index, 1e-15);
        Assert.Equal(1, Efficiency(Complete(9), 2, 5), 1e-15);
    }

    [Fact]
    public void A_curve_is_what_removing_one_by_one_gives()
    {
        int[] order = RemovalOrders.Random(60, RandomStream.Of(1, "tests.removal"));
        RemovalCurve curve = RemovalCurve.Of(World, order);
        for (int q = 0; q <= 60; q++)
            Assert.Equal(q == 60 ? 0 : Giant(World, order[..q], []), curve.Giants[q]);
        Assert.Throws<ArgumentException>(() => RemovalCurve.Of(World, order[1..]));
        Assert.Throws<ArgumentException>(() => RemovalCurve.Of(World, [.. order[1..], order[1]]));
    }

    [Fact]
    public void Adaptive_degree_takes_the_largest_of_what_is_left_each_time()
    {
        int[] order = RemovalOrders.ByDegreeAdaptively(World);
        bool[] removed = new bool[60];
        foreach (int node in order)
        {
            Graph left = RemainingGraph.Isolating(World, removed);
            Assert.Equal(Enumerable.Range(0, 60).Where(i => !removed[i]).MaxBy(left.Degree), node);
            removed[node] = true;
        }
        Assert.Equal([1, 3, 0, 2, 4], RemovalOrders.ByDegreeAdaptively(Path(5)));
        Assert.Empty(RemovalOrders.ByDegreeAdaptively(GraphBuilder.Undirected(0, [], []).Graph));
    }

    [Fact]
    public void Any_score_can_be_judged_again_and_again()
    {
        static double[] Degrees(Graph graph) => [.. Enumerable.Range(0, graph.NodeCount).Select(i => (double)graph.Degree(i))];
        Assert.Equal(RemovalOrders.ByDegreeAdaptively(World), RemovalOrders.ByScoreAdaptively(World, Degrees));
        Assert.Equal(RemovalOrders.ByDegree(World), RemovalOrders.ByScoreAdaptively(World, Degrees, 60));
        Assert.Equal(Enumerable.Range(0, 60), RemovalOrders.ByScoreAdaptively(World, Degrees, 7).Order());
        Assert.Throws<ArgumentOutOfRangeException>(() => RemovalOrders.ByScoreAdaptively(World, Degrees, 0));
    }

    [Fact]
    public void New_ties_tie_partners_of_who_left_and_the_curve_knows_them_in_their_time()
    {
        int[] order = RemovalOrders.ByDegree(World);
        List<(int A, int B)> ties = TriadicReplacement.Of(World, order, .7, false, seed: 3);
        Assert.NotEmpty(ties);
        Assert.Equal(ties.Count, ties.Select(t => (Math.Min(t.A, t.B), Math.Max(t.A, t.B))).Distinct().Count());
        Assert.All(ties, t => Assert.True(t.A != t.B && World.Row(t.A).BinarySearch(t.B) < 0));
        RemovalCurve curve = RemovalCurve.Of(World, order, ties);
        for (int q = 0; q < 60; q++)
        {
            // What has come by then: the ties of the first q removals.
            List<(int, int)> sofar = TriadicReplacement.Of(World, order[..q], .7, false, seed: 3);
            Assert.Equal(ties.Take(sofar.Count), sofar);
            Assert.Equal(Giant(World, order[..q], sofar), curve.Giants[q]);
        }
    }

    [Fact]
    public void Partners_of_a_hub_that_leaves_hold_together_if_all_turn_to_each_other()
    {
        List<(int A, int B)> ties = TriadicReplacement.Of(Star, [0], 1, true, seed: 1);
        Assert.All(ties, t => Assert.True(t.A > 0 && t.B > 0));
        Assert.Empty(TriadicReplacement.Of(Star, [0], 0, true, seed: 1));
        Assert.Empty(TriadicReplacement.Of(Star, [0, 1, 2], 1, true, seed: 1));
        Assert.Empty(TriadicReplacement.Of(Complete(5), [0], 1, true, seed: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => TriadicReplacement.Of(Star, [0], 1.1, true, seed: 1));
    }

    [Fact]
    public void Articulation_points_are_those_whose_removal_adds_a_component()
    {
        for (ulong seed = 0; seed < 10; seed++)
        {
            Graph graph = RandomGraphs.Weighted(seed, nodes: 40, edges: 45).Graph;
            int parts = ConnectedComponents.Of(graph).SizesWithIsolates.Count();
            Assert.Equal(
                Enumerable
                    .Range(0, 40)
                    .Where(i =>
                        ConnectedComponents.Of(RemainingGraph.Of(graph, Removed(40, i), [], out _)).SizesWithIsolates.Count()
                        > parts - (graph.Degree(i) == 0 ? 1 : 0)
                    ),
                CutStructure.Of(graph).Points.Select(p => p.Node).Order()
            );
        }
    }

    [Fact]
    public void The_threshold_is_undefined_without_a_giant_component_to_lose()
    {
        Assert.Equal(1.5, PercolationThreshold.Kappa(Path(3)));
        Assert.Equal(.5, PercolationThreshold.Of(3));
        Assert.Equal(0, PercolationThreshold.Of(2));
        Assert.True(double.IsNaN(PercolationThreshold.Of(1.9)));
        Assert.True(double.IsNaN(PercolationThreshold.Kappa(GraphBuilder.Undirected(3, [], []).Graph)));
    }

    [Fact]
    public void Reach_between_groups_counts_pairs_of_two_known_groups()
    {
        // 0 and 1 of two groups are tied, 2 is apart, 3 is of no group.
        Graph graph = GraphBuilder.Undirected(4, [0, 1], [1, 3]).Graph;
        NetworkCondition condition = NetworkCondition.Of(graph, [0, 1, 1, -1], new ParallelOptions());
        Assert.Equal(.5, condition.CrossGroupReach);
        Assert.Equal((.75, .5), (condition.Giant, condition.Fragmentation));
        Assert.True(double.IsNaN(NetworkCondition.Of(graph, [0, 0, 0, -1], new ParallelOptions()).CrossGroupReach));
    }

    private static NetworkCondition Condition(Graph graph, params int[] without)
    {
        Graph left = RemainingGraph.Of(graph, Removed(graph.NodeCount, without), [], out int[] kept);
        return NetworkCondition.Of(left, new int[kept.Length], new ParallelOptions());
    }

    private static double Efficiency(Graph graph, params int[] without) => Condition(graph, without).Efficiency;

    private static int Giant(Graph graph, int[] without, List<(int, int)> added) =>
        ConnectedComponents.Of(RemainingGraph.Of(graph, Removed(graph.NodeCount, without), added, out _)).SizesWithIsolates.Max();

    private static bool[] Removed(int n, params int[] nodes)
    {
        bool[] removed = new bool[n];
        foreach (int node in nodes)
            removed[node] = true;
        return removed;
    }

    private static Graph Complete(int n)
    {
        (int A, int B)[] pairs = [.. Enumerable.Range(0, n).SelectMany(a => Enumerable.Range(0, a).Select(b => (a, b)))];
        return GraphBuilder.Undirected(n, [.. pairs.Select(p => p.A)], [.. pairs.Select(p => p.B)]).Graph;
    }

    private static Graph Path(int n, bool closed = false)
    {
        int[] from = [.. Enumerable.Range(0, closed ? n : n - 1)];
        return GraphBuilder.Undirected(n, from, [.. from.Select(i => (i + 1) % n)]).Graph;
    }
}
