namespace Triskele.Helices;

/// <summary>Shannon's entropy of counts, in bits.</summary>
public static class ShannonEntropy
{
    /// <summary>Computes the entropy of a distribution from its counts.</summary>
    /// <param name="counts">Any length; unit: records; each ≥ 0. An empty cell contributes nothing.</param>
    /// <returns>Bits, ≥ 0 and at most the log of the number of cells; NaN where all counts are 0.</returns>
    /// <remarks>H = log2 N - (1/N) Σ c log2 c = -Σ p log2 p, with compensated summation. Time O(cells).
    /// Source: C. E. Shannon, "A mathematical theory of communication", Bell System Technical Journal 27 (1948), doi:10.1002/j.1538-7305.1948.tb01338.x, section 6.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    /// <example>Counts 1 and 1 have 1 bit; 5 and 0 have 0.</example>
    public static double Bits(ReadOnlySpan<long> counts)
    {
        long total = 0;
        double sum = 0,
            lost = 0;
        int occupied = 0;
        foreach (long count in counts)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count);
            if (count == 0)
                continue;
            occupied++;
            total += count;
            double term = count * Math.Log2(count),
                next = sum + term;
            lost += Math.Abs(sum) >= Math.Abs(term) ? sum - next + term : term - next + sum;
            sum = next;
        }
        return total == 0 ? double.NaN
            : occupied == 1 ? 0
            : Math.Log2(total) - (sum + lost) / total;
    }
}
