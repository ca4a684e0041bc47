using System.Text.Json;
using Triskele.Networks;
using Triskele.Networks.Cores;
using Triskele.Numerics;
using Triskele.Testing;
using Xunit;

namespace Triskele.Tests.Networks.Cores;

public class CoreTests
{
    [Fact]
    public void A_triangle_with_a_pendant_and_an_isolate_has_the_cores_of_the_page()
    {
        WeightedGraph paw = RandomGraphs.Written(5, "01 02 12 03");
        Assert.Equal([2, 2, 2, 1, 0], KCore.Coreness(paw.Graph));
        Assert.Equal([3, 3, 3, 2, 1], OnionLayers.Of(paw.Graph));
        Assert.Equal([2.0, 2, 2, 1, 0], StrengthCore.Of(paw));
    }

    [Fact]
    public void A_path_is_one_core_and_as_many_layers_as_its_middle_is_far_from_its_ends()
    {
        Graph path = RandomGraphs.Written(5, "01 12 23 34").Graph;
        Assert.Equal([1, 1, 1, 1, 1], KCore.Coreness(path));
        Assert.Equal([1, 2, 3, 2, 1], OnionLayers.Of(path));
    }

    [Fact]
    public void Strength_cores_of_a_heavy_triangle_are_those_of_the_page()
    {
        WeightedGraph ties = GraphBuilder.Undirected(4, [0, 0, 1, 0], [1, 2, 2, 3], [2, 2, 2, 3]);
        Assert.Equal([4.0, 4, 4, 3], StrengthCore.Of(ties));
    }

    [Fact]
    public void No_node_has_no_core()
    {
        WeightedGraph none = RandomGraphs.Written(0, "");
        Assert.Empty(KCore.Coreness(none.Graph));
        Assert.Empty(OnionLayers.Of(none.Graph));
        Assert.Empty(StrengthCore.Of(none));
        Assert.Empty(TwoModeCore.LargestP(Incidence.Of(0, []), 2));
    }

    [Theory]
    [InlineData(1, .1)]
    [InlineData(2, .3)]
    [InlineData(3, .6)]
    public void Cores_are_those_of_peeling_by_the_definition(ulong seed, double density)
    {
        WeightedGraph ties = RandomGraphs.Of(seed, 30, density);
        double[,] w = RandomGraphs.Matrix(ties);
        int[] coreness = KCore.Coreness(ties.Graph);
        double[] strengths = StrengthCore.Of(ties);
        for (int k = 0; k < 30; k++)
            Assert.Equal(
                Peel(30, (i, inside) => Enumerable.Range(0, 30).Count(j => inside[j] && w[i, j] > 0) >= k),
                coreness.Select(c => c >= k)
            );
        foreach (double s in strengths.Distinct())
            Assert.Equal(
                Peel(30, (i, inside) => Enumerable.Range(0, 30).Sum(j => inside[j] ? w[i, j] : 0) >= s - 1e-9),
                strengths.Select(c => c >= s - 1e-9)
            );
        Assert.Equal(coreness.Select(c => (double)c), StrengthCore.Of(WeightedGraph.Unweighted(ties.Graph)));
    }

    [Theory]
    [InlineData(1, .1)]
    [InlineData(2, .3)]
    public void Layers_are_those_of_peeling_round_by_round(ulong seed, double density)
    {
        Graph graph = RandomGraphs.Of(seed, 40, density).Graph;
        int[] expected = new int[40];
        bool[] there = [.. Enumerable.Repeat(true, 40)];
        int core = 0;
        for (int layer = 1; there.Contains(true); layer++)
        {
            int[] left = [.. Enumerable.Range(0, 40).Select(i => graph.Row(i).ToArray().Count(j => there[j]))];
            core = Math.Max(core, Enumerable.Range(0, 40).Where(i => there[i]).Min(i => left[i]));
            foreach (int i in Enumerable.Range(0, 40).Where(i => there[i] && left[i] <= core).ToArray())
                (there[i], expected[i]) = (false, layer);
        }
        Assert.Equal(expected, OnionLayers.Of(graph));
    }

