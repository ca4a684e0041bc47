namespace Triskele.Networks.Backbones;

/// <summary>Probabilities corrected for the number of tests so that of what is kept at α a share of no more than α is expected to be false.</summary>
/// <remarks>
/// q of the r-th smallest of m = min over ranks s ≥ r of p_s · m/s, at most 1. Undefined probabilities are no tests. Time O(m log m).
/// Source: Y. Benjamini and Y. Hochberg, "Controlling the false discovery rate", Journal of the Royal Statistical Society B 57 (1995),
/// doi:10.1111/j.2517-6161.1995.tb02031.x; as R's p.adjust(method = "BH").
/// </remarks>
public static class BenjaminiHochberg
{
    /// <summary>Corrects probabilities.</summary>
    /// <param name="probabilities">One for each test, 0..1, or NaN.</param>
    /// <returns>The corrected ones in the same order; NaN where there was no test.</returns>
    /// <example>.01, .02 and .04 become .03, .03 and .04.</example>
    public static double[] Adjust(ReadOnlySpan<double> probabilities)
    {
        double[] keys = [.. probabilities],
            adjusted = [.. probabilities];
        int[] order = [.. Enumerable.Range(0, keys.Length)];
        Array.Sort(keys, order);
        int undefined = 0;
        while (undefined < keys.Length && double.IsNaN(keys[undefined]))
            undefined++;
        int tests = keys.Length - undefined;
        double least = 1;
        for (int rank = tests; rank > 0; rank--)
        {
            least = Math.Min(least, keys[undefined + rank - 1] * tests / rank);
            adjusted[order[undefined + rank - 1]] = least;
        }
        return adjusted;
    }
}
