using System.Runtime.InteropServices;

namespace Triskele.Networks;

/// <summary>Builds graphs from ties that are known to be distinct, faster than <see cref="GraphBuilder"/>, which has to look.</summary>
internal static class SimpleGraphs
{
    /// <summary>A graph from the ends of its ties: tie e joins ends[2e] and ends[2e + 1].</summary>
    /// <remarks>Filled once in any order and then turned over, which leaves every row ascending. Time and memory O(nodes + ties).</remarks>
    public static Graph OfEnds(int nodeCount, ReadOnlySpan<int> ends)
    {
        int[] offsets = new int[nodeCount + 1];
        foreach (int end in ends)
            offsets[end + 1]++;
        for (int i = 0; i < nodeCount; i++)
            offsets[i + 1] += offsets[i];
        int[] next = offsets[..^1],
            loose = new int[ends.Length],
            sorted = new int[ends.Length];
        for (int k = 0; k < ends.Length; k++)
            loose[next[ends[k]]++] = ends[k ^ 1];
        Array.Copy(offsets, next, nodeCount);
        for (int i = 0; i < nodeCount; i++)
            foreach (int neighbour in loose.AsSpan(offsets[i]..offsets[i + 1]))
                sorted[next[neighbour]++] = i;
        return new Graph(ImmutableCollectionsMarshal.AsImmutableArray(offsets), ImmutableCollectionsMarshal.AsImmutableArray(sorted));
    }

    /// <summary>The ends of all ties, the smaller first, in the order of rows.</summary>
    public static int[] Ends(Graph graph)
    {
        int[] ends = new int[graph.Neighbours.Length];
        int filled = 0;
        for (int i = 0; i < graph.NodeCount; i++)
            foreach (int neighbour in graph.Row(i))
                if (neighbour > i)
                    (ends[filled], ends[filled + 1], filled) = (i, neighbour, filled + 2);
        return ends;
    }

    /// <summary>A graph with weights without its isolates; nodes keep their order, and so do the weights.</summary>
    public static WeightedGraph WithoutIsolates(WeightedGraph graph) => new(WithoutIsolates(graph.Graph), graph.Weights);

    /// <summary>A graph without its isolates; nodes keep their order.</summary>
    public static Graph WithoutIsolates(Graph graph)
    {
        int[] node = new int[graph.NodeCount];
        int kept = 0;
        for (int i = 0; i < node.Length; i++)
            node[i] = graph.Degree(i) > 0 ? kept++ : -1;
        if (kept == node.Length)
            return graph;
        int[] ends = Ends(graph);
        for (int k = 0; k < ends.Length; k++)
            ends[k] = node[ends[k]];
        return OfEnds(kept, ends);
    }
}
