namespace Triskele.Networks.Mixing;

/// <summary>How many partners the partners have.</summary>
/// <remarks>
/// k_nn,i = Σ_j w_ij k_j / s_i: with weights of 1 the mean degree of the neighbours (R. Pastor-Satorras, A. Vázquez and A. Vespignani, Physical Review
/// Letters 87, 258701 (2001), doi:10.1103/PhysRevLett.87.258701), else the weighted one of A. Barrat et al., PNAS 101 (2004),
/// doi:10.1073/pnas.0400087101. Time O(edges).
/// </remarks>
public static class NeighbourDegree
{
    /// <summary>Computes the mean degree of the neighbours of every node.</summary>
    /// <param name="ties">The graph.</param>
    /// <returns>One number for each node; NaN for isolates.</returns>
    /// <example>A star of four leaves: 1 for the hub, 4 for each leaf.</example>
    public static double[] Of(WeightedGraph ties)
    {
        double[] means = new double[ties.NodeCount];
        for (int i = 0; i < means.Length; i++)
        {
            ReadOnlySpan<int> row = ties.Graph.Row(i);
            ReadOnlySpan<double> weights = ties.WeightsOf(i);
            double sum = 0,
                strength = 0;
            for (int k = 0; k < row.Length; k++)
                (sum, strength) = (sum + weights[k] * ties.Graph.Degree(row[k]), strength + weights[k]);
            means[i] = sum / strength;
        }
        return means;
    }

    /// <summary>Averages the mean degree of the neighbours over the nodes of each degree.</summary>
    /// <param name="ties">The graph.</param>
    /// <returns>Degrees that occur, ascending and without 0, their nodes and the average.</returns>
    public static (int Degree, int Nodes, double Mean)[] ByDegree(WeightedGraph ties)
    {
        double[] means = Of(ties);
        return
        [
            .. Enumerable
                .Range(0, means.Length)
                .Where(i => ties.Graph.Degree(i) > 0)
                .GroupBy(ties.Graph.Degree)
                .OrderBy(nodes => nodes.Key)
                .Select(nodes => (nodes.Key, nodes.Count(), nodes.Average(i => means[i]))),
        ];
    }
}
