using Triskele.Networks;
using Triskele.Testing;
using Xunit;

namespace Triskele.Tests.Networks;

public class ClassicGraphsTests
{
    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    public void Classic_graphs_have_their_published_sizes_and_degrees()
    {
        Assert.Equal((34, 78), (ClassicGraphs.Karate.Ties.NodeCount, ClassicGraphs.Karate.Ties.EdgeCount));
        Assert.Equal((16, 17), (ClassicGraphs.Karate.Ties.Graph.Degree(0), ClassicGraphs.Karate.Ties.Graph.Degree(33)));
        Assert.Equal((15, 20), (ClassicGraphs.Florentine.Ties.NodeCount, ClassicGraphs.Florentine.Ties.EdgeCount));
        Assert.Equal((77, 254), (ClassicGraphs.LesMiserables.Ties.NodeCount, ClassicGraphs.LesMiserables.Ties.EdgeCount));
        Assert.Equal(158, ClassicGraphs.LesMiserables.Ties.Strength(ClassicGraphs.LesMiserables.Node("Valjean")));
        Assert.Equal((10, 18), (ClassicGraphs.Kite.Ties.NodeCount, ClassicGraphs.Kite.Ties.EdgeCount));
        Assert.Equal((18, 14, 89), (ClassicGraphs.Davis.ActorCount, ClassicGraphs.Davis.ProjectCount, ClassicGraphs.Davis.Members.Length));
    }

    [Fact]
    public void Parallel_edges_add_up_and_loops_are_left_out()
    {
        WeightedGraph graph = GraphBuilder.Undirected(4, [2, 0, 1, 3], [0, 2, 1, 2], [1, 2, 5, 4]);
        Assert.Equal([0, 1, 1, 3, 4], graph.Graph.Offsets);
        Assert.Equal([2, 0, 3, 2], graph.Graph.Neighbours);
        Assert.Equal([3, 3, 4, 4], graph.Weights);
        DirectedGraph arcs = GraphBuilder.Directed(3, [2, 0, 0], [0, 2, 2], [1, 2, 3]);
        Assert.Equal([2, 0], arcs.Heads);
        Assert.Equal([5, 1], arcs.OutWeights);
        Assert.Equal([2, 0], arcs.Tails);
        Assert.Throws<ArgumentException>(() => GraphBuilder.Undirected(2, [0], [1], [-1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => GraphBuilder.Undirected(2, [0], [2]));
    }
}
