namespace Triskele.Networks.Layers;

/// <summary>Correlation of the degrees that the same actors have in two layers.</summary>
internal static class DegreeCorrelation
{
    /// <summary>Product-moment correlation; NaN where there are fewer than two actors or no variance.</summary>
    /// <remarks>In whole numbers, so that it is the same in whatever order the actors come.</remarks>
    public static double Pearson(ReadOnlySpan<int> x, ReadOnlySpan<int> y)
    {
        Int128 sumX = 0,
            sumY = 0,
            squaresX = 0,
            squaresY = 0,
            products = 0;
        for (int i = 0; i < x.Length; i++)
        {
            sumX += x[i];
            sumY += y[i];
            squaresX += (long)x[i] * x[i];
            squaresY += (long)y[i] * y[i];
            products += (long)x[i] * y[i];
        }
        double varianceX = (double)(x.Length * squaresX - sumX * sumX),
            varianceY = (double)(x.Length * squaresY - sumY * sumY);
        return varianceX == 0 || varianceY == 0
            ? double.NaN
            : (double)(x.Length * products - sumX * sumY) / (Math.Sqrt(varianceX) * Math.Sqrt(varianceY));
    }

    /// <summary>Correlation of ranks; equal degrees share their mean rank.</summary>
    public static double Spearman(ReadOnlySpan<int> x, ReadOnlySpan<int> y) => Pearson(TwiceRanks(x), TwiceRanks(y));

    // Mean ranks are halves of whole numbers.
    private static int[] TwiceRanks(ReadOnlySpan<int> values)
    {
        int most = 0;
        foreach (int value in values)
            most = Math.Max(most, value);
        int[] below = new int[most + 2];
        foreach (int value in values)
            below[value + 1]++;
        for (int v = 0; v <= most; v++)
            below[v + 1] += below[v];
        int[] ranks = new int[values.Length];
        for (int i = 0; i < ranks.Length; i++)
            ranks[i] = below[values[i]] + 1 + below[values[i] + 1];
        return ranks;
    }
}
