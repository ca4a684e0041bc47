namespace Triskele.Networks.Links;

/// <summary>What no pair of a node can score above.</summary>
/// <remarks>
/// A score that is a sum over shared partners is at most the same sum over all partners of one end, with the heaviest tie of each partner in place of its tie to
/// the other end. Time O(n + m).
/// </remarks>
internal static class ScoreBounds
{
    // Sums of the same terms in another order differ in their last bits only.
    private const double Slack = 1 + 1e-9;

    /// <summary>A bound for each node; null for scores that are no such sums.</summary>
    public static double[]? Of(Neighbourhoods network, LinkScore by)
    {
        if (by is LinkScore.Jaccard or LinkScore.PreferentialAttachment or LinkScore.ProfileCosine)
            return null;
        double[] heaviest = Heaviest(network.Ties);
        double[] bounds = new double[heaviest.Length];
        for (int node = 0; node < bounds.Length; node++)
            bounds[node] = Sum(network, by, node, heaviest) * Slack;
        return bounds;
    }

    private static double[] Heaviest(WeightedGraph ties)
    {
        double[] heaviest = new double[ties.NodeCount];
        for (int node = 0; node < heaviest.Length; node++)
            foreach (double weight in ties.WeightsOf(node))
                heaviest[node] = Math.Max(heaviest[node], weight);
        return heaviest;
    }

    private static double Sum(Neighbourhoods network, LinkScore by, int node, double[] heaviest)
    {
        ReadOnlySpan<int> row = network.Ties.Graph.Row(node);
        ReadOnlySpan<double> weights = network.Ties.WeightsOf(node);
        double sum = 0;
        for (int k = 0; k < row.Length; k++)
            // A partner without others is shared by nobody.
            if (network.Ties.Graph.Degree(row[k]) > 1)
                sum += by switch
                {
                    LinkScore.AdamicAdar => network.InverseLogs[row[k]],
                    LinkScore.ResourceAllocation => network.Inverses[row[k]],
                    LinkScore.ResourceFlow => weights[k] * heaviest[row[k]] / network.Strengths[row[k]],
                    LinkScore.WeightedAllocation => (weights[k] + heaviest[row[k]]) / network.Strengths[row[k]],
                    _ => 1,
                };
        return sum;
    }
}
