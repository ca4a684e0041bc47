namespace Triskele.Networks.Robustness;

/// <summary>How many nodes chance has to remove, by the degrees alone, before no large component is left.</summary>
/// <remarks>
/// Holds for large networks that are random but for their degrees; consortia make cliques, so that real ones differ. Source: R. Cohen, K. Erez, D. ben-Avraham and
/// S. Havlin, "Resilience of the Internet to random breakdowns", Physical Review Letters 85, 4626 (2000), doi:10.1103/PhysRevLett.85.4626, eq. (4); κ above 2 as
/// the condition for a giant component: M. Molloy and B. Reed, Random Structures and Algorithms 6 (1995), doi:10.1002/rsa.3240060204.
/// </remarks>
public static class PercolationThreshold
{
    /// <summary>κ = ⟨k²⟩/⟨k⟩, the mean degree of a node that a random tie leads to.</summary>
    /// <returns>At least 1; NaN without a tie.</returns>
    /// <example>A path of three: (1 + 4 + 1)/(1 + 2 + 1) = 1.5.</example>
    public static double Kappa(Graph graph)
    {
        long squares = 0;
        for (int i = 0; i < graph.NodeCount; i++)
            squares += (long)graph.Degree(i) * graph.Degree(i);
        return graph.EdgeCount == 0 ? double.NaN : (double)squares / graph.Neighbours.Length;
    }

    /// <summary>f_c = 1 - 1/(κ - 1), the share of nodes that has to be removed at random.</summary>
    /// <param name="kappa">κ.</param>
    /// <returns>0 to 1; NaN for κ below 2, where there is no giant component to lose.</returns>
    /// <example>κ = 3: 1/2.</example>
    public static double Of(double kappa) => kappa >= 2 ? 1 - 1 / (kappa - 1) : double.NaN;
}
