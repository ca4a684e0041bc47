namespace Triskele.Networks;

/// <summary>The ties of a graph, each once, in the order of rows: by the smaller end, then by the larger.</summary>
/// <remarks>What is computed for ties rather than for nodes is kept in this order. Time and memory O(nodes + ties).</remarks>
/// <threadsafety>Not changed after it is made.</threadsafety>
internal sealed class TieList
{
    private TieList(int[] from, int[] to, int[] forth, int[] back) => (From, To, Forth, Back) = (from, to, forth, back);

    /// <summary>The smaller end of each tie.</summary>
    public int[] From { get; }

    /// <summary>The larger end of each tie.</summary>
    public int[] To { get; }

    /// <summary>Where the tie stands in the row of its smaller end.</summary>
    public int[] Forth { get; }

    /// <summary>Where the tie stands in the row of its larger end.</summary>
    public int[] Back { get; }

    /// <summary>Number of ties.</summary>
    public int Count => From.Length;

    /// <summary>The ties of a graph.</summary>
    public static TieList Of(Graph graph)
    {
        int m = graph.EdgeCount;
        TieList ties = new(new int[m], new int[m], new int[m], new int[m]);
        ReadOnlySpan<int> offsets = graph.Offsets.AsSpan(),
            neighbours = graph.Neighbours.AsSpan();
        int[] next = [.. offsets];
        int e = 0;
        // Rows are met in ascending order, so that each meets its smaller neighbours in the order in which they stand in it.
        for (int i = 0; i < graph.NodeCount; i++)
        for (int k = offsets[i]; k < offsets[i + 1]; k++)
            if (neighbours[k] is int j && j > i)
                (ties.From[e], ties.To[e], ties.Forth[e], ties.Back[e++]) = (i, j, k, next[j]++);
        return ties;
    }

    /// <summary>The weight of each tie.</summary>
    public double[] Weights(WeightedGraph graph) => Array.ConvertAll(Forth, k => graph.Weights[k]);
}
