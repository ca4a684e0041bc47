using System.Numerics;

namespace Triskele.Networks.Direction;

/// <summary>How far a directed graph is a hierarchy: who reaches somebody along arcs is not reached back.</summary>
/// <remarks>
/// 1 - V / max V: V pairs of nodes that reach each other, max V pairs of which at least one reaches the other.
/// Strong components, and reach between them in blocks of 64 as bits: time O(nodes + arcs + C/64 · D) with C components and D ties between them.
/// Source: D. Krackhardt, "Graph theoretical dimensions of informal organizations", in Computational organization theory (1994), pp. 89-111;
/// hierarchy of the R package sna (measure "krackhardt") is the same.
/// </remarks>
public static class KrackhardtHierarchy
{
    private const int Block = 64;

    /// <summary>Hierarchy of a directed graph.</summary>
    /// <param name="arcs">The arcs; weights do not matter.</param>
    /// <param name="parallel">How many threads; null for as many as there are processors. The result does not depend on it.</param>
    /// <returns>0 where everybody who reaches somebody is reached back, 1 where nobody is; NaN without an arc.</returns>
    /// <example>An out-tree has 1, a directed ring 0; arcs 0→1, 1→0 and 1→2 have 1 - 1/3.</example>
    public static double Of(DirectedGraph arcs, ParallelOptions? parallel = null) =>
        Of(arcs, StrongComponents.Of(arcs), parallel ?? new ParallelOptions());

    /// <summary>Hierarchy of a directed graph whose strong components are known.</summary>
    internal static double Of(DirectedGraph arcs, StrongComponents components, ParallelOptions parallel)
    {
        if (arcs.ArcCount == 0)
            return double.NaN;
        long mutual = components.MutualPairs,
            oneWay = OneWayPairs(arcs, components, parallel);
        return 1 - (double)mutual / (mutual + oneWay);
    }

    /// <summary>Pairs of nodes of which one reaches the other and is not reached back.</summary>
    private static long OneWayPairs(DirectedGraph arcs, StrongComponents components, ParallelOptions parallel)
    {
        DirectedGraph between = Between(arcs, components);
        int[] sizes = [.. components.Sizes];
        long pairs = 0;
        if (between.ArcCount > 0)
            Parallel.For(
                0,
                (sizes.Length + Block - 1) / Block,
                parallel,
                () => new ulong[sizes.Length],
                (block, _, reached) =>
                {
                    Interlocked.Add(ref pairs, PairsInto(block * Block, between, sizes, reached));
                    return reached;
                },
                _ => { }
            );
        return pairs;
    }

    private static DirectedGraph Between(DirectedGraph arcs, StrongComponents components)
    {
        List<int> from = [],
            to = [];
        for (int v = 0; v < arcs.NodeCount; v++)
            foreach (int w in arcs.Successors(v))
                if (components.Labels[v] != components.Labels[w])
                {
                    from.Add(components.Labels[v]);
                    to.Add(components.Labels[w]);
                }
        return GraphBuilder.Directed(components.Sizes.Length, [.. from], [.. to]);
    }

    // Components reach lower numbers only: in the order of numbers all that a component leads to is known before itself, and below the first of the block
    // nothing of the block is reached.
    private static long PairsInto(int first, DirectedGraph between, int[] sizes, ulong[] reached)
    {
        int last = Math.Min(first + Block, sizes.Length) - 1;
        bool single = sizes.AsSpan(first, last - first + 1).IndexOfAnyExcept(1) < 0;
        ReadOnlySpan<int> offsets = between.OutOffsets.AsSpan(),
            heads = between.Heads.AsSpan();
        long pairs = 0;
        for (int c = first; c < sizes.Length; c++)
        {
            ulong bits = 0;
            for (int k = offsets[c + 1] - 1; k >= offsets[c] && heads[k] >= first; k--)
                bits |= reached[heads[k]];
            pairs += sizes[c] * (single ? BitOperations.PopCount(bits) : Nodes(bits, first, sizes));
            reached[c] = c <= last ? bits | (1UL << (c - first)) : bits;
        }
        return pairs;
    }

    private static long Nodes(ulong bits, int first, int[] sizes)
    {
        long nodes = 0;
        for (; bits != 0; bits &= bits - 1)
            nodes += sizes[first + BitOperations.TrailingZeroCount(bits)];
        return nodes;
    }
}
