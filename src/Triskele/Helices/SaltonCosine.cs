namespace Triskele.Helices;

/// <summary>How much two sets overlap.</summary>
public static class SaltonCosine
{
    /// <summary>Computes the cosine of two sets: joint records over the geometric mean of all records of each.</summary>
    /// <param name="joint">Records that show both; unit: records; ≥ 0.</param>
    /// <param name="first">Records that show the first, alone or not.</param>
    /// <param name="second">Records that show the second, alone or not.</param>
    /// <returns>Share 0..1; 1 = always together. NaN where one of them has no record.</returns>
    /// <remarks>joint / sqrt(first · second) = sqrt(share of the first that is tied to the second × share of the second that is tied to the first).
    /// Source: G. Salton and M. J. McGill, Introduction to Modern Information Retrieval (1983).</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or more records are joint than one of the two has.</exception>
    /// <example>10 joint records of 20 and 80: 0.25.</example>
    public static double Of(long joint, long first, long second)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(joint);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(joint, Math.Min(first, second));
        return joint / Math.Sqrt((double)first * second);
    }
}
