using System.Globalization;
using Triskele.Networks.Nestedness;

namespace Triskele.Networks.Links;

/// <summary>Katz's index: walks of all lengths between two nodes, discounted by β for each step.</summary>
/// <remarks>
/// K_ab = Σ_{l ≥ 1} β^l (A^l)_ab, summed until a further step adds less than the tolerance to any node; O(edges) for each step of each first end.
/// It converges for β below 1/λ, λ the largest eigenvalue of A.
/// Source: L. Katz, "A new status index derived from sociometric analysis", Psychometrika 18 (1953), doi:10.1007/BF02289026; as a score of pairs:
/// D. Liben-Nowell and J. Kleinberg, JASIST 58 (2007), doi:10.1002/asi.20591.
/// </remarks>
/// <example>Two nodes with one tie, β = 1/2: 1/2 + 1/8 + 1/32 + … = 2/3.</example>
public static class KatzIndex
{
    /// <summary>Katz indices of pairs.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="pairs">The pairs.</param>
    /// <param name="beta">β, above 0 and below 1/λ.</param>
    /// <param name="parallel">On how many threads, and what ends it early.</param>
    /// <param name="tolerance">What a step may add at most to be the last one.</param>
    /// <returns>One value a pair.</returns>
    /// <exception cref="ArgumentOutOfRangeException">β is not positive.</exception>
    /// <exception cref="TriskeleException">The sum does not converge: β is not below 1/λ.</exception>
    public static double[] Of(
        Graph graph,
        IReadOnlyList<(int A, int B)> pairs,
        double beta,
        ParallelOptions parallel,
        double tolerance = 1e-15
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(beta);
        double radius = SpectralRadius.Of(graph);
        if (beta * radius >= 1)
            throw new TriskeleException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Katz's index does not converge for β = {beta:R}; take β below 1/λ = {1 / radius:R}."
                )
            );
        return PairsBySource.Score(pairs, () => 0, (source, targets, _) => Row(graph, source, targets, beta, tolerance), parallel);
    }

    private static double[] Row(Graph graph, int source, int[] targets, double beta, double tolerance)
    {
        double[] sum = new double[graph.NodeCount],
            step = new double[graph.NodeCount],
            next = new double[graph.NodeCount];
        step[source] = 1;
        double most = double.PositiveInfinity;
        while (most > tolerance)
        {
            most = 0;
            for (int i = 0; i < next.Length; i++)
            {
                double walks = 0;
                foreach (int neighbour in graph.Row(i))
                    walks += step[neighbour];
                next[i] = beta * walks;
                sum[i] += next[i];
                most = Math.Max(most, next[i]);
            }
            (step, next) = (next, step);
        }
        return Array.ConvertAll(targets, t => sum[t]);
    }
}
