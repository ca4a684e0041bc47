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
    /// <summary>Computes the degree assortativity.</summary>
    /// <param name="ties">The graph; <see cref="WeightedGraph.Unweighted"/> for the plain coefficient.</param>
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
