namespace Triskele.Networks.Cores;

/// <summary>Cores: the largest parts in which everybody has at least k neighbours inside.</summary>
/// <remarks>
/// The coreness of a node is the largest k whose k-core it belongs to. Source: S. B. Seidman, "Network structure and minimum degree", Social Networks 5
/// (1983), doi:10.1016/0378-8733(83)90028-X; found by V. Batagelj and M. Zaveršnik, arXiv:cs/0310049, in time and memory O(nodes + edges).
/// Caveat: a consortium of n is an (n - 1)-core by itself; <see cref="TwoModeCore"/> asks for repeated collaboration instead.
/// </remarks>
public static class KCore
{
    /// <summary>Computes the coreness of every node.</summary>
    /// <param name="graph">The graph.</param>
    /// <returns>One number for each node; 0 for an isolate.</returns>
    /// <example>A triangle with a fourth node that hangs on one corner: 2, 2, 2, 1.</example>
    public static int[] Coreness(Graph graph)
    {
        int[] offsets = [.. graph.Offsets];
        int[] degrees = new int[graph.NodeCount];
        for (int i = 0; i < degrees.Length; i++)
            degrees[i] = offsets[i + 1] - offsets[i];
        PeelingQueue queue = new(degrees);
        ReadOnlySpan<int> neighbours = graph.Neighbours.AsSpan();
        for (int turn = 0; turn < degrees.Length; turn++)
        {
            int node = queue.Take(turn),
                level = degrees[node];
            foreach (int other in neighbours[offsets[node]..offsets[node + 1]])
                queue.Lower(other, level);
        }
        return degrees;
    }
}
