using System.Collections.Immutable;

namespace Triskele.Networks.Holes;

/// <summary>Where a graph hangs on single nodes and single edges.</summary>
/// <remarks>
/// One walk in depth without recursion: a child from whose subtree no edge leads above a node can be reached through that node alone.
/// Source: J. Hopcroft and R. Tarjan, "Algorithm 447: efficient algorithms for graph manipulation", Communications of the ACM 16 (1973),
/// doi:10.1145/362248.362272. Time and memory O(nodes + edges).
/// </remarks>
public sealed class CutStructure
{
    private CutStructure(List<CutPoint> points, List<Bridge> bridges, int biconnected) =>
        (Points, Bridges, BiconnectedComponents) = ([.. points], [.. bridges], biconnected);

    /// <summary>Articulation points, by node.</summary>
    public ImmutableArray<CutPoint> Points { get; }

    /// <summary>Bridges, by their ends.</summary>
    public ImmutableArray<Bridge> Bridges { get; }

    /// <summary>Number of biconnected components: largest sets of edges that no single node parts; a bridge is one by itself, an isolate is none.</summary>
    public int BiconnectedComponents { get; }

    /// <summary>Finds the articulation points and bridges of a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <example>A path 0-1-2: point 1 leaves 2 parts and separates 1 node; bridges 0-1 and 1-2; 2 biconnected components.</example>
    public static CutStructure Of(Graph graph)
    {
        DepthFirstWalk walk = DepthFirstWalk.Of(graph);
        List<CutPoint> points = [];
        List<Bridge> bridges = [];
        int biconnected = 0;
        int n = graph.NodeCount;
        int[] parts = new int[n],
            largest = new int[n],
            together = new int[n];
        foreach (int node in walk.Order)
            if (walk.Parents[node] is >= 0 and int parent && walk.Lowest[node] >= walk.Times[parent])
            {
                biconnected++;
                parts[parent]++;
                together[parent] += walk.Subtrees[node];
                largest[parent] = Math.Max(largest[parent], walk.Subtrees[node]);
                if (walk.Lowest[node] > walk.Times[parent])
                    bridges.Add(BridgeOf(parent, node, walk.Subtrees[node], walk.Subtrees[walk.Roots[node]]));
            }
        for (int node = 0; node < n; node++)
        {
            int others = walk.Subtrees[walk.Roots[node]] - 1,
                rest = others - together[node];
            int left = parts[node] + (rest > 0 ? 1 : 0);
            if (left > 1)
                points.Add(new CutPoint(node, left, others - Math.Max(rest, largest[node])));
        }
        bridges.Sort((a, b) => (a.From, a.To).CompareTo((b.From, b.To)));
        return new CutStructure(points, bridges, biconnected);
    }

    private static Bridge BridgeOf(int parent, int child, int below, int all) =>
        new(Math.Min(parent, child), Math.Max(parent, child), Math.Min(below, all - below));
}
