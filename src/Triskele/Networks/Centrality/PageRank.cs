namespace Triskele.Networks.Centrality;

/// <summary>Where somebody is found who follows ties at random and now and then starts anew anywhere.</summary>
/// <remarks>
/// x(i) = (1-d)/n + d (Σ_j x(j) w(j,i)/s(j) + Σ_{j without ties} x(j)/n), with s(j) the strength of j, outgoing if ties have a direction.
/// Solved by the method of Gauss and Seidel without the nodes that lead nowhere, whose share is that of a constant: y(i) = 1 + d Σ_j y(j) w(j,i)/s(j),
/// x = y/Σy. It ends when a sweep changes y by less than 1e-14 of its sum. Time O(edges) a sweep, memory 24 bytes a node.
/// Source: S. Brin and L. Page, Computer Networks 30 (1998), doi:10.1016/S0169-7552(98)00110-X; without parallel sums, A. N. Langville and
/// C. D. Meyer, Internet Mathematics 1 (2004), doi:10.1080/15427951.2004.10129091. Agrees with NetworkX and igraph (uniform dangling nodes).
/// </remarks>
public static class PageRank
{
    private const int MaxSweeps = 100_000;
    private const double Tolerance = 1e-14;

    /// <summary>PageRank of every node of an undirected graph, in proportion to the weights of ties.</summary>
    /// <param name="ties">The ties; unweighted PageRank is that of <see cref="WeightedGraph.Unweighted"/>.</param>
    /// <param name="damping">d, the share of steps along ties, 0 ≤ d &lt; 1.</param>
    /// <returns>Shares that add up to 1; empty for an empty graph.</returns>
    /// <exception cref="ArgumentOutOfRangeException">d is not between 0 and 1.</exception>
    /// <exception cref="TriskeleException">The iteration did not settle: d is too close to 1.</exception>
    /// <example>On the path 0-1-2 with d = .85: .257, .486, .257.</example>
    public static double[] Of(WeightedGraph ties, double damping = .85)
    {
        ArgumentNullException.ThrowIfNull(ties);
        return Solve(ties.Graph.Offsets.AsSpan(), ties.Graph.Neighbours.AsSpan(), ties.Weights.AsSpan(), ties.Strengths(), damping);
    }

    /// <summary>PageRank of every node of a directed graph, in proportion to the weights of arcs.</summary>
    /// <param name="arcs">The arcs; they are followed from tail to head.</param>
    /// <param name="damping">d, the share of steps along arcs, 0 ≤ d &lt; 1.</param>
    /// <returns>Shares that add up to 1; empty for an empty graph.</returns>
    /// <exception cref="ArgumentOutOfRangeException">d is not between 0 and 1.</exception>
    /// <exception cref="TriskeleException">The iteration did not settle: d is too close to 1.</exception>
    public static double[] OfArcs(DirectedGraph arcs, double damping = .85)
    {
        ArgumentNullException.ThrowIfNull(arcs);
        double[] strengths = new double[arcs.NodeCount];
        for (int v = 0; v < strengths.Length; v++)
        for (int k = arcs.OutOffsets[v]; k < arcs.OutOffsets[v + 1]; k++)
            strengths[v] += arcs.OutWeights[k];
        return Solve(arcs.InOffsets.AsSpan(), arcs.Tails.AsSpan(), arcs.InWeights.AsSpan(), strengths, damping);
    }

    private static double[] Solve(
        ReadOnlySpan<int> offsets,
        ReadOnlySpan<int> tails,
        ReadOnlySpan<double> weights,
        double[] strengths,
        double damping
    )
    {
        if (!(damping is >= 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(damping), damping, "The damping has to be at least 0 and below 1.");
        // y(j)/s(j) is what all heads of j read.
        double[] y = new double[strengths.Length],
            perWeight = new double[strengths.Length];
        for (int v = 0; v < y.Length; v++)
            (y[v], perWeight[v]) = (1, strengths[v] > 0 ? 1 / strengths[v] : 0);
        double changed = double.PositiveInfinity,
            sum = y.Length;
        for (int sweep = 0; changed > Tolerance * sum; sweep++)
        {
            if (sweep == MaxSweeps)
                throw CentralityTexts.NotConverged("PageRank", MaxSweeps, changed / sum);
            (changed, sum) = (0, 0);
            for (int v = 0; v < y.Length; v++)
            {
                double value = 1 + damping * Product(tails[offsets[v]..offsets[v + 1]], weights[offsets[v]..offsets[v + 1]], perWeight);
                changed += Math.Abs(value - y[v]);
                sum += value;
                y[v] = value;
                perWeight[v] = strengths[v] > 0 ? value / strengths[v] : 0;
            }
        }
        for (int v = 0; v < y.Length; v++)
            y[v] /= sum;
        return y;
    }

    /// <summary>Σ weight · x over a row.</summary>
    internal static double Product(ReadOnlySpan<int> row, ReadOnlySpan<double> weights, ReadOnlySpan<double> x)
    {
        weights = weights[..row.Length];
        double even = 0,
            odd = 0;
        int i = 0;
        for (; i + 1 < row.Length; i += 2)
        {
            even += weights[i] * x[row[i]];
            odd += weights[i + 1] * x[row[i + 1]];
        }
        return i < row.Length ? even + odd + weights[i] * x[row[i]] : even + odd;
    }
}
