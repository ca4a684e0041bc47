using Triskele.Networks;
using Triskele.Networks.Communities;
using Xunit;
using static Triskele.Tests.Networks.Communities.CommunityGraphs;

namespace Triskele.Tests.Networks.Communities;

public class LayersAndSlicesTests
{
    private static readonly LeidenOptions Default = new();

    [Theory]
    [InlineData(CommunityQuality.Modularity, 1)]
    [InlineData(CommunityQuality.Cpm, 0.3)]
    public void One_layer_is_the_plain_algorithm(CommunityQuality quality, double resolution)
    {
        WeightedGraph graph = Random(1, 80, .3, .05);
        LeidenOptions options = new() { Quality = quality, Resolution = resolution };
        double plain = Leiden.Search(graph, options, 1, OneThread).Quality;
        Assert.Equal(plain, MultiplexLeiden.Search([graph], [1], options, 1, OneThread).Quality, 1e-9 * Math.Abs(plain));
        Assert.Equal(2.5 * plain, MultiplexLeiden.Search([graph], [2.5], options, 1, OneThread).Quality, 1e-9 * Math.Abs(plain));
    }

    [Fact]
    public void Best_of_restarts_on_two_layers_is_the_best_of_all_partitions()
    {
        for (ulong seed = 0; seed < 4; seed++)
            foreach (
                double[] weights in (double[][])
                    [
                        [1, 1],
                        [1, 3],
                    ]
            )
            {
                WeightedGraph[] layers = [Random(seed, 8, .8, .2), Random(seed + 10, 8, .3, .3)];
                double best = AllPartitions(8).Max(p => MultiplexLeiden.QualityOf(layers, weights, Partition.Of(p), Default));
                Assert.Equal(best, MultiplexLeiden.Search(layers, weights, Default, seed, OneThread).Quality, 1e-12);
            }
    }

    [Fact]
    public void Layers_that_tie_halves_of_two_cliques_make_two_communities()
    {
        WeightedGraph whole = RingOfCliques(2, 6);
        WeightedGraph[] halves = [Of(12, Edges(whole).Where((_, k) => k % 2 == 0)), Of(12, Edges(whole).Where((_, k) => k % 2 == 1))];
        Partition partition = MultiplexLeiden.Find(halves, [1, 1], Default, 1, OneThread);
        Assert.Equal([6, 6], partition.Sizes);
        Assert.Equal(partition.Communities, MultiplexLeiden.Find([.. halves, Of(12, [])], [1, 1, 1], Default, 1, OneThread).Communities);
    }

    [Fact]
    public void A_negative_layer_keeps_apart_whom_it_ties()
    {
        WeightedGraph clique = RingOfCliques(1, 4);
        WeightedGraph foes = Of(4, [(0, 2), (0, 3), (1, 2), (1, 3)]);
        Assert.Equal(1, MultiplexLeiden.Find([clique], [1], Default, 1, OneThread).Count);
        Assert.Equal([0, 0, 1, 1], MultiplexLeiden.Find([clique, foes], [1, -1], Default, 1, OneThread).Communities);
    }

    [Fact]
    public void Layers_that_do_not_fit_are_refused()
    {
        Assert.Throws<ArgumentException>(() => MultiplexLeiden.Find([], [], Default, 1, OneThread));
        Assert.Throws<ArgumentException>(() => MultiplexLeiden.Find([Of(2, []), Of(3, [])], [1, 1], Default, 1, OneThread));
        Assert.Throws<ArgumentException>(() => MultiplexLeiden.Find([Of(2, [])], [double.NaN], Default, 1, OneThread));
        Assert.Throws<ArgumentOutOfRangeException>(() => SlicedLeiden.Find([Of(2, [])], -1, Default, 1, OneThread));
        Assert.True(double.IsNaN(MultiplexLeiden.Search([Of(2, [])], [1], Default, 1, OneThread).Quality));
        Assert.True(double.IsNaN(SlicedLeiden.Find([Of(2, [])], 1, Default, 1, OneThread).Quality));
    }

    [Fact]
    public void Without_coupling_slices_are_independent()
    {
        WeightedGraph[] slices = [Random(1, 40, .5, .05), Random(2, 40, .5, .05), Random(3, 40, .2, .2)];
        double weighed = 0,
            all = 0;
        foreach (WeightedGraph slice in slices)
        {
            double total = slice.Strengths().Sum();
            all += total;
            weighed += total * Leiden.Search(slice, Default, 1, OneThread).Quality;
        }
        SlicedPartition found = SlicedLeiden.Find(slices, 0, Default, 1, OneThread);
        Assert.Equal(weighed / all, found.Quality, 1e-9);
        for (int s = 0; s < 3; s++)
            Assert.Equal(Leiden.Search(slices[s], Default, 1, OneThread).Quality, Modularity.Of(slices[s], found.Slice(s)), 1e-9);
    }

    [Fact]
    public void Under_a_large_coupling_a_node_stays_in_its_community()
    {
        WeightedGraph[] slices = [Random(1, 40, .5, .05), Random(2, 40, .1, .1), Random(3, 40, .5, .05), Random(4, 40, .1, .2)];
        SlicedPartition found = SlicedLeiden.Find(slices, 1000, Default, 1, OneThread);
        for (int node = 0; node < 40; node++)
        for (int slice = 1; slice < 4; slice++)
            Assert.Equal(found.Community(0, node), found.Community(slice, node));
        Assert.InRange(found.Copies.Count, 2, 20);
    }

    [Fact]
    public void Best_of_slices_is_the_best_of_all_partitions_of_their_copies()
    {
        for (ulong seed = 0; seed < 4; seed++)
        {
            WeightedGraph[] slices = [Random(seed, 4, .7, .6), Random(seed + 20, 4, .7, .6)];
            double best = AllPartitions(8).Max(p => SlicedLeiden.Quality(slices, .4, Partition.Of(p)));
            Assert.Equal(best, SlicedLeiden.Find(slices, .4, Default, seed, OneThread).Quality, 1e-12);
        }
    }

    [Fact]
    public void The_same_slice_twice_has_the_modularity_of_the_slice_and_the_coupling()
    {
        WeightedGraph triangles = RingOfCliques(2, 3);
        SlicedPartition found = SlicedLeiden.Find([triangles, triangles], 1, Default, 1, OneThread);
        Assert.Equal((2, 2, 6), (found.Copies.Count, found.SliceCount, found.NodeCount));
        // Twice 14 of strength with 6/7 - 1/2, and six couplings that count for both ends.
        Assert.Equal((2 * 14 * (6 / 7.0 - .5) + 12) / (28 + 12), found.Quality, 1e-15);
    }

    [Fact]
    public void Number_of_threads_changes_no_bit()
    {
        WeightedGraph[] layers = [Random(1, 80, .3, .05), Random(2, 80, .1, .1)];
        Assert.Equal(
            MultiplexLeiden.Search(layers, [1, .5], Default, 1, OneThread).Qualities,
            MultiplexLeiden.Search(layers, [1, .5], Default, 1, Threads(4)).Qualities
        );
        Assert.Equal(
            SlicedLeiden.Find(layers, .5, Default, 1, OneThread).Copies.Communities,
            SlicedLeiden.Find(layers, .5, Default, 1, Threads(4)).Copies.Communities
        );
    }

    private static IEnumerable<(int, int)> Edges(WeightedGraph graph) =>
        Enumerable.Range(0, graph.NodeCount).SelectMany(i => graph.Graph.Row(i).ToArray().Where(j => j < i).Select(j => (j, i)));
}
