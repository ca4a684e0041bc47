using Triskele.Numerics;

namespace Triskele.Networks.Communities;

/// <summary>How much more weight lies inside communities than the strengths of nodes alone would put there.</summary>
/// <remarks>
/// Q = 1/(2W) Σ_c [W_cc - γ S_c²/(2W)], with W the weight of all edges, W_cc twice that inside community c, and S_c the strength of its nodes.
/// Time O(nodes + edges). Source: M. E. J. Newman, "Analysis of weighted networks", Physical Review E 70, 056131 (2004),
/// doi:10.1103/PhysRevE.70.056131; γ: J. Reichardt and S. Bornholdt, Physical Review E 74, 016110 (2006),
/// doi:10.1103/PhysRevE.74.016110.
/// Caveats: random networks have partitions of high modularity too, networks of consortia above all; communities with fewer than about √(2W/w) edges of
/// weight w are not resolved (S. Fortunato and M. Barthélemy, PNAS 104 (2007), doi:10.1073/pnas.0605965104).
/// </remarks>
public static class Modularity
{
    /// <summary>Modularity of a partition.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="partition">A partition of its nodes.</param>
    /// <param name="resolution">Resolution γ; 1 for Newman's modularity.</param>
    /// <returns>Dimensionless, at most 1; NaN without edges. The same bits for the same partition.</returns>
    /// <exception cref="ArgumentException">The partition has another number of nodes.</exception>
    /// <example>Two triangles joined by one edge, each a community: 6/7 - 1/2 = 0.3571.</example>
    public static double Of(WeightedGraph graph, Partition partition, double resolution = 1)
    {
        (double[] inside, double[] strengths) = Weights(graph, partition);
        double total = Sum(strengths);
        if (total == 0)
            return double.NaN;
        NeumaierSum q = new();
        for (int c = 0; c < inside.Length; c++)
            q.Add(inside[c] / total - resolution * (strengths[c] / total) * (strengths[c] / total));
        return q.Value;
    }

    /// <summary>Twice the weight inside each community, and the strength of its nodes.</summary>
    internal static (double[] Inside, double[] Strengths) Weights(WeightedGraph graph, Partition partition)
    {
        if (partition.NodeCount != graph.NodeCount)
            throw new ArgumentException(
                $"A partition of {partition.NodeCount} nodes does not fit a graph of {graph.NodeCount}.",
                nameof(partition)
            );
        NeumaierSum[] inside = new NeumaierSum[partition.Count],
            strengths = new NeumaierSum[partition.Count];
        ReadOnlySpan<int> communities = partition.Communities.AsSpan();
        for (int i = 0; i < communities.Length; i++)
        {
            ReadOnlySpan<int> row = graph.Graph.Row(i);
            ReadOnlySpan<double> weights = graph.WeightsOf(i)[..row.Length];
            int own = communities[i];
            NeumaierSum kept = new(),
                all = new();
            for (int k = 0; k < row.Length; k++)
            {
                all.Add(weights[k]);
                if (communities[row[k]] == own)
                    kept.Add(weights[k]);
            }
            inside[own].Add(kept.Value);
            strengths[own].Add(all.Value);
        }
        return (Array.ConvertAll(inside, s => s.Value), Array.ConvertAll(strengths, s => s.Value));
    }

    internal static double Sum(double[] terms)
    {
        NeumaierSum sum = new();
        foreach (double term in terms)
            sum.Add(term);
        return sum.Value;
    }
}
