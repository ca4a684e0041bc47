namespace Triskele.Networks.Triangles;

/// <summary>How many triangles there are, and at which nodes.</summary>
/// <remarks>
/// Every edge points to its end of larger degree; each triangle is then met once (T. Schank and D. Wagner, WEA 2005, doi:10.1007/11427186_54).
/// Time O(edges^1.5), memory O(edges) for each thread; the same numbers for any number of threads.
/// </remarks>
public static class TriangleCounts
{
    /// <summary>Counts the triangles at each node: the tied pairs among its neighbours.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="parallel">How the loop runs; all processors by default.</param>
    /// <returns>One count for each node; 0 for an isolate.</returns>
    /// <example>A triangle with a fourth node that hangs on one corner: 1, 1, 1, 0.</example>
    public static long[] PerNode(Graph graph, ParallelOptions? parallel = null)
    {
        OrientedGraph oriented = OrientedGraph.Of(graph);
        return PerNode(oriented, EdgeTriangles.Of(oriented, parallel));
    }

    /// <summary>Counts all triangles, each once.</summary>
    /// <param name="graph">The graph.</param>
    /// <remarks>A third of the time of counting them at each node: a total needs no place to keep who closes what.</remarks>
    /// <example>A clique of four: 4.</example>
    public static long Total(Graph graph)
    {
        OrientedGraph oriented = OrientedGraph.Of(graph);
        return Total(oriented.Offsets, oriented.Heads);
    }

    /// <summary>Triangles of a graph whose edges all point to the larger number, so that each has one tail, one middle and one head.</summary>
    internal static long Total(ReadOnlySpan<int> offsets, ReadOnlySpan<int> heads)
    {
        byte[] marked = new byte[offsets.Length - 1];
        long triangles = 0;
        for (int tail = 0; tail < marked.Length; tail++)
        {
            ReadOnlySpan<int> row = heads[offsets[tail]..offsets[tail + 1]];
            foreach (int middle in row)
                marked[middle] = 1;
            foreach (int middle in row)
            {
                int closed = 0;
                foreach (int head in heads[offsets[middle]..offsets[middle + 1]])
                    closed += marked[head];
                triangles += closed;
            }
            foreach (int middle in row)
                marked[middle] = 0;
        }
        return triangles;
    }

    /// <summary>Counts all triangles from those at each node.</summary>
    internal static long Total(long[] perNode)
    {
        long corners = 0;
        foreach (long t in perNode)
            corners += t;
        return corners / 3;
    }

    /// <summary>Counts the triangles at each node from those over each edge: each stands over two edges of each of its corners.</summary>
    internal static long[] PerNode(OrientedGraph graph, int[] edgeTriangles)
    {
        long[] twice = new long[graph.NodeCount];
        for (int tail = 0; tail < graph.NodeCount; tail++)
        for (int e = graph.Offsets[tail]; e < graph.Offsets[tail + 1]; e++)
        {
            twice[graph.Nodes[tail]] += edgeTriangles[e];
            twice[graph.Nodes[graph.Heads[e]]] += edgeTriangles[e];
        }
        for (int i = 0; i < twice.Length; i++)
            twice[i] /= 2;
        return twice;
    }
}
