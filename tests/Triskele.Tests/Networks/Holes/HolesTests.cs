using System.Globalization;
using System.Text.Json;
using Triskele.Networks;
using Triskele.Networks.Cores;
using Triskele.Networks.Holes;
using Triskele.Testing;
using Xunit;

namespace Triskele.Tests.Networks.Holes;

public class HolesTests
{
    // Origin: Burt's own formula by hand; the values stand in the literature.
    [Fact]
    public void A_triangle_constrains_by_nine_eighths_and_a_star_by_a_quarter()
    {
        StructuralHoles triangle = StructuralHoles.Of(RandomGraphs.Written(3, "01 02 12"));
        Assert.All(triangle.Constraint, c => Assert.Equal(1.125, c, 1e-15));
        Assert.All(triangle.EffectiveSize, s => Assert.Equal(1, s, 1e-15));
        Assert.All(triangle.Efficiency, e => Assert.Equal(.5, e, 1e-15));
        Assert.All(triangle.Hierarchy, h => Assert.Equal(0, h, 1e-15));
        StructuralHoles star = StructuralHoles.Of(RandomGraphs.Written(5, "01 02 03 04"));
        Assert.Equal([.25, 1, 1, 1, 1], star.Constraint);
        Assert.Equal([4.0, 1, 1, 1, 1], star.EffectiveSize);
        Assert.Equal(0, star.Hierarchy[0], 1e-15);
        Assert.True(double.IsNaN(star.Hierarchy[1]));
    }

    [Fact]
    public void An_isolate_is_undefined_not_zero()
    {
        StructuralHoles holes = StructuralHoles.Of(RandomGraphs.Written(3, "01"));
        Assert.Equal(
            [double.NaN, double.NaN, double.NaN, double.NaN],
            new[] { holes.Constraint[2], holes.EffectiveSize[2], holes.Efficiency[2], holes.Hierarchy[2] }
        );
        Assert.Empty(StructuralHoles.Of(RandomGraphs.Written(0, "")).Constraint);
    }

    [Theory]
    [InlineData(1, .15)]
    [InlineData(2, .4)]
    [InlineData(3, .9)]
    public void All_four_are_those_of_the_formulas_written_out(ulong seed, double density)
    {
        WeightedGraph ties = RandomGraphs.Of(seed, 15, density);
        StructuralHoles holes = StructuralHoles.Of(ties);
        double[,] w = RandomGraphs.Matrix(ties);
        for (int i = 0; i < ties.NodeCount; i++)
        {
            int[] contacts = ties.Graph.Row(i).ToArray();
            if (contacts.Length == 0)
                continue;
            double[] c = [.. contacts.Select(j => Math.Pow(P(i, j) + contacts.Where(q => q != j).Sum(q => P(i, q) * P(q, j)), 2))];
            double size = contacts.Sum(j =>
                1 - contacts.Where(q => q != j).Sum(q => P(i, q) * w[j, q] / ties.WeightsOf(j).ToArray().Max())
            );
            double n = contacts.Length,
                total = c.Sum();
            double hierarchy = c.Sum(x => x / (total / n) * Math.Log(x / (total / n))) / (n * Math.Log(n));
            Assert.Equal(total, holes.Constraint[i], 1e-12);
            Assert.Equal(size, holes.EffectiveSize[i], 1e-12);
            Assert.Equal(size / n, holes.Efficiency[i], 1e-12);
            Assert.Equal(n < 2 ? double.NaN : hierarchy, holes.Hierarchy[i], 1e-12);
        }

        double P(int a, int b) => w[a, b] / ties.Strength(a);
    }

    [Fact]
    public void Without_weights_the_effective_size_is_contacts_less_their_mean_ties()
    {
        Graph graph = RandomGraphs.Of(4, 40, .2).Graph;
        StructuralHoles holes = StructuralHoles.Of(WeightedGraph.Unweighted(graph));
        long[] triangles = Triskele.Networks.Triangles.TriangleCounts.PerNode(graph);
        for (int i = 0; i < graph.NodeCount; i++)
            if (graph.Degree(i) > 0)
                Assert.Equal(graph.Degree(i) - 2.0 * triangles[i] / graph.Degree(i), holes.EffectiveSize[i], 1e-12);
    }

