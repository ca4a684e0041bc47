namespace Triskele.Helices;

/// <summary>What the E-I index would be if helices had nothing to do with who is tied to whom.</summary>
public static class ExternalInternalExpectation
{
    /// <summary>Computes the mean of the index when helices are handed out at random among the same organisations.</summary>
    /// <param name="members">Number of organisations of each helix; at least two in all.</param>
    /// <returns>-1..1; the same for counts and for weights, because every tie is as likely to be internal. NaN for fewer than two organisations.</returns>
    /// <remarks>1 - 2 Σ n_x (n_x - 1) / (n (n - 1)).</remarks>
    /// <example>Two and two: 1 - 2 · 4/12 = 1/3.</example>
    public static double ExpectedUnderPermutation(ReadOnlySpan<long> members)
    {
        double all = 0,
            pairs = 0;
        foreach (long n in members)
            (all, pairs) = (all + n, pairs + n * (n - 1.0));
        return 1 - 2 * pairs / (all * (all - 1));
    }

    /// <summary>Computes the index that random mixing of tie ends would give.</summary>
    /// <param name="strengths">Sum of degrees or strengths of each helix.</param>
    /// <returns>-1..1; NaN where all are 0.</returns>
    /// <remarks>1 - 2 Σ (S_x / 2W)², 2W = Σ S_x. Unlike the permutation it keeps how active each helix is.</remarks>
    /// <example>Two helices of equal strength: 0.</example>
    public static double RandomMixing(ReadOnlySpan<double> strengths)
    {
        double all = 0,
            squares = 0;
        foreach (double s in strengths)
            (all, squares) = (all + s, squares + s * s);
        return 1 - 2 * squares / (all * all);
    }
}
