namespace Triskele.Networks.Nestedness;

/// <summary>The largest eigenvalue of an adjacency matrix, by power iteration.</summary>
/// <remarks>
/// x ← A²x / |A²x| from the vector of degrees, so that two-mode networks, whose eigenvalues come in pairs ± λ, converge too; λ = √|A²x| at the end.
/// Ends when λ changes by less than 1e-13 of itself or after 10,000 iterations. Time O(edges) an iteration.
/// As a measure of nestedness of a two-mode network: P. P. A. Staniczenko, J. C. Kopp and S. Allesina, "The ghost of nestedness in ecological networks",
/// Nature Communications 4, 1391 (2013), doi:10.1038/ncomms2422; it grows with size and fill, so that only its comparison with a null says something.
/// </remarks>
/// <example>A star of four leaves: 2. A complete graph of n: n - 1. A table of r rows and c columns, all filled: √(r c).</example>
public static class SpectralRadius
{
    private const double Tolerance = 1e-13;
    private const int MostIterations = 10_000;

    /// <summary>Largest eigenvalue of a graph; NaN without an edge.</summary>
    public static double Of(Graph graph)
    {
        double[] between = new double[graph.NodeCount];
        return Of(
            [.. Enumerable.Range(0, graph.NodeCount).Select(i => (double)graph.Degree(i))],
            x =>
            {
                Multiply(graph, x, between);
                Multiply(graph, between, x);
            }
        );
    }

    /// <summary>Largest eigenvalue of a two-mode network, the largest singular value of its table; NaN for an empty table.</summary>
    public static double Of(Incidence table)
    {
        double[] degrees = new double[table.ActorCount];
        foreach (int row in table.Members)
            degrees[row]++;
        return Of(degrees, x => Multiply(table, x));
    }

    private static double Of(double[] vector, Action<double[]> square)
    {
        double found = double.NaN;
        if (!Normalise(vector, out _))
            return found;
        for (int i = 0; i < MostIterations; i++)
        {
            square(vector);
            Normalise(vector, out double length);
            double next = Math.Sqrt(length);
            if (Math.Abs(next - found) <= Tolerance * next)
                return next;
            found = next;
        }
        return found;
    }

    private static bool Normalise(double[] vector, out double length)
    {
        double squares = 0;
        foreach (double x in vector)
            squares += x * x;
        length = Math.Sqrt(squares);
        if (length == 0)
            return false;
        for (int i = 0; i < vector.Length; i++)
            vector[i] /= length;
        return true;
    }

    private static void Multiply(Graph graph, double[] from, double[] to)
    {
        for (int i = 0; i < to.Length; i++)
        {
            double sum = 0;
            foreach (int j in graph.Row(i))
                sum += from[j];
            to[i] = sum;
        }
    }

    private static void Multiply(Incidence table, double[] vector)
    {
        double[] columns = new double[table.ProjectCount];
        for (int c = 0; c < columns.Length; c++)
            foreach (int row in table.Row(c))
                columns[c] += vector[row];
        Array.Clear(vector);
        for (int c = 0; c < columns.Length; c++)
            foreach (int row in table.Row(c))
                vector[row] += columns[c];
    }
}
