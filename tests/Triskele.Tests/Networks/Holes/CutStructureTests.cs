using Triskele.Networks;
using Triskele.Networks.Holes;
using Triskele.Testing;
using Xunit;

namespace Triskele.Tests.Networks.Holes;

public class CutStructureTests
{
    [Fact]
    public void A_path_is_cut_at_its_inner_nodes_and_at_every_edge()
    {
        CutStructure path = CutStructure.Of(RandomGraphs.Written(4, "01 12 23").Graph);
        Assert.Equal([new CutPoint(1, 2, 1), new CutPoint(2, 2, 1)], path.Points);
        Assert.Equal([new Bridge(0, 1, 1), new Bridge(1, 2, 2), new Bridge(2, 3, 1)], path.Bridges);
        Assert.Equal(3, path.BiconnectedComponents);
    }

    [Fact]
    public void Two_triangles_at_one_corner_hang_on_it_and_have_no_bridge()
    {
        CutStructure bow = CutStructure.Of(RandomGraphs.Written(6, "01 02 12 23 24 34").Graph);
        Assert.Equal([new CutPoint(2, 2, 2)], bow.Points);
        Assert.Empty(bow.Bridges);
        Assert.Equal(2, bow.BiconnectedComponents);
    }

    [Fact]
    public void Nothing_is_cut_in_an_empty_graph_and_among_isolates()
    {
        Assert.Empty(CutStructure.Of(RandomGraphs.Written(0, "").Graph).Points);
        CutStructure isolates = CutStructure.Of(RandomGraphs.Written(3, "").Graph);
        Assert.Equal((0, 0, 0), (isolates.Points.Length, isolates.Bridges.Length, isolates.BiconnectedComponents));
    }

    [Theory]
    [InlineData(1, .04)]
    [InlineData(2, .06)]
    [InlineData(3, .08)]
    [InlineData(4, .12)]
    public void Cuts_are_those_of_taking_every_node_and_every_edge_away(ulong seed, double density)
    {
        Graph graph = RandomGraphs.Of(seed, 36, density).Graph;
        CutStructure cuts = CutStructure.Of(graph);
        List<CutPoint> points = [];
        List<Bridge> bridges = [];
        for (int node = 0; node < 36; node++)
        {
            int[] parts = Parts(graph, graph.Row(node).ToArray(), node, (-1, -1));
            if (parts.Length > 1)
                points.Add(new CutPoint(node, parts.Length, parts.Sum() - parts.Max()));
            foreach (int other in graph.Row(node))
                if (other > node && Parts(graph, [node, other], -1, (node, other)) is { Length: 2 } sides)
                    bridges.Add(new Bridge(node, other, sides.Min()));
        }
        Assert.Equal(points, cuts.Points);
        Assert.Equal(bridges, cuts.Bridges);
    }

    // Origin: NetworkX 2.8.8 (articulation_points) and igraph 0.10.2 (bridges, biconnected_components).
    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    public void Cuts_of_Florentine_families_and_of_2014_are_those_of_the_references()
    {
        CutStructure families = CutStructure.Of(ClassicGraphs.Florentine.Ties.Graph);
        Assert.Equal(
            ["Albizzi", "Guadagni", "Medici", "Salviati"],
            families.Points.Select(p => ClassicGraphs.Florentine.Labels[p.Node]).Order()
        );
        CutStructure fixture = CutStructure.Of(Projection.Of(RecordTables.Fixture2014).Graph);
        Assert.Equal(35, fixture.Points.Length);
        Assert.Equal((32, 105), (fixture.Bridges.Length, fixture.BiconnectedComponents));
    }

    // Sizes of the parts that hold the given nodes, one node or one edge taken away.
    private static int[] Parts(Graph graph, int[] seeds, int without, (int, int) edge)
    {
        HashSet<int> seen = [];
        List<int> sizes = [];
        foreach (int seed in seeds)
            if (seen.Add(seed))
            {
                int before = seen.Count - 1;
                Queue<int> queue = new([seed]);
                while (queue.TryDequeue(out int node))
                    foreach (int other in graph.Row(node).ToArray())
                        if (other != without && (Math.Min(node, other), Math.Max(node, other)) != edge && seen.Add(other))
                            queue.Enqueue(other);
                sizes.Add(seen.Count - before);
            }
        return [.. sizes];
    }
}
