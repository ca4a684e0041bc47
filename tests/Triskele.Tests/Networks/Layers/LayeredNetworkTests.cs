using Triskele.Networks;
using Triskele.Networks.Layers;
using Triskele.Numerics;
using Xunit;

namespace Triskele.Tests.Networks.Layers;

public class LayeredNetworkTests
{
    // Layer a: 0-1, 0-2; layer b: 0-2, 2-3; node 4 in neither.
    private static LayeredNetwork Small { get; } = Layers(5, [(0, 1), (0, 2)], [(0, 2), (2, 3)]);

    [Fact]
    public void Actors_of_two_small_layers_are_counted_by_hand()
    {
        LayeredActors actors = LayeredActors.Of(Small);
        Assert.Equal([2, 1, 2, 1, 0], actors.Neighbourhoods);
        Assert.Equal([3, 1, 3, 1, 0], Enumerable.Range(0, 5).Select(actors.Overlap));
        Assert.Equal([2, 1, 2, 1, 0], Enumerable.Range(0, 5).Select(actors.Activity));
        Assert.Equal((1, 0), (actors.Exclusive(0, 0), actors.Exclusive(1, 0)));
        Assert.Equal((1.0, 0.5), (actors.Relevance(0, 0), actors.Relevance(1, 0)));
        Assert.Equal((0.5, 0.0), (actors.ExclusiveRelevance(0, 0), actors.ExclusiveRelevance(1, 0)));
        Assert.Equal(1.0 / 3, actors.Redundancy(0), 1e-15);
        Assert.Equal(2 * (1 - 5.0 / 9), actors.Participation(0), 1e-15);
        Assert.Equal(0, actors.Participation(1));
        Assert.True(double.IsNaN(actors.Participation(4)) && double.IsNaN(actors.Redundancy(4)) && double.IsNaN(actors.Relevance(0, 4)));
        Assert.Equal((1, 1), (actors.ExclusiveTies(0), actors.ExclusiveTies(1)));
    }

    [Theory]
    [InlineData(1, 2, 2, 2)]
    [InlineData(0.75, 2, 2, 0)]
    [InlineData(0, 7, 0, 0)]
    [InlineData(double.NaN, 0, 0, 0)]
    public void Participation_is_that_of_the_formula(double expected, int a, int b, int c)
    {
        Assert.Equal(expected, MultiplexParticipation.Index([a, b, c]), 1e-15);
        Assert.True(double.IsNaN(MultiplexParticipation.Index([a])));
    }

    [Fact]
    public void Similarity_of_two_small_layers_is_that_of_the_definition()
    {
        LayerSimilarity s = Similarity(Small, 0, 1);
        Assert.Equal((2, 0.5, 1, 1.0 / 3, 0.5), (s.CommonActors, s.NodeJaccard, s.CommonEdges, s.EdgeJaccard, s.EdgeOverlap));
        Assert.Equal(-1, s.DegreePearson, 1e-15);
        LayerSimilarity self = Similarity(Small, 0, 0, DegreeActors.All);
        Assert.Equal((1.0, 1.0, 1.0), (self.NodeJaccard, self.EdgeJaccard, self.EdgeOverlap));
        Assert.Equal(1, self.DegreePearson, 1e-15);
        Assert.Equal(1, self.DegreeSpearman, 1e-15);
    }

    [Fact]
    public void Similarity_of_empty_layers_is_undefined()
    {
        LayerSimilarity s = Similarity(Layers(3, [], []), 0, 1, DegreeActors.All);
        Assert.All(
            (double[])[s.NodeJaccard, s.EdgeJaccard, s.EdgeOverlap, s.DegreePearson, s.DegreeSpearman],
            v => Assert.True(double.IsNaN(v))
        );
        Assert.Equal(0, s.CommonEdges);
        Assert.Throws<ArgumentException>(() => LayerSimilarity.Of(Small.Layers[0].Graph, GraphBuilder.Undirected(2, [], []).Graph));
    }

    [Fact]
    public void Flattening_counts_or_adds_weights_of_layers()
    {
        Assert.Equal([1, 2, 1], Ties(Flattening.ByLayers(Small)));
        Assert.Equal([0.5, 3.5, 3], Ties(Flattening.ByLayers(Small, [0.5, 3])));
        Assert.Equal([2, 2 + 10, 10], Ties(Flattening.ByWeights(Layers(5, [(0, 1), (0, 2)], [(0, 2), (2, 3)], 2, 10))));
        Assert.Equal([3, 3], Ties(Flattening.ByLayers(Small, [0, 3])));
        Assert.Throws<ArgumentException>(() => Flattening.ByLayers(Small, [1]));
        Assert.Throws<ArgumentException>(() => Flattening.ByWeights(Small, [1, double.NaN]));

        static double[] Ties(WeightedGraph flat) =>
            [
                .. Enumerable
                    .Range(0, 5)
                    .SelectMany(i =>
                        flat.Graph.Row(i).ToArray().Zip(flat.WeightsOf(i).ToArray()).Where(t => i < t.First).Select(t => t.Second)
                    ),
            ];
    }

