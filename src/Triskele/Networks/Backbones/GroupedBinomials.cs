namespace Triskele.Networks.Backbones;

/// <summary>The sum of independent trials, many of which share their probability: the Poisson-binomial distribution, exactly.</summary>
/// <remarks>
/// Each group of equal trials is a binomial; groups are convolved up to the threshold, and all that reaches it is gathered apart. Only positive numbers
/// are added, so that small tails keep their relative precision. Time O(groups · w²). Not safe for several threads.
/// </remarks>
internal sealed class GroupedBinomials
{
    private double[] _below = new double[8];
    private double[] _next = new double[8];
    private double[] _exactly = new double[8];
    private double[] _atLeast = new double[8];

    /// <summary>Probability of at least so many successes.</summary>
    /// <param name="trials">Number of trials of each group.</param>
    /// <param name="probabilities">Probability of success in each group, 0..1.</param>
    /// <param name="threshold">Successes.</param>
    /// <returns>P(X ≥ threshold), 0..1.</returns>
    public double UpperTail(ReadOnlySpan<int> trials, ReadOnlySpan<double> probabilities, int threshold)
    {
        if (threshold <= 0)
            return 1;
        Reserve(threshold + 1);
        Array.Clear(_below, 0, threshold);
        _below[0] = 1;
        double reached = 0;
        int most = 0;
        for (int g = 0; g < trials.Length; g++)
        {
            if (trials[g] == 0 || probabilities[g] == 0)
                continue;
            int last = Binomial(trials[g], probabilities[g], threshold);
            for (int a = 0; a <= most; a++)
                if (threshold - a <= last)
                    reached += _below[a] * _atLeast[threshold - a];
            most = Convolve(most, last, threshold);
        }
        return Math.Min(1, reached);
    }

    private void Reserve(int length)
    {
        if (_below.Length >= length)
            return;
        (_below, _next) = (new double[2 * length], new double[2 * length]);
        (_exactly, _atLeast) = (new double[2 * length], new double[2 * length]);
    }

    private int Convolve(int most, int last, int threshold)
    {
        int end = Math.Min(threshold - 1, most + last);
        Array.Clear(_next, 0, end + 1);
        for (int a = 0; a <= most; a++)
        for (int b = 0; b <= last && a + b <= end; b++)
            _next[a + b] += _below[a] * _exactly[b];
        (_below, _next) = (_next, _below);
        return end;
    }

    // Probabilities of exactly and of at least 0, 1, … up to the threshold; returns the last of them that can happen at all.
    private int Binomial(int trials, double probability, int threshold)
    {
        int last = Math.Min(threshold, trials);
        Array.Clear(_exactly, 0, last + 1);
        double beyond,
            sum;
        if (probability >= 1)
            (_exactly[last], beyond, sum) = (last == trials ? 1 : 0, last == trials ? 0 : 1, 1);
        else
            sum = Terms(trials, probability / (1 - probability), (int)((trials + 1.0) * probability), last, out beyond);
        for (int k = last; k >= 0; k--)
            _atLeast[k] = beyond = (k == last ? beyond / sum : beyond) + (_exactly[k] /= sum);
        return last;
    }

    // Relative to the term of the mode, upwards and downwards until they no longer matter; above the threshold what matters is the tail itself.
    private double Terms(int trials, double odds, int mode, int last, out double beyond)
    {
        const double Negligible = 1e-20;
        double sum = 1,
            term = 1;
        beyond = mode > last ? 1 : 0;
        if (mode <= last)
            _exactly[mode] = 1;
        for (int k = mode; k < trials && (k < last || term > Negligible * (beyond + _exactly[last])); sum += term)
        {
            term *= (double)(trials - k) / (k + 1) * odds;
            if (++k <= last)
                _exactly[k] = term;
            else
                beyond += term;
        }
        term = 1;
        for (int k = mode; k > 0 && term > Negligible; sum += term)
        {
            term *= k / ((trials - k + 1) * odds);
            if (--k <= last)
                _exactly[k] = term;
            else
                beyond += term;
        }
        return sum;
    }
}
