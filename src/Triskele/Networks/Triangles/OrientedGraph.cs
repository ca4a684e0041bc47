namespace Triskele.Networks.Triangles;

/// <summary>The edges of a graph, each once, from the end of smaller degree to the end of larger degree, in compressed rows.</summary>
/// <remarks>
/// Nodes are numbered by rank here (degree, then number); <see cref="Nodes"/> leads back. No row is longer than √(2·edges), also those of hubs,
/// which is what makes listing triangles cheap. Two counting sorts: time and memory O(nodes + edges), 4 bytes an edge and 8 with weights.
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
internal sealed class OrientedGraph
{
    private OrientedGraph(int[] nodes, int[] offsets, int[] heads, double[] weights) =>
        (Nodes, Offsets, Heads, Weights) = (nodes, offsets, heads, weights);

    /// <summary>The node of each rank.</summary>
    public int[] Nodes { get; }

    /// <summary>Where the row of each rank begins; length nodes + 1.</summary>
    public int[] Offsets { get; }

    /// <summary>Ranks of the other ends, ascending within a row and all larger than that of the row.</summary>
    public int[] Heads { get; }

    /// <summary>Weights aligned with <see cref="Heads"/>; empty for a graph without weights.</summary>
    public double[] Weights { get; }

    /// <summary>Number of nodes.</summary>
    public int NodeCount => Nodes.Length;

    /// <summary>Number of edges.</summary>
    public int EdgeCount => Heads.Length;

    /// <summary>Orients a graph.</summary>
    public static OrientedGraph Of(Graph graph) => Of(graph, []);

    /// <summary>Orients a graph and takes its weights along.</summary>
    public static OrientedGraph Of(WeightedGraph ties) => Of(ties.Graph, ties.Weights.AsSpan());

    private static OrientedGraph Of(Graph graph, ReadOnlySpan<double> weights)
    {
        int n = graph.NodeCount;
        int[] nodes = ByDegree(graph),
            rank = new int[n];
        for (int i = 0; i < n; i++)
            rank[nodes[i]] = i;
        int[] offsets = OutDegrees(graph, nodes, rank);
        int[] next = offsets[..^1],
            heads = new int[graph.EdgeCount];
        double[] oriented = new double[weights.IsEmpty ? 0 : heads.Length];
        ReadOnlySpan<int> neighbours = graph.Neighbours.AsSpan();
        // Heads come in ascending order, so that every row fills in that order.
        for (int head = 0; head < n; head++)
        for (int k = graph.Offsets[nodes[head]]; k < graph.Offsets[nodes[head] + 1]; k++)
            if (rank[neighbours[k]] is int tail && tail < head)
            {
                if (!weights.IsEmpty)
                    oriented[next[tail]] = weights[k];
                heads[next[tail]++] = head;
            }
        return new OrientedGraph(nodes, offsets, heads, oriented);
    }

    private static int[] ByDegree(Graph graph)
    {
        int n = graph.NodeCount;
        int[] next = new int[n + 1],
            nodes = new int[n];
        for (int i = 0; i < n; i++)
            next[graph.Degree(i) + 1]++;
        for (int d = 0; d < n; d++)
            next[d + 1] += next[d];
        for (int i = 0; i < n; i++)
            nodes[next[graph.Degree(i)]++] = i;
        return nodes;
    }

    private static int[] OutDegrees(Graph graph, int[] nodes, int[] rank)
    {
        int[] offsets = new int[nodes.Length + 1];
        for (int i = 0; i < nodes.Length; i++)
        {
            int longer = 0;
            foreach (int neighbour in graph.Row(nodes[i]))
                longer += rank[neighbour] > i ? 1 : 0;
            offsets[i + 1] = offsets[i] + longer;
        }
        return offsets;
    }

    /// <summary>Cuts the ranks into blocks of about equal work; the cuts depend on the graph alone.</summary>
    /// <returns>Boundaries, one more than blocks.</returns>
    public int[] Blocks(int count)
    {
        int[] bounds = new int[count + 1];
        long total = 0,
            done = 0;
        for (int tail = 0; tail < NodeCount; tail++)
            total += Work(tail);
        int block = 1;
        for (int tail = 0; tail < NodeCount; tail++)
        {
            done += Work(tail);
            while (block < count && done * count >= total * block)
                bounds[block++] = tail + 1;
        }
        while (block <= count)
            bounds[block++] = NodeCount;
        return bounds;
    }

    private long Work(int tail)
    {
        long work = 1;
        for (int e = Offsets[tail]; e < Offsets[tail + 1]; e++)
            work += 1 + Offsets[Heads[e] + 1] - Offsets[Heads[e]];
        return work;
    }

    /// <summary>Visits every triangle whose smallest rank lies in a range, once.</summary>
    /// <param name="from">First rank of the range.</param>
    /// <param name="to">The rank after its last.</param>
    /// <param name="visitor">Told of all triangles over one edge at a time.</param>
    /// <remarks>
    /// The row of the tail is marked; the row of each middle is held against the marks. Time O(edges^1.5) over all ranks.
    /// Source: T. Schank and D. Wagner, "Finding, counting and listing all triangles in large graphs", WEA 2005, doi:10.1007/11427186_54 (forward).
    /// </remarks>
    public void Visit<TVisitor>(int from, int to, ref TVisitor visitor)
        where TVisitor : struct, ITriangleVisitor
    {
        int[] offsets = Offsets,
            heads = Heads;
        int[] marks = new int[NodeCount],
            tailHeads = new int[LongestRow()],
            middleHeads = new int[tailHeads.Length];
        for (int tail = from; tail < to; tail++)
        {
            int begin = offsets[tail],
                end = offsets[tail + 1];
            if (end - begin < 2)
                continue;
            for (int e = begin; e < end; e++)
                marks[heads[e]] = e + 1;
            for (int e = begin; e < end - 1; e++)
            {
                int middle = heads[e],
                    found = 0;
                int last = offsets[middle + 1];
                for (int m = offsets[middle]; m < last; m++)
                {
                    int mark = marks[heads[m]];
                    (tailHeads[found], middleHeads[found]) = (mark - 1, m);
                    found += mark > 0 ? 1 : 0;
                }
                if (found > 0)
                    visitor.Visit(tail, middle, e, tailHeads.AsSpan(0, found), middleHeads.AsSpan(0, found));
            }
            for (int e = begin; e < end; e++)
                marks[heads[e]] = 0;
        }
    }

    // One more, because a candidate is written before it is known to close a triangle.
    private int LongestRow()
    {
        int longest = 0;
        for (int tail = 0; tail < NodeCount; tail++)
            longest = Math.Max(longest, Offsets[tail + 1] - Offsets[tail]);
        return longest + 1;
    }
}