    [Fact]
    public void Scaling_weights_renaming_nodes_and_adding_threads_change_nothing()
    {
        WeightedGraph ties = RandomGraphs.Of(5, 200, .1);
        StructuralHoles holes = StructuralHoles.Of(ties, RandomGraphs.Threads(1));
        Assert.Equal(holes.Constraint, StructuralHoles.Of(ties, RandomGraphs.Threads(4)).Constraint);
        Assert.Equal(holes.EffectiveSize, StructuralHoles.Of(ties, RandomGraphs.Threads(2)).EffectiveSize);
        StructuralHoles scaled = StructuralHoles.Of(new WeightedGraph(ties.Graph, [.. ties.Weights.Select(w => w * 1024)]));
        Assert.Equal(holes.Constraint, scaled.Constraint);
        int[] names = [.. Enumerable.Range(0, 200).Select(i => i * 7 % 200)];
        StructuralHoles renamed = StructuralHoles.Of(RandomGraphs.Renamed(ties, names));
        for (int i = 0; i < 200; i++)
            Assert.Equal(holes.Constraint[i], renamed.Constraint[names[i]], 1e-12);
    }

    // Origin: NetworkX 2.8.8 and igraph 0.10.2 (constraint, effective_size), printed to ten digits.
    [Theory(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [InlineData("karate", false)]
    [InlineData("lesmis_unweighted", false)]
    [InlineData("florentine_marriage_15", false)]
    [InlineData("karate_w", true)]
    [InlineData("lesmis_w", true)]
    public void Holes_of_classic_graphs_are_those_of_NetworkX(string name, bool weighted)
    {
        ClassicGraphs.Labelled graph = name[0] switch
        {
            'k' => ClassicGraphs.Karate,
            'l' => ClassicGraphs.LesMiserables,
            _ => ClassicGraphs.Florentine,
        };
        StructuralHoles holes = StructuralHoles.Of(weighted ? graph.Ties : WeightedGraph.Unweighted(graph.Ties.Graph));
        foreach (JsonProperty node in ClassicGraphs.Golden(name).GetProperty("nodes").EnumerateObject())
        {
            Assert.Equal(node.Value.GetProperty("constraint").GetDouble(), holes.Constraint[graph.Node(node.Name)], 1e-9);
            double size = node.Value.GetProperty("effsize").GetDouble();
            Assert.Equal(size, holes.EffectiveSize[graph.Node(node.Name)], size * 1e-9);
        }
    }

    // Origin: NetworkX 2.8.8 and igraph 0.10.2 on the 379 projects that started in 2014, printed to twelve digits.
    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    public void Holes_and_cores_of_all_organisations_of_2014_are_those_of_the_reference()
    {
        Projection projection = Projection.Of(RecordTables.Fixture2014);
        StructuralHoles binary = StructuralHoles.Of(WeightedGraph.Unweighted(projection.Graph)),
            newman = StructuralHoles.Of(new WeightedGraph(projection.Graph, projection.NewmanWeights));
        int[] coreness = KCore.Coreness(projection.Graph);
        int rows = 0;
        foreach (Func<string, string> row in RecordTables.Rows("golden/networks/fixture-2014/node_metrics.csv"))
        {
            int node = RecordTables.Fixture2014.Actors.Keys.IndexOf(row("pic"));
            Assert.Equal(Number(row("constraint")), binary.Constraint[node], 2e-9 * Number(row("constraint")));
            Assert.Equal(Number(row("constraint_newman")), newman.Constraint[node], 2e-9 * Number(row("constraint_newman")));
            Assert.Equal(Number(row("effective_size")), binary.EffectiveSize[node], 1e-9 * Number(row("effective_size")));
            Assert.Equal(Number(row("coreness")), coreness[node]);
            rows++;
        }
        Assert.Equal(1_019, rows);
    }

    // Origin: igraph 0.10.2 (coreness, articulation_points, bridges, biconnected_components) on all of Horizon 2020.
    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    public void Cores_cuts_and_the_sum_of_constraint_of_Horizon_2020_are_those_of_igraph()
    {
        Projection projection = Projection.Of(RecordTables.H2020);
        int[] coreness = KCore.Coreness(projection.Graph);
        Assert.Equal((185, 186), (coreness.Max(), coreness.Count(c => c == 185)));
        CutStructure cuts = CutStructure.Of(projection.Graph);
        Assert.Equal((326, 414, 588), (cuts.Points.Length, cuts.Bridges.Length, cuts.BiconnectedComponents));
        StructuralHoles holes = StructuralHoles.Of(new WeightedGraph(projection.Graph, projection.NewmanWeights));
        Assert.Equal(4566.74425136888, holes.Constraint.Where(c => !double.IsNaN(c)).Sum(), 4566e-9);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
