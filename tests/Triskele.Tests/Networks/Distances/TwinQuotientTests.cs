using Triskele.Networks;
using Triskele.Networks.Distances;
using Xunit;

namespace Triskele.Tests.Networks.Distances;

public class TwinQuotientTests
{
    [Fact]
    public void Two_consortia_that_share_a_member_are_three_classes_of_which_one_is_inner()
    {
        Graph graph = GraphBuilder.Undirected(5, [0, 0, 1, 2, 2, 3], [1, 2, 2, 3, 4, 4]).Graph;
        TwinQuotient classes = TwinQuotient.Of(graph);
        Assert.Equal((3, 1), (classes.Count, classes.InnerCount));
        Assert.Equal([1, 2, 2], classes.Sizes);
        Assert.Equal([1, 1, 0, 2, 2], classes.Classes);
        Assert.Equal([1, 2, 0, 0], classes.Neighbours);
    }

    [Fact]
    public void Classes_are_the_nodes_with_the_same_closed_neighbourhood()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            Graph graph = RandomConsortia.Draw(seed).Graph;
            TwinQuotient classes = TwinQuotient.Of(graph);
            for (int u = 0; u < graph.NodeCount; u++)
            for (int v = 0; v < graph.NodeCount; v++)
                Assert.Equal(Closed(graph, u).SetEquals(Closed(graph, v)), classes.Classes[u] == classes.Classes[v]);
            for (int v = 0; v < graph.NodeCount; v++)
                Assert.Equal(!IsClique(graph, v), classes.Classes[v] < classes.InnerCount);
        }
    }

    private static HashSet<int> Closed(Graph graph, int node) => [node, .. graph.Row(node)];

    private static bool IsClique(Graph graph, int node) =>
        graph.Row(node).ToArray().All(u => Closed(graph, u).IsSupersetOf(Closed(graph, node)));
}
