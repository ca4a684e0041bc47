using Triskele.Networks.Triangles;

namespace Triskele.Networks;

/// <summary>How often the partners of a partner are partners: closed triples over all triples.</summary>
/// <remarks>
/// T = 3 · triangles / Σ_i k_i (k_i - 1) / 2, with k_i the degree. Source: M. E. J. Newman, "The structure and function of complex networks",
/// SIAM Review 45 (2003), doi:10.1137/S003614450342480, eq. (3). Triangles are listed once each along edges that point to the end of larger degree
/// (T. Schank and D. Wagner, "Finding, counting and listing all triangles in large graphs", WEA 2005, doi:10.1007/11427186_54): O(edges^1.5).
/// Caveat: every consortium of three or more is a clique, so that a network of consortia is transitive before anybody closes a triangle.
/// </remarks>
public static class Transitivity
{
    /// <summary>Transitivity from the number of triangles and of triples.</summary>
    /// <param name="triangles">Number of triangles, each counted once.</param>
    /// <param name="triples">Number of paths of two edges, Σ k(k-1)/2.</param>
    /// <returns>Share of triples that are closed, 0..1; NaN where there is no triple.</returns>
    /// <example>A triangle with a fourth node that hangs on one corner: 3 · 1 / 5 = 0.6.</example>
    public static double Index(long triangles, long triples) => triples == 0 ? double.NaN : 3.0 * triangles / triples;

    /// <summary>Transitivity of a graph.</summary>
    /// <param name="graph">The graph; isolates do not matter.</param>
    /// <returns>Share 0..1; NaN where no node has two neighbours.</returns>
    public static double Of(Graph graph)
    {
        int[] degrees = [.. Enumerable.Range(0, graph.NodeCount).Select(graph.Degree)];
        return Index(TriangleCounts.Total(graph), Triples(degrees));
    }

    /// <summary>Transitivity of a projection.</summary>
    internal static double Of(HalfProjection pairs) => Index(TriangleCounts.Total(pairs.Offsets, pairs.Heads), Triples(pairs.Degrees));

    /// <summary>Paths of two edges.</summary>
    internal static long Triples(ReadOnlySpan<int> degrees)
    {
        long triples = 0;
        foreach (int degree in degrees)
            triples += (long)degree * (degree - 1) / 2;
        return triples;
    }
}
