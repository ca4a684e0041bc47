using Triskele.Numerics;

namespace Triskele.Helices;

/// <summary>The range in which the trilateral lift lies with 95 % confidence.</summary>
/// <param name="Low">Lower end; NaN where the counts are too few to tell.</param>
/// <param name="High">Upper end; NaN where the counts are too few to tell.</param>
public readonly record struct LiftInterval(double Low, double High)
{
    private const double Tail = 0.025;

    /// <summary>An interval that is not known.</summary>
    public static LiftInterval Unknown { get; } = new(double.NaN, double.NaN);

    /// <summary>Computes the percentile interval over resampled records.</summary>
    /// <param name="counts">Exclusive counts; unit: records; each ≥ 0.</param>
    /// <param name="draws">Number of resamples, at least 39.</param>
    /// <param name="stream">Where the random numbers come from.</param>
    /// <returns>Dimensionless. Unknown where the lift is, or where more than one draw in forty has none.</returns>
    /// <remarks>
    /// Multinomial resampling of the seven cells; ends are the k-th smallest and k-th largest of B draws, k = floor(0.025 (B + 1)).
    /// A draw without a lift stands below and above all others. Where no record joins all three every resample has none either, which would
    /// claim certainty; the upper end is then the exact binomial bound 1 - 0.025^(1/N) (Clopper and Pearson 1934) over the expected share.
    /// Time O(B). Source: B. Efron and R. Tibshirani, An Introduction to the Bootstrap (1993), chapter 13.
    /// </remarks>
    public static LiftInterval Bootstrap(PresenceCounts counts, int draws, RandomStream stream)
    {
        if (double.IsNaN(TrilateralLift.Of(counts)))
            return Unknown;
        if (counts.Uig == 0)
            return new LiftInterval(0, (1 - Math.Pow(Tail, 1.0 / counts.N)) / TrilateralLift.ExpectedShare(counts));
        double[] lifts = new double[draws];
        long[] cells = PresenceCells.Of(counts with { None = 0 }),
            drawn = new long[cells.Length];
        for (int d = 0; d < draws; d++)
        {
            BinomialSampler.Resample(stream, cells, drawn);
            lifts[d] = TrilateralLift.Of(PresenceCells.Counts(drawn));
        }
        return Percentiles(lifts);
    }

    // Array.Sort puts NaN first: draws without a lift stand below all others as it is, and above them by moving the upper end.
    private static LiftInterval Percentiles(double[] lifts)
    {
        Array.Sort(lifts);
        int undefined = lifts.Count(double.IsNaN),
            k = (int)Math.Floor(Tail * (lifts.Length + 1));
        return k <= undefined ? Unknown : new LiftInterval(lifts[k - 1], lifts[lifts.Length - k + undefined]);
    }
}
