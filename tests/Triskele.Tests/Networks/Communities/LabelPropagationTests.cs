using Triskele.Networks;
using Triskele.Networks.Communities;
using Xunit;
using static Triskele.Tests.Networks.Communities.CommunityGraphs;

namespace Triskele.Tests.Networks.Communities;

public class LabelPropagationTests
{
    private static readonly LeidenOptions Default = new();

    [Fact]
    public void Cliques_that_a_thin_ring_joins_are_found() =>
        Assert.Equal(Enumerable.Repeat(6, 5), LabelPropagation.Find(RingOfCliques(5, 6), Default, 1, OneThread).Sizes);

    [Fact]
    public void Every_node_has_a_label_of_largest_weight_and_communities_are_connected()
    {
        WeightedGraph graph = Random(2, 120, .3, .02);
        Partition partition = LabelPropagation.Find(graph, Default with { Restarts = 1 }, 2, OneThread);
        Assert.Same(partition, partition.Connected(graph.Graph));
        for (int node = 0; node < graph.NodeCount; node++)
        {
            double[] weights = new double[partition.Count];
            for (int k = 0; k < graph.Graph.Degree(node); k++)
                weights[partition.Communities[graph.Graph.Row(node)[k]]] += graph.WeightsOf(node)[k];
            Assert.Equal(weights.Max(), weights[partition.Communities[node]], 1e-9);
        }
    }

    [Fact]
    public void Isolates_stay_alone_and_no_nodes_have_no_communities()
    {
        Assert.Equal([0, 1, 0, 2, 0], LabelPropagation.Find(Of(5, [(0, 2), (2, 4), (0, 4)]), Default, 1, OneThread).Communities);
        Assert.Equal(0, LabelPropagation.Find(Of(0, []), Default, 1, OneThread).Count);
    }

    [Fact]
    public void Number_of_threads_changes_no_bit()
    {
        WeightedGraph graph = Random(5, 200, .08, .02);
        CommunitySearch one = LabelPropagation.Search(graph, Default, 9, OneThread);
        Assert.Equal(one.Qualities, LabelPropagation.Search(graph, Default, 9, Threads(4)).Qualities);
        Assert.Equal(one.Qualities.Max(), one.Quality);
    }
}
