namespace Triskele.Networks.Links;

/// <summary>How well a score puts what came true before what did not.</summary>
/// <param name="Auc">Probability that a pair that came true scores above one that did not, equal scores counting half; .5 is chance. NaN without either.</param>
/// <param name="AucLow">Lower end of its 95 % interval.</param>
/// <param name="AucHigh">Upper end.</param>
/// <param name="AveragePrecision">Precision averaged over recall; chance is the share of pairs that came true.</param>
/// <param name="PrecisionAt100">Share of the 100 best that came true, expected over the orders of equal scores; NaN for fewer than 100 pairs.</param>
/// <param name="Positives">Pairs that came true and have a score.</param>
/// <param name="Negatives">Pairs that did not and have a score.</param>
/// <remarks>
/// AUC is the Mann-Whitney statistic; its variance is that of E. R. DeLong, D. M. DeLong and D. L. Clarke-Pearson, "Comparing the areas under two or more
/// correlated receiver operating characteristic curves", Biometrics 44 (1988), doi:10.2307/2531595, from midranks in O(n log n): X. Sun and W. Xu, IEEE Signal
/// Processing Letters 21 (2014), doi:10.1109/LSP.2014.2337313. The interval is ± 1.96 standard errors, cut off at 0 and 1. Average precision is
/// Σ (R_t - R_(t-1)) P_t over the distinct scores t from the highest, without interpolation.
/// Caveat: average precision and precision at k depend on how many negatives are drawn; AUC does not.
/// </remarks>
public readonly record struct RankingQuality(
    double Auc,
    double AucLow,
    double AucHigh,
    double AveragePrecision,
    double PrecisionAt100,
    int Positives,
    int Negatives
)
{
    private const double Normal975 = 1.959963984540054;

    /// <summary>Compares the scores of both kinds; undefined scores (NaN) are left out.</summary>
    /// <param name="positives">Scores of pairs that came true.</param>
    /// <param name="negatives">Scores of pairs that did not.</param>
    /// <example>Positives 3 and 2, negatives 1 and 2: AUC (1 + 1 + 1 + .5)/4 = .875.</example>
    public static RankingQuality Of(IReadOnlyList<double> positives, IReadOnlyList<double> negatives)
    {
        double[] positive = Sorted(positives),
            negative = Sorted(negatives);
        (double auc, double error) = Area(positive, negative);
        return new RankingQuality(
            auc,
            Math.Max(0, auc - Normal975 * error),
            Math.Min(1, auc + Normal975 * error),
            Average(positive, negative),
            PrecisionAt(100, positive, negative),
            positive.Length,
            negative.Length
        );
    }

    /// <summary>Share of the best k that came true, expected over the orders of equal scores.</summary>
    /// <param name="k">How many of the best.</param>
    /// <param name="positive">Scores of pairs that came true, ascending.</param>
    /// <param name="negative">Scores of pairs that did not, ascending.</param>
    internal static double PrecisionAt(int k, double[] positive, double[] negative)
    {
        if (positive.Length + negative.Length < k)
            return double.NaN;
        double trueOnes = 0;
        int left = k;
        foreach ((int hits, int misses) in FromTheBest(positive, negative))
        {
            int taken = Math.Min(left, hits + misses);
            trueOnes += (double)taken * hits / (hits + misses);
            if ((left -= taken) == 0)
                break;
        }
        return trueOnes / k;
    }

    private static double[] Sorted(IReadOnlyList<double> scores)
    {
        double[] defined = [.. scores.Where(s => !double.IsNaN(s))];
        Array.Sort(defined);
        return defined;
    }

    // The share of the other kind that each one beats, equal ones half; AUC is the mean of it and DeLong's variance comes from its scatter.
    private static (double Auc, double Error) Area(double[] positive, double[] negative)
    {
        if (positive.Length == 0 || negative.Length == 0)
            return (double.NaN, double.NaN);
        double[] wins = Beaten(positive, negative),
            losses = Beaten(negative, positive);
        double auc = wins.Average();
        return (auc, Math.Sqrt(Variance(wins) / positive.Length + Variance(losses) / negative.Length));
    }

    private static double[] Beaten(double[] ones, double[] others)
    {
        double[] beaten = new double[ones.Length];
        int below = 0,
            upTo = 0;
        for (int i = 0; i < ones.Length; i++)
        {
            while (below < others.Length && others[below] < ones[i])
                below++;
            upTo = Math.Max(upTo, below);
            while (upTo < others.Length && others[upTo] <= ones[i])
                upTo++;
            beaten[i] = (below + upTo) / (2.0 * others.Length);
        }
        return beaten;
    }

    private static double Variance(double[] values)
    {
        double mean = values.Average();
        return values.Length < 2 ? double.NaN : values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1);
    }

    private static double Average(double[] positive, double[] negative)
    {
        if (positive.Length == 0 || negative.Length == 0)
            return double.NaN;
        double sum = 0;
        long hitsSoFar = 0,
            soFar = 0;
        foreach ((int hits, int misses) in FromTheBest(positive, negative))
        {
            (hitsSoFar, soFar) = (hitsSoFar + hits, soFar + hits + misses);
            sum += (double)hits / positive.Length * hitsSoFar / soFar;
        }
        return sum;
    }

    // How many of either kind have each distinct score, from the highest.
    private static IEnumerable<(int Hits, int Misses)> FromTheBest(double[] positive, double[] negative)
    {
        int p = positive.Length,
            n = negative.Length;
        while (p > 0 || n > 0)
        {
            double score = Math.Max(p > 0 ? positive[p - 1] : double.NegativeInfinity, n > 0 ? negative[n - 1] : double.NegativeInfinity);
            int hits = 0,
                misses = 0;
            for (; p > 0 && positive[p - 1] == score; p--)
                hits++;
            for (; n > 0 && negative[n - 1] == score; n--)
                misses++;
            yield return (hits, misses);
        }
    }
}