    [Fact]
    public void Layers_that_do_not_fit_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new LayeredNetwork(["a"], [Small.Layers[0], Small.Layers[1]]));
        Assert.Throws<ArgumentException>(() => new LayeredNetwork(["a", "a"], [Small.Layers[0], Small.Layers[1]]));
        Assert.Throws<ArgumentException>(() => new LayeredNetwork(["a", "b"], [Small.Layers[0], GraphBuilder.Undirected(2, [], [])]));
        Assert.Equal((0, 0), (new LayeredNetwork([], []).NodeCount, new LayeredNetwork([], []).LayerCount));
    }

    [Fact]
    public void Counts_of_random_layers_are_those_of_sets_of_pairs()
    {
        for (ulong seed = 1; seed <= 20; seed++)
        {
            LayeredNetwork network = Random(seed, 12, 20, 3);
            LayeredActors actors = LayeredActors.Of(network);
            HashSet<(int, int)>[] sets = [.. network.Layers.Select(Pairs)];
            HashSet<(int, int)> union = [.. sets.SelectMany(s => s)];
            Assert.Equal(union.Count, Flattening.ByLayers(network).EdgeCount);
            Assert.Equal(2 * union.Count, actors.Neighbourhoods.Sum());
            for (int l = 0; l < 3; l++)
                Assert.Equal(sets[l].Count(e => !sets.Where((_, m) => m != l).Any(s => s.Contains(e))), actors.ExclusiveTies(l));
            LayerSimilarity s = Similarity(network, 0, 2);
            Assert.Equal(sets[0].Intersect(sets[2]).Count(), s.CommonEdges);
            Assert.Equal((double)s.CommonEdges / sets[0].Union(sets[2]).Count(), s.EdgeJaccard, 1e-15);
            Assert.Equal(s, Similarity(network, 2, 0));
        }
    }

    [Fact]
    public void Permuted_labels_are_those_of_a_relabelled_layer()
    {
        LayeredNetwork network = Random(4, 30, 60, 2);
        int[] labels = [.. Enumerable.Range(0, 30)];
        RandomStream.Of(1, "test").Shuffle<int>(labels);
        (int From, int To)[] relabelled = [.. Pairs(network.Layers[1]).Select(e => (labels[e.Item1], labels[e.Item2]))];
        Graph second = GraphBuilder.Undirected(30, [.. relabelled.Select(e => e.From)], [.. relabelled.Select(e => e.To)]).Graph;
        foreach (DegreeActors actors in Enum.GetValues<DegreeActors>())
            Assert.Equal(
                LayerSimilarity.Of(network.Layers[0].Graph, second, actors),
                LayerSimilarity.Of(network.Layers[0].Graph, network.Layers[1].Graph, actors, labels)
            );
    }

    [Fact]
    public void Equal_layers_are_far_from_chance_and_independent_ones_are_not_on_any_number_of_threads()
    {
        LayeredNetwork network = Random(7, 60, 200, 2);
        NullComparison equal = Compare(0, 0, -1),
            independent = Compare(0, 1, -1);
        Assert.Equal(1.0 / 201, equal.P, 1e-15);
        Assert.True(equal.Z > 20);
        Assert.InRange(independent.Z, -3, 3);
        // Each of 200 ties meets one of 200 of 1,770 pairs.
        Assert.Equal(200.0 * 200 / 1770, Compare(0, 1, -1, s => s.CommonEdges).Mean, 1.0);
        Assert.Equal(independent, Compare(0, 1, 1));
        Assert.Equal(independent, Compare(0, 1, 3));

        NullComparison Compare(int a, int b, int threads, Func<LayerSimilarity, double>? statistic = null) =>
            LayerSimilarityNull.Compare(
                network.Layers[a].Graph,
                network.Layers[b].Graph,
                statistic ?? (s => s.EdgeJaccard),
                200,
                d => RandomStream.Of(1, "test", d),
                parallel: new ParallelOptions { MaxDegreeOfParallelism = threads }
            );
    }

    private static LayerSimilarity Similarity(LayeredNetwork network, int a, int b, DegreeActors actors = DegreeActors.Both) =>
        LayerSimilarity.Of(network.Layers[a].Graph, network.Layers[b].Graph, actors);

    private static HashSet<(int, int)> Pairs(WeightedGraph layer) =>
        [.. Enumerable.Range(0, layer.NodeCount).SelectMany(i => layer.Graph.Row(i).ToArray().Where(j => i < j).Select(j => (i, j)))];

    private static LayeredNetwork Layers(int nodes, (int, int)[] a, (int, int)[] b, double weightA = 1, double weightB = 1) =>
        new(["a", "b"], [Layer(nodes, a, weightA), Layer(nodes, b, weightB)]);

    private static WeightedGraph Layer(int nodes, (int From, int To)[] edges, double weight) =>
        GraphBuilder.Undirected(nodes, [.. edges.Select(e => e.From)], [.. edges.Select(e => e.To)], [.. edges.Select(_ => weight)]);

    private static LayeredNetwork Random(ulong seed, int nodes, int edges, int layers)
    {
        RandomStream stream = RandomStream.Of(seed, "test.layers");
        return new LayeredNetwork(
            [.. Enumerable.Range(0, layers).Select(l => $"{l}")],
            [.. Enumerable.Range(0, layers).Select(_ => Layer())]
        );

        WeightedGraph Layer()
        {
            HashSet<(int From, int To)> pairs = [];
            while (pairs.Count < edges)
            {
                (int i, int j) = (stream.NextInt(nodes), stream.NextInt(nodes));
                if (i < j)
                    pairs.Add((i, j));
            }
            return GraphBuilder.Undirected(nodes, [.. pairs.Select(e => e.From)], [.. pairs.Select(e => e.To)]);
        }
    }
}