    [Fact]
    public void Two_mode_cores_of_the_page()
    {
        Incidence incidence = Incidence.Of(
            4,
            [
                [0, 1, 2],
                [0, 1],
                [0, 3],
            ]
        );
        Assert.Equal([2, 2, 1, 1], TwoModeCore.LargestP(incidence, 2));
        Assert.Equal([1, 1, 1, 0], TwoModeCore.LargestP(incidence, 3));
        Assert.Equal([3, 2, 1, 1], TwoModeCore.LargestP(incidence, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => TwoModeCore.LargestP(incidence, 0));
    }

    [Fact]
    public void One_large_consortium_is_a_deep_core_of_the_projection_but_not_of_the_two_modes()
    {
        Incidence incidence = Incidence.Of(20, [Enumerable.Range(0, 20)]);
        Assert.All(TwoModeCore.LargestP(incidence, 2), p => Assert.Equal(1, p));
        Assert.All(KCore.Coreness(RandomGraphs.Of(1, 21, 1).Graph).Take(20), k => Assert.Equal(19, k));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    public void Two_mode_cores_are_those_of_peeling_by_the_definition(ulong seed, int q)
    {
        RandomStream chance = RandomStream.Of(seed, "tests.two-mode-core");
        int[][] projects =
        [
            .. Enumerable
                .Range(0, 25)
                .Select(_ => Enumerable.Range(0, 1 + chance.NextInt(5)).Select(_ => chance.NextInt(20)).Distinct().ToArray()),
        ];
        int[] largest = TwoModeCore.LargestP(Incidence.Of(20, projects), q);
        for (int p = 1; p < 10; p++)
            Assert.Equal(
                Peel(20, (i, inside) => projects.Count(k => k.Contains(i) && k.Count(m => inside[m]) >= q) >= p),
                largest.Select(l => l >= p)
            );
    }

    // Origin: NetworkX 2.8.8 (core_number).
    [Theory(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [InlineData("karate", 4, 10)]
    [InlineData("lesmis_unweighted", 9, 12)]
    [InlineData("florentine_marriage_15", 2, 10)]
    public void Coreness_of_classic_graphs_is_that_of_NetworkX(string name, int deepest, int nodes)
    {
        ClassicGraphs.Labelled graph = name switch
        {
            "karate" => ClassicGraphs.Karate,
            "lesmis_unweighted" => ClassicGraphs.LesMiserables,
            _ => ClassicGraphs.Florentine,
        };
        int[] coreness = KCore.Coreness(graph.Ties.Graph);
        foreach (JsonProperty node in ClassicGraphs.Golden(name).GetProperty("nodes").EnumerateObject())
            Assert.Equal(node.Value.GetProperty("core").GetInt32(), coreness[graph.Node(node.Name)]);
        Assert.Equal((deepest, nodes), (coreness.Max(), coreness.Count(c => c == coreness.Max())));
    }

    // Origin: NetworkX 2.8.8 (onion_layers), run on the same edges.
    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    public void Onion_layers_of_the_karate_club_are_those_of_NetworkX() =>
        Assert.Equal(
            [7, 6, 7, 6, 3, 3, 3, 5, 6, 2, 3, 1, 2, 6, 2, 2, 2, 2, 2, 3, 2, 2, 2, 4, 3, 3, 2, 4, 3, 3, 5, 4, 5, 5],
            OnionLayers.Of(ClassicGraphs.Karate.Ties.Graph)
        );

    private static bool[] Peel(int nodes, Func<int, bool[], bool> stays)
    {
        bool[] inside = [.. Enumerable.Repeat(true, nodes)];
        while (Enumerable.Range(0, nodes).FirstOrDefault(i => inside[i] && !stays(i, inside), -1) is >= 0 and int gone)
            inside[gone] = false;
        return inside;
    }
}
