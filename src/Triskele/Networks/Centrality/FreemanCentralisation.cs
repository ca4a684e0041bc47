using Triskele.Networks.Distances;
using Triskele.Numerics;

namespace Triskele.Networks.Centrality;

/// <summary>How far a network hangs on one node: the sum of the distances to the largest centrality, as a share of that of a star.</summary>
/// <remarks>
/// C = Σ_i (max c - c_i) / that sum in a star of as many nodes. Source: L. C. Freeman, "Centrality in social networks: conceptual clarification",
/// Social Networks 1 (1978), doi:10.1016/0378-8733(78)90021-7.
/// </remarks>
/// <example>Every star of three nodes or more has 1, every cycle 0.</example>
public static class FreemanCentralisation
{
    /// <summary>Centralisation of degree; the star has (n-1)(n-2).</summary>
    /// <returns>0..1; NaN for fewer than three nodes.</returns>
    public static double OfDegree(Graph graph)
    {
        double n = graph.NodeCount;
        double[] degrees = [.. Enumerable.Range(0, graph.NodeCount).Select(v => (double)graph.Degree(v))];
        return Share(degrees, (n - 1) * (n - 2));
    }

    /// <summary>Centralisation of betweenness in pairs; the star has (n-1)²(n-2)/2.</summary>
    /// <param name="betweenness">Of all nodes, in pairs.</param>
    /// <returns>0..1; NaN for fewer than three nodes.</returns>
    public static double OfBetweenness(IReadOnlyList<double> betweenness)
    {
        double n = betweenness.Count;
        return Share(betweenness, (n - 1) * (n - 1) * (n - 2) / 2);
    }

    /// <summary>Centralisation of closeness (n-1)/Σd within the largest component of n nodes; the star has (n-1)(n-2)/(2n-3).</summary>
    /// <returns>0..1; NaN for fewer than three nodes in the largest component.</returns>
    public static double OfCloseness(PathLengths lengths)
    {
        int[] giant = lengths.Giant();
        double n = giant.Length;
        double[] closeness = n < 2 ? [] : Array.ConvertAll(giant, v => (n - 1) / lengths.DistanceSums[v]);
        return Share(closeness, (n - 1) * (n - 2) / (2 * n - 3));
    }

    private static double Share(IReadOnlyList<double> values, double ofStar)
    {
        if (values.Count < 3)
            return double.NaN;
        double largest = values.Max();
        NeumaierSum sum = new();
        foreach (double value in values)
            sum.Add(largest - value);
        return sum.Value / ofStar;
    }
}
