using System.Runtime.InteropServices;

namespace Triskele.Networks;

/// <summary>Builds graphs from lists of edges in any order: parallel edges add up, loops are left out.</summary>
/// <remarks>Two counting sorts: time and memory O(nodes + edges). Parallel edges add up in the order in which they came.</remarks>
/// <example>Edges (2,0), (0,2) of weight 1 and 2 on three nodes: one edge 0-2 of weight 3, node 1 isolated.</example>
public static class GraphBuilder
{
    /// <summary>An undirected graph with weights.</summary>
    /// <param name="nodeCount">Number of nodes.</param>
    /// <param name="from">One end of each edge, 0 to nodes - 1.</param>
    /// <param name="to">The other end.</param>
    /// <param name="weights">Weights, finite and &gt; 0; empty for 1 each.</param>
    /// <exception cref="ArgumentException">The lists differ in length or a weight is not finite and positive.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An end is no node.</exception>
    public static WeightedGraph Undirected(
        int nodeCount,
        ReadOnlySpan<int> from,
        ReadOnlySpan<int> to,
        ReadOnlySpan<double> weights = default
    )
    {
        Check(nodeCount, from, to, weights);
        int[] tails = new int[2 * from.Length],
            heads = new int[2 * from.Length];
        double[] both = new double[2 * from.Length];
        for (int e = 0; e < from.Length; e++)
        {
            double weight = weights.IsEmpty ? 1 : weights[e];
            (tails[2 * e], heads[2 * e], both[2 * e]) = (from[e], to[e], weight);
            (tails[2 * e + 1], heads[2 * e + 1], both[2 * e + 1]) = (to[e], from[e], weight);
        }
        (int[] offsets, int[] neighbours, double[] sums) = Rows(nodeCount, tails, heads, both);
        Graph graph = new(ImmutableCollectionsMarshal.AsImmutableArray(offsets), ImmutableCollectionsMarshal.AsImmutableArray(neighbours));
        return new WeightedGraph(graph, ImmutableCollectionsMarshal.AsImmutableArray(sums));
    }

    /// <summary>A directed graph with weights.</summary>
    /// <param name="nodeCount">Number of nodes.</param>
    /// <param name="from">Where each arc starts from, 0 to nodes - 1.</param>
    /// <param name="to">Where it leads to.</param>
    /// <param name="weights">Weights, finite and &gt; 0; empty for 1 each.</param>
    /// <exception cref="ArgumentException">The lists differ in length or a weight is not finite and positive.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An end is no node.</exception>
    public static DirectedGraph Directed(
        int nodeCount,
        ReadOnlySpan<int> from,
        ReadOnlySpan<int> to,
        ReadOnlySpan<double> weights = default
    )
    {
        Check(nodeCount, from, to, weights);
        double[] each = weights.IsEmpty ? [.. Enumerable.Repeat(1.0, from.Length)] : [.. weights];
        (int[] outOffsets, int[] heads, double[] outWeights) = Rows(nodeCount, [.. from], [.. to], each);
        (int[] inOffsets, int[] tails, double[] inWeights) = Rows(nodeCount, [.. to], [.. from], each);
        return new DirectedGraph([.. outOffsets], [.. heads], [.. outWeights], [.. inOffsets], [.. tails], [.. inWeights]);
    }

    private static void Check(int nodeCount, ReadOnlySpan<int> from, ReadOnlySpan<int> to, ReadOnlySpan<double> weights)
    {
        if (from.Length != to.Length || (!weights.IsEmpty && weights.Length != from.Length))
            throw new ArgumentException($"{from.Length} starts need as many ends and weights, not {to.Length} and {weights.Length}.");
        for (int e = 0; e < from.Length; e++)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)from[e], (uint)nodeCount, nameof(from));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)to[e], (uint)nodeCount, nameof(to));
            if (!weights.IsEmpty && !(weights[e] > 0 && double.IsFinite(weights[e])))
                throw new ArgumentException($"The weight of edge {e} is {weights[e]}; it has to be finite and above 0.", nameof(weights));
        }
    }

    // Sorted by head first and then, stably, by tail: rows come out ascending.
    private static (int[] Offsets, int[] Heads, double[] Weights) Rows(int nodeCount, int[] tails, int[] heads, double[] weights)
    {
        int[] order = SortedBy(nodeCount, tails, SortedBy(nodeCount, heads, null));
        int[] offsets = new int[nodeCount + 1],
            merged = new int[order.Length];
        double[] sums = new double[order.Length];
        int filled = 0,
            row = 0;
        foreach (int e in order)
        {
            if (tails[e] == heads[e])
                continue;
            while (row < tails[e])
                offsets[++row] = filled;
            if (filled > offsets[row] && merged[filled - 1] == heads[e])
                sums[filled - 1] += weights[e];
            else
                (merged[filled], sums[filled++]) = (heads[e], weights[e]);
        }
        while (row < nodeCount)
            offsets[++row] = filled;
        Array.Resize(ref merged, filled);
        Array.Resize(ref sums, filled);
        return (offsets, merged, sums);
    }

    private static int[] SortedBy(int nodeCount, int[] keys, int[]? order)
    {
        int[] next = new int[nodeCount + 1],
            sorted = new int[keys.Length];
        foreach (int key in keys)
            next[key + 1]++;
        for (int i = 0; i < nodeCount; i++)
            next[i + 1] += next[i];
        for (int i = 0; i < keys.Length; i++)
        {
            int e = order is null ? i : order[i];
            sorted[next[keys[e]]++] = e;
        }
        return sorted;
    }
}
