using System.Globalization;

namespace Triskele.Networks.Centrality;

/// <summary>All walks that end at a node, long ones counting less: x = β (I - αA)^-1 1.</summary>
/// <remarks>
/// Solved by the method of Gauss and Seidel until a sweep changes the values by less than 1e-14 of their sum; time O(edges) a sweep. An isolate has β.
/// Source: L. Katz, Psychometrika 18 (1953), doi:10.1007/BF02289026. NetworkX scales the vector to length 1 by default; here it is as the formula says.
/// </remarks>
public static class KatzCentrality
{
    private const int MaxSweeps = 100_000;
    private const double Tolerance = 1e-14;

    /// <summary>The share of 1/λ1 that α is where none is given.</summary>
    public const double UsualShare = .85;

    /// <summary>Katz centrality of every node.</summary>
    /// <param name="ties">The ties; the unweighted one is that of <see cref="WeightedGraph.Unweighted"/>.</param>
    /// <param name="alpha">α, what a walk loses with each tie, below 1/λ1; NaN for .85/λ1.</param>
    /// <param name="beta">β, what every node has by itself.</param>
    /// <returns>At least β.</returns>
    /// <exception cref="ArgumentOutOfRangeException">α is not between 0 and 1/λ1; the message says λ1.</exception>
    /// <exception cref="TriskeleException">The iteration did not settle: α is too close to 1/λ1.</exception>
    /// <example>Two tied nodes with α = .5: 1/(1 - .5) = 2 each.</example>
    public static double[] Of(WeightedGraph ties, double alpha = double.NaN, double beta = 1)
    {
        double eigenvalue = EigenvectorCentrality.LargestEigenvalue(ties);
        if (double.IsNaN(alpha))
            alpha = eigenvalue > 0 ? UsualShare / eigenvalue : 0;
        if (!(alpha >= 0 && alpha * eigenvalue < 1))
            throw new ArgumentOutOfRangeException(
                nameof(alpha),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"α = {alpha} has to be at least 0 and below 1/λ1 = {1 / eigenvalue:G6}, as the largest eigenvalue λ1 is {eigenvalue:G9}."
                )
            );
        return Solve(ties, alpha, beta);
    }

    private static double[] Solve(WeightedGraph ties, double alpha, double beta)
    {
        ReadOnlySpan<int> offsets = ties.Graph.Offsets.AsSpan(),
            neighbours = ties.Graph.Neighbours.AsSpan();
        ReadOnlySpan<double> weights = ties.Weights.AsSpan();
        double[] x = new double[ties.NodeCount];
        Array.Fill(x, 1);
        double changed = double.PositiveInfinity,
            sum = x.Length;
        for (int sweep = 0; changed > Tolerance * sum; sweep++)
        {
            if (sweep == MaxSweeps)
                throw CentralityTexts.NotConverged("Katz", MaxSweeps, changed / sum);
            (changed, sum) = (0, 0);
            for (int v = 0; v < x.Length; v++)
            {
                ReadOnlySpan<int> row = neighbours[offsets[v]..offsets[v + 1]];
                double value = 1 + alpha * PageRank.Product(row, weights[offsets[v]..offsets[v + 1]], x);
                changed += Math.Abs(value - x[v]);
                sum += value;
                x[v] = value;
            }
        }
        return Array.ConvertAll(x, value => beta * value);
    }
}
