namespace Triskele.Networks.Centrality;

/// <summary>A node is as central as its neighbours are: x = A x / λ1.</summary>
/// <remarks>
/// Power iteration with (A + cI), c = λ1/8 so that bipartite parts settle too, from the strengths, until the entries are right to about 1e-11,
/// judged by how fast their largest relative change falls, or until that is rounding alone (less exact where λ2 is close to λ1). Time O(edges) a step. Isolates and small components have no part in the eigenvector of the
/// largest: NaN. On an undirected graph hubs and authorities (<see cref="Hits"/>) are the same vector.
/// Source: P. Bonacich, Journal of Mathematical Sociology 2 (1972), doi:10.1080/0022250X.1972.9989806.
/// </remarks>
public static class EigenvectorCentrality
{
    private const int MaxSteps = 100_000;
    private const int LeastSteps = 20;
    private const double Tolerance = 1e-11;
    private const double Rounding = 4e-15;

    /// <summary>Eigenvector centrality in the largest component.</summary>
    /// <param name="ties">The ties; the unweighted one is that of <see cref="WeightedGraph.Unweighted"/>.</param>
    /// <param name="scale">What the vector is scaled to.</param>
    /// <returns>Above 0 in the largest component (of equal ones, that of the smallest node), NaN elsewhere and where there is no tie.</returns>
    /// <exception cref="TriskeleException">The iteration did not settle: the two largest eigenvalues are too close.</exception>
    /// <example>On a star of n leaves the centre has 1 and a leaf 1/√n.</example>
    public static double[] Of(WeightedGraph ties, EigenvectorScale scale = EigenvectorScale.Largest)
    {
        bool[] giant = [.. ConnectedComponents.Of(ties.Graph).Labels.Select(l => l == 0)];
        double[] x = [.. ties.Strengths()];
        for (int v = 0; v < x.Length; v++)
            x[v] = giant[v] ? x[v] : 0;
        if (ties.EdgeCount == 0)
            return Array.ConvertAll(x, _ => double.NaN);
        Iterate(ties, x);
        double unit = scale == EigenvectorScale.Largest ? x.Max() : Math.Sqrt(x.Sum(e => e * e));
        for (int v = 0; v < x.Length; v++)
            x[v] = giant[v] ? x[v] / unit : double.NaN;
        return x;
    }

    /// <summary>The largest eigenvalue of a graph, all components considered; 0 without a tie.</summary>
    /// <param name="ties">The ties.</param>
    /// <returns>λ1, right to about 1e-10 of itself unless the next one is as large within 1e-6; never above it.</returns>
    public static double LargestEigenvalue(WeightedGraph ties)
    {
        double[] x = ties.Strengths(),
            y = new double[x.Length];
        double value = 0,
            before = -1;
        for (int step = 0; step < MaxSteps && (step < LeastSteps || value - before > 1e-13 * value); step++)
        {
            before = value;
            Scale(x, Math.Sqrt(Dot(x, x)));
            Multiply(ties, x, y);
            value = Math.Max(value, Dot(x, y));
            // With a shift of λ1 no eigenvalue is negative, so that the quotient only rises.
            for (int v = 0; v < x.Length; v++)
                x[v] = y[v] + value * x[v];
        }
        return value;
    }

    private static void Iterate(WeightedGraph ties, double[] x)
    {
        double[] y = new double[x.Length];
        double change = 1,
            falls = 1;
        Scale(x, x.Max());
        for (int step = 0; step < MaxSteps; step++)
        {
            Multiply(ties, x, y);
            double next = Advance(x, y, Dot(x, y) / Dot(x, x) / 8),
                slowest = Math.Max(falls, next / change);
            (falls, change) = (next / change, next);
            if (change <= Rounding || (slowest < 1 && change * slowest / (1 - slowest) <= Tolerance))
                return;
        }
        throw CentralityTexts.NotConverged("eigenvector", MaxSteps, change);
    }

    // x becomes y + shift · x at largest entry 1; returns the largest relative change of an entry.
    private static double Advance(double[] x, double[] y, double shift)
    {
        double largest = 0,
            change = 0;
        for (int v = 0; v < x.Length; v++)
        {
            y[v] += shift * x[v];
            largest = Math.Max(largest, y[v]);
        }
        for (int v = 0; v < x.Length; v++)
            if (y[v] > 0)
            {
                double value = y[v] / largest;
                change = Math.Max(change, Math.Abs(value - x[v]) / value);
                x[v] = value;
            }
        return change;
    }

    private static void Multiply(WeightedGraph ties, double[] x, double[] y)
    {
        ReadOnlySpan<int> offsets = ties.Graph.Offsets.AsSpan(),
            neighbours = ties.Graph.Neighbours.AsSpan();
        ReadOnlySpan<double> weights = ties.Weights.AsSpan();
        for (int v = 0; v < y.Length; v++)
            y[v] = PageRank.Product(neighbours[offsets[v]..offsets[v + 1]], weights[offsets[v]..offsets[v + 1]], x);
    }

    private static double Dot(double[] x, double[] y)
    {
        double sum = 0;
        for (int v = 0; v < x.Length; v++)
            sum += x[v] * y[v];
        return sum;
    }

    private static void Scale(double[] x, double unit)
    {
        for (int v = 0; v < x.Length; v++)
            x[v] = unit > 0 ? x[v] / unit : 0;
    }
}
