namespace Triskele.Territories;

/// <summary>A symmetric matrix of ties between regions in compressed sparse rows; cells of no ties are left out.</summary>
/// <param name="Offsets">Where the row of each region begins; length regions + 1.</param>
/// <param name="Columns">Regions, ascending within each row.</param>
/// <param name="Weights">x_ij; a tie inside a region stands in its cell twice.</param>
/// <param name="Ties">Number of ties, counted as the weights are.</param>
internal sealed record RegionWeights(int[] Offsets, int[] Columns, double[] Weights, int[] Ties)
{
    public int Count => Offsets.Length - 1;

    /// <summary>x_i, the sum of each row.</summary>
    public double[] Sums { get; } = RowSums(Offsets, Weights);

    /// <summary>Σx, twice the weight of all ties.</summary>
    public double Total { get; } = Weights.Sum();

    /// <summary>x_ii; 0 for a region without a tie inside.</summary>
    public double Own(int i)
    {
        int k = Array.BinarySearch(Columns, Offsets[i], Offsets[i + 1] - Offsets[i], i);
        return k < 0 ? 0 : Weights[k];
    }

    public static RegionWeights Of(double[,] dense)
    {
        int n = dense.GetLength(0);
        if (dense.GetLength(1) != n)
            throw new ArgumentException($"The matrix has {n} rows and {dense.GetLength(1)} columns; it must be square.", nameof(dense));
        int[] offsets = new int[n + 1];
        List<int> columns = [];
        List<double> weights = [];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
                if (Checked(dense, i, j) > 0)
                {
                    columns.Add(j);
                    weights.Add(dense[i, j]);
                }
            offsets[i + 1] = columns.Count;
        }
        return new RegionWeights(offsets, [.. columns], [.. weights], new int[columns.Count]);
    }

    private static double Checked(double[,] dense, int i, int j)
    {
        double x = dense[i, j],
            mirrored = dense[j, i];
        if (x is not (>= 0 and < double.PositiveInfinity))
            throw new ArgumentException(FormattableString.Invariant($"Cell [{i}, {j}] is {x}; it must be finite and ≥ 0."), nameof(dense));
        if (Math.Abs(x - mirrored) > 1e-9 * Math.Max(x, mirrored))
            throw new ArgumentException(
                FormattableString.Invariant($"Cell [{i}, {j}] is {x} and [{j}, {i}] is {mirrored}; add the matrix to its transpose first."),
                nameof(dense)
            );
        return x;
    }

    private static double[] RowSums(int[] offsets, double[] weights)
    {
        double[] sums = new double[offsets.Length - 1];
        for (int i = 0; i < sums.Length; i++)
        for (int k = offsets[i]; k < offsets[i + 1]; k++)
            sums[i] += weights[k];
        return sums;
    }
}
