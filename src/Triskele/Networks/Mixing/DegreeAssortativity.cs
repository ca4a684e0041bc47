using Triskele.Numerics;

namespace Triskele.Networks.Mixing;

/// <summary>Whether those with many partners are tied to those with many partners.</summary>
/// <remarks>
/// Pearson correlation of the degrees at both ends of a tie, over all ties in both directions; with weights each tie counts by its weight, the degrees
/// staying degrees. Time O(edges). Source: M. E. J. Newman, Physical Review Letters 89, 208701 (2002), doi:10.1103/PhysRevLett.89.208701, eq. (4);
/// with weights: C. C. Leung and H. F. Chau, Physica A 378 (2007), doi:10.1016/j.physa.2006.12.022. NetworkX, asked for weights, correlates strengths
/// instead. Caveat: a network of consortia is assortative before anybody chooses a partner, because the members of one share its size.
/// </remarks>
public static class DegreeAssortativity
{
    /// <summary>Computes the degree assortativity without weights.</summary>
    /// <param name="graph">The graph.</param>
    /// <returns>-1..1; NaN without ties or where all tied nodes have one degree.</returns>
    /// <remarks>With M = Σ k, S = Σ k², Q = Σ k³ and P = Σ over both directions of k_i k_j: (M P - S²)/(M Q - S²), in whole numbers up to the last division.</remarks>
    /// <example>A path of four nodes: -1/2.</example>
    public static double Of(Graph graph)
    {
        ReadOnlySpan<int> offsets = graph.Offsets.AsSpan(),
            neighbours = graph.Neighbours.AsSpan();
        int[] degrees = new int[graph.NodeCount];
        for (int i = 0; i < degrees.Length; i++)
            degrees[i] = offsets[i + 1] - offsets[i];
        Int128 squares = 0,
            cubes = 0,
            products = 0;
        for (int i = 0; i < degrees.Length; i++)
        {
            long beyond = 0,
                degree = degrees[i];
            // Rows ascend: from their end, each tie comes up at its smaller end alone.
            for (int k = offsets[i + 1] - 1; k >= offsets[i] && neighbours[k] > i; k--)
                beyond += degrees[neighbours[k]];
            squares += degree * degree;
            cubes += (Int128)(degree * degree) * degree;
            products += (Int128)(2 * degree) * beyond;
        }
        Int128 ends = neighbours.Length,
            variance = ends * cubes - squares * squares;
        return variance == 0 ? double.NaN : (double)(ends * products - squares * squares) / (double)variance;
    }

    /// <summary>Computes the degree assortativity with weights.</summary>
    /// <param name="ties">The graph.</param>
    /// <returns>-1..1; NaN without ties or where all tied nodes have one degree.</returns>
    /// <example>A star: -1.</example>
    public static double Of(WeightedGraph ties)
    {
        Graph graph = ties.Graph;
        NeumaierSum weight = new(),
            sum = new(),
            squares = new(),
            products = new();
        for (int i = 0; i < graph.NodeCount; i++)
        {
            ReadOnlySpan<int> row = graph.Row(i);
            ReadOnlySpan<double> weights = ties.WeightsOf(i);
            double strength = 0,
                beyond = 0;
            for (int k = 0; k < row.Length; k++)
            {
                strength += weights[k];
                beyond += weights[k] * graph.Degree(row[k]);
            }
            weight.Add(strength);
            sum.Add(strength * row.Length);
            squares.Add(strength * row.Length * row.Length);
            products.Add(beyond * row.Length);
        }
        double mean = sum.Value / weight.Value,
            variance = squares.Value / weight.Value - mean * mean;
        return variance > 1e-13 * mean * mean ? (products.Value / weight.Value - mean * mean) / variance : double.NaN;
    }
}
