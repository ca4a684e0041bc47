using System.Collections.Immutable;
using CsCheck;
using Triskele.Networks;
using Triskele.Networks.Layout;
using Xunit;
using static Triskele.Tests.Networks.Layout.LayoutGraphs;

namespace Triskele.Tests.Networks.Layout;

public class ForceLayoutTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void The_smallest_graphs_are_laid_out(int n)
    {
        LayoutPoint[] points = Layout(GraphOf(n, []));
        Assert.Equal(n, points.Length);
        Assert.All(points, p => Assert.True(double.IsFinite(p.X) && double.IsFinite(p.Y)));
        Assert.All(LayoutPoint.FitUnitSquare(points), p => Assert.True(p.X is >= 0 and <= 1 && p.Y is >= 0 and <= 1));
    }

    [Fact]
    public void Two_tied_nodes_rest_where_repulsion_meets_attraction_and_gravity()
    {
        // k_r m²/d = w d + k_g m d/2 with m = 2: d² = 8/(1 + .1) for the distance d of two nodes around the centre.
        LayoutPoint[] p = Layout(GraphOf(2, [(0, 1)]), options: new ForceLayoutOptions { Iterations = 1000 });
        Assert.Equal(Math.Sqrt(8 / 1.1), Distance(p[0], p[1]), 1e-3);
        Assert.Equal(0, p[0].X + p[1].X, 1e-3);
    }

    [Fact]
    public void Two_cliques_lie_as_two_heaps()
    {
        LayoutPoint[] p = Layout(TwoCliques());
        double inside = Mean(p, (i, j) => i < 10 == j < 10),
            across = Mean(p, (i, j) => i < 10 != j < 10);
        Assert.True(inside < across / 2, $"inside {inside}, across {across}");
    }

    [Fact]
    public void Components_and_isolates_stay_on_the_sheet()
    {
        List<(int, int)> edges = [];
        for (int i = 0; i < 100; i++)
            edges.Add((i, (i + 1) % 100));
        for (int i = 100; i < 140; i += 2)
            edges.Add((i, i + 1));
        LayoutPoint[] p = Layout(GraphOf(200, edges));
        double mass = 200 + 2 * edges.Count,
            radius = Math.Sqrt(2 * mass / 0.1);
        Assert.All(p, q => Assert.InRange(Math.Sqrt(q.X * q.X + q.Y * q.Y), 0, 1.5 * radius));
    }

    [Fact]
    public void Coincident_points_come_apart_without_a_NaN()
    {
        LayoutPoint[] p = Layout(TwoCliques(), start: [.. Enumerable.Repeat(new LayoutPoint(3, 3), 20)]);
        Assert.All(p, q => Assert.True(double.IsFinite(q.X) && double.IsFinite(q.Y)));
        Assert.Equal(20, p.Distinct().Count());
        Assert.True(Mean(p, (i, j) => true) > 1);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bits_and_another_seed_another_drawing()
    {
        Graph graph = RandomGraph(3000, 6000, 5);
        ForceLayoutOptions options = new() { Iterations = 20 };
        LayoutPoint[] p = Layout(graph, options: options, seed: 9);
        Assert.Equal(p, Layout(graph, options: options, seed: 9));
        Assert.NotEqual(p, Layout(graph, options: options, seed: 10));
        Assert.Equal(p, ForceLayout.Of(graph, options: options, seed: 9, parallel: new ParallelOptions { MaxDegreeOfParallelism = 1 }));
        Assert.Equal(p, ForceLayout.Of(graph, options: options, seed: 9, parallel: new ParallelOptions { MaxDegreeOfParallelism = 3 }));
    }

    [Fact]
    public void Twenty_thousand_nodes_are_laid_out()
    {
        LayoutPoint[] p = Layout(RandomGraph(20_000, 60_000, 1), options: new ForceLayoutOptions { Iterations = 10 });
        Assert.All(p, q => Assert.True(double.IsFinite(q.X) && double.IsFinite(q.Y)));
    }

    [Fact]
    public void Dissuaded_hubs_hold_their_ties_more_loosely()
    {
        Graph star = GraphOf(41, Enumerable.Range(1, 40).Select(i => (0, i)));
        LayoutPoint[] held = Layout(star),
            loose = Layout(star, options: new ForceLayoutOptions { DissuadeHubs = true });
        Assert.True(MeanTie(loose) > 1.2 * MeanTie(held));

        static double MeanTie(LayoutPoint[] p) => Enumerable.Range(1, 40).Average(i => Distance(p[0], p[i]));
    }

    [Fact]
    public void Sectors_lie_clockwise_from_the_top()
    {
        ImmutableArray<int> sectors = [.. Enumerable.Range(0, 80).Select(i => i % 4)];
        LayoutPoint[] p = Layout(GraphOf(80, []), options: new ForceLayoutOptions { SectorPull = 1 }, sectors: sectors);
        LayoutPoint[] centre =
        [
            .. Enumerable
                .Range(0, 4)
                .Select(s => new LayoutPoint(
                    p.Where((_, i) => i % 4 == s).Average(q => q.X),
                    p.Where((_, i) => i % 4 == s).Average(q => q.Y)
                )),
        ];
        Assert.True(centre[0].Y < 0 && Math.Abs(centre[0].Y) > Math.Abs(centre[0].X));
        Assert.True(centre[1].X > 0 && Math.Abs(centre[1].X) > Math.Abs(centre[1].Y));
        Assert.True(centre[2].Y > 0 && Math.Abs(centre[2].Y) > Math.Abs(centre[2].X));
        Assert.True(centre[3].X < 0 && Math.Abs(centre[3].X) > Math.Abs(centre[3].Y));
    }

    [Fact]
    public void No_small_graph_yields_a_NaN_or_leaves_the_unit_square() =>
        Gen.Select(Gen.Int[0, 12], Gen.Int[0, 11].Array[20], Gen.Int[0, 2].Array[12])
            .Sample(
                (n, ends, sectors) =>
                {
                    List<(int, int)> edges = [];
                    for (int k = 0; k < 20 && n > 0; k += 2)
                        if (ends[k] % n != ends[k + 1] % n)
                            edges.Add((ends[k] % n, ends[k + 1] % n));
                    LayoutPoint[] p = Layout(
                        GraphOf(n, edges),
                        options: new ForceLayoutOptions { Iterations = 50, SectorPull = 0.5 },
                        sectors: [.. sectors.Take(n).Select(s => s - 1)]
                    );
                    return LayoutPoint.FitUnitSquare(p).All(q => q.X is >= 0 and <= 1 && q.Y is >= 0 and <= 1);
                },
                iter: 200
            );

    [Fact]
    public void Wrong_calls_are_refused()
    {
        Graph graph = GraphOf(2, [(0, 1)]);
        Assert.Throws<ArgumentException>(() => Layout(graph, [1.0]));
        Assert.Throws<ArgumentException>(() => Layout(graph, [1.0, double.NaN]));
        Assert.Throws<ArgumentException>(() => Layout(graph, sectors: [0]));
        Assert.Throws<ArgumentException>(() => Layout(graph, start: [new LayoutPoint(0, 0), new LayoutPoint(double.NaN, 0)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Layout(graph, options: new ForceLayoutOptions { Theta = 3 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Layout(graph, options: new ForceLayoutOptions { Gravity = 0 }));
    }

    private static LayoutPoint[] Layout(
        Graph graph,
        ImmutableArray<double> weights = default,
        ForceLayoutOptions? options = null,
        ulong seed = 1,
        ImmutableArray<int> sectors = default,
        ImmutableArray<LayoutPoint> start = default
    ) =>
        ForceLayout.Of(
            graph,
            weights,
            options,
            seed,
            sectors,
            start,
            new ParallelOptions { CancellationToken = TestContext.Current.CancellationToken }
        );

    private static double Mean(LayoutPoint[] p, Func<int, int, bool> pair)
    {
        List<double> distances = [];
        for (int i = 0; i < p.Length; i++)
        for (int j = 0; j < i; j++)
            if (pair(i, j))
                distances.Add(Distance(p[i], p[j]));
        return distances.Average();
    }
}
