using Triskele.Numerics;

namespace Triskele.Networks.Nulls;

/// <summary>The random graph G(n, m): as many nodes and ties as a network has, and all else chance.</summary>
/// <remarks>
/// Pairs are drawn one by one and those already tied are drawn again, so that every graph of n nodes and m ties is exactly equally likely; of a graph
/// with more than half of all pairs the missing ones are drawn. Expected time O(n + m), memory 24 to 40 bytes a tie.
/// Source: P. Erdős and A. Rényi, "On random graphs I", Publicationes Mathematicae Debrecen 6 (1959), 290-297.
/// Caveat: it has neither hubs nor consortia; nearly every real network differs from it.
/// </remarks>
public static class RandomGraph
{
    /// <summary>Draws a graph.</summary>
    /// <param name="nodes">Number of nodes, ≥ 0.</param>
    /// <param name="ties">Number of ties, 0 to nodes(nodes - 1)/2.</param>
    /// <param name="chance">Where chance comes from.</param>
    /// <returns>A simple graph with exactly these numbers; some nodes may be isolates.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are not as many pairs of nodes.</exception>
    /// <example>Of 4 nodes and 6 ties there is one graph, in which all are tied.</example>
    public static Graph Draw(int nodes, int ties, RandomStream chance)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(nodes);
        long pairs = (long)nodes * (nodes - 1) / 2;
        ArgumentOutOfRangeException.ThrowIfGreaterThan((ulong)(long)ties, (ulong)pairs, nameof(ties));
        if (ties <= pairs - ties)
            return SimpleGraphs.OfEnds(nodes, Pairs(nodes, ties, chance, out _));
        Pairs(nodes, (int)(pairs - ties), chance, out EdgeTable missing);
        return SimpleGraphs.OfEnds(nodes, AllBut(nodes, ties, missing));
    }

    private static int[] Pairs(int nodes, int count, RandomStream chance, out EdgeTable table)
    {
        table = new EdgeTable(count);
        int[] ends = new int[2 * count];
        for (int filled = 0; filled < count; )
        {
            int a = chance.NextInt(nodes),
                b = chance.NextInt(nodes);
            if (a == b || !table.Add(a, b))
                continue;
            (ends[2 * filled], ends[2 * filled + 1]) = (a, b);
            filled++;
        }
        return ends;
    }

    private static int[] AllBut(int nodes, int ties, EdgeTable missing)
    {
        int[] ends = new int[2 * ties];
        int filled = 0;
        for (int a = 0; a < nodes; a++)
        for (int b = a + 1; b < nodes; b++)
            if (!missing.Contains(a, b))
                (ends[filled], ends[filled + 1], filled) = (a, b, filled + 2);
        return ends;
    }
}
