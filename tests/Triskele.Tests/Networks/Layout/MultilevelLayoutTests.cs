using System.Collections.Immutable;
using CsCheck;
using Triskele.Networks;
using Triskele.Networks.Layout;
using Triskele.Numerics;
using Xunit;
using static Triskele.Tests.Networks.Layout.LayoutGraphs;

namespace Triskele.Tests.Networks.Layout;

public class MultilevelLayoutTests
{
    [Fact]
    public void A_lattice_unfolds_with_far_less_stress_than_from_random_places()
    {
        Graph lattice = Lattice(40);
        double levels = LatticeStress(
                MultilevelLayout.Of(lattice, options: new ForceLayoutOptions { Iterations = 30, Gravity = 0.001 }),
                40
            ),
            single = LatticeStress(ForceLayout.Of(lattice, options: new ForceLayoutOptions { Iterations = 120, Gravity = 0.001 }), 40);
        // The lattice drawn as it is has 0.015, for lines are shorter than ways.
        Assert.InRange(levels, 0, 0.05);
        Assert.True(levels < single / 3, $"{levels} from coarser levels, {single} from random places");
    }

    [Fact]
    public void The_bits_depend_on_the_seed_and_not_on_the_threads()
    {
        Graph graph = RandomGraph(3000, 4000, 5);
        LayoutPoint[] p = MultilevelLayout.Of(graph, options: MultilevelLayout.Defaults with { Iterations = 10 }, seed: 9);
        foreach (int threads in (int[])[1, 2, 3])
            Assert.Equal(
                p,
                MultilevelLayout.Of(
                    graph,
                    options: MultilevelLayout.Defaults with
                    {
                        Iterations = 10,
                    },
                    seed: 9,
                    parallel: new ParallelOptions { MaxDegreeOfParallelism = threads }
                )
            );
        Assert.NotEqual(p, MultilevelLayout.Of(graph, options: MultilevelLayout.Defaults with { Iterations = 10 }, seed: 10));
    }

    [Fact]
    public void Components_lie_beside_each_other()
    {
        List<(int, int)> edges = [];
        for (int i = 0; i < 100; i++)
            edges.Add((i, (i + 1) % 100));
        for (int i = 100; i < 160; i += 3)
            edges.AddRange([(i, i + 1), (i + 1, i + 2)]);
        LayoutPoint[] p = MultilevelLayout.Of(GraphOf(200, edges));
        List<(LayoutPoint Middle, double Radius)> discs = [Disc(p[..100])];
        for (int i = 100; i < 160; i += 3)
            discs.Add(Disc(p[i..(i + 3)]));
        for (int i = 160; i < 200; i++)
            discs.Add(Disc(p[i..(i + 1)]));
        for (int a = 0; a < discs.Count; a++)
        for (int b = 0; b < a; b++)
            Assert.True(Distance(discs[a].Middle, discs[b].Middle) > discs[a].Radius + discs[b].Radius);
        Assert.Equal(0, discs[0].Middle.X, 1e-9);
        Assert.All(p, q => Assert.InRange(Distance(q, discs[0].Middle), 0, 4 * discs[0].Radius));
    }

    [Fact]
    public void Strong_springs_bring_nearer()
    {
        // A ring of 60 in which every third tie is ten times as strong.
        Graph ring = GraphOf(60, Enumerable.Range(0, 60).Select(i => (i, (i + 1) % 60)));
        ImmutableArray<double> weights =
        [
            .. Enumerable.Range(0, 60).SelectMany(i => ring.Row(i).ToArray().Select(j => Math.Max(i, j) % 3 == 1 ? 10.0 : 1.0)),
        ];
        LayoutPoint[] p = MultilevelLayout.Of(ring, weights);
        double strong = Enumerable.Range(1, 59).Where(i => i % 3 == 1).Average(i => Distance(p[i], p[i - 1])),
            weak = Enumerable.Range(1, 59).Where(i => i % 3 != 1).Average(i => Distance(p[i], p[i - 1]));
        Assert.True(strong < weak / 2, $"{strong}, {weak}");
    }

    [Fact]
    public void No_small_graph_yields_a_NaN() =>
        Gen.Select(Gen.Int[0, 30], Gen.Int[0, 29].Array[60])
            .Sample(
                (n, ends) =>
                {
                    List<(int, int)> edges = [];
                    for (int k = 0; k < 60 && n > 0; k += 2)
                        if (ends[k] % n != ends[k + 1] % n)
                            edges.Add((ends[k] % n, ends[k + 1] % n));
                    LayoutPoint[] p = MultilevelLayout.Of(GraphOf(n, edges), options: new ForceLayoutOptions { Iterations = 5 });
                    return p.Length == n && p.All(q => double.IsFinite(q.X) && double.IsFinite(q.Y));
                },
                iter: 200
            );

    [Fact]
    public void A_pair_keeps_mass_and_springs_of_its_nodes()
    {
        LayoutGraph fine = LayoutGraph.Of(RandomGraph(500, 1500, 3), [], dissuadeHubs: false);
        Coarsening coarse = Coarsening.Of(fine, RandomStream.Of(1, "test"));
        Assert.InRange(coarse.Graph.NodeCount, 250, 300);
        Assert.Equal(fine.Mass.Sum(), coarse.Graph.Mass.Sum());
        double within = 0;
        for (int i = 0; i < 500; i++)
        for (int k = fine.Offsets[i]; k < fine.Offsets[i + 1]; k++)
            within += coarse.Parent[i] == coarse.Parent[fine.Heads[k]] ? fine.Springs[k] : 0;
        Assert.Equal(fine.Springs.Sum() - within, coarse.Graph.Springs.Sum());
        Assert.All(coarse.Parent.GroupBy(c => c), pair => Assert.InRange(pair.Count(), 1, 2));
    }

    [Fact]
    public void A_star_shrinks_by_half_though_its_leaves_are_not_tied()
    {
        LayoutGraph star = LayoutGraph.Of(GraphOf(1001, Enumerable.Range(1, 1000).Select(i => (0, i))), [], dissuadeHubs: false);
        Assert.InRange(Coarsening.Of(star, RandomStream.Of(1, "test")).Graph.NodeCount, 501, 502);
    }

    [Fact]
    public void Discs_do_not_overlap_and_the_largest_is_in_the_middle()
    {
        double[] radii = [1, 5, 0.5, .. Enumerable.Repeat(1.5, 40), .. Enumerable.Repeat(0.1, 100)];
        LayoutPoint[] p = DiscPacking.Of(radii);
        Assert.Equal(new LayoutPoint(0, 0), p[1]);
        for (int i = 0; i < p.Length; i++)
        for (int j = 0; j < i; j++)
            Assert.True(Distance(p[i], p[j]) > (radii[i] + radii[j]) * (1 - 1e-9), $"{i}, {j}");
        Assert.Empty(DiscPacking.Of([]));
    }

    [Fact]
    public void Wrong_calls_are_refused()
    {
        Graph graph = GraphOf(2, [(0, 1)]);
        Assert.Throws<ArgumentException>(() => MultilevelLayout.Of(graph, [1.0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => MultilevelLayout.Of(graph, options: new ForceLayoutOptions { Theta = 3 }));
    }

    private static (LayoutPoint Middle, double Radius) Disc(LayoutPoint[] p)
    {
        LayoutPoint middle = new((p.Min(q => q.X) + p.Max(q => q.X)) / 2, (p.Min(q => q.Y) + p.Max(q => q.Y)) / 2);
        return (middle, p.Max(q => Distance(q, middle)));
    }
}
