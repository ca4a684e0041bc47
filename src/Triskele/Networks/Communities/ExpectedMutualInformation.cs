using Triskele.Numerics;

namespace Triskele.Networks.Communities;

/// <summary>The mean of mutual information over all pairs of partitions with given sizes of communities, all equally likely.</summary>
/// <remarks>
/// Σ_a Σ_b Σ_k k/n ln(n k/(a b)) P(k), P the hypergeometric probability that communities of a and b of n nodes share k. Communities of equal size are computed
/// once. The logarithms of factorials are exact to about n ln n · 1e-16, so that the result is to about 1e-10 of its own for 30,000 nodes.
/// Source: N. X. Vinh, J. Epps and J. Bailey, "Information theoretic measures for clusterings comparison: is a correction for chance necessary?", ICML 2009,
/// doi:10.1145/1553374.1553511.
/// </remarks>
internal static class ExpectedMutualInformation
{
    /// <summary>The mean, in nats.</summary>
    /// <example>Communities 2 and 2 beside 2 and 2: one third of pairs of partitions are equal, so ln 2/3.</example>
    public static double Of(Partition first, Partition second)
    {
        double[] logFactorials = LogFactorials(first.NodeCount);
        (int Size, int Count)[] firsts = Distinct(first),
            seconds = Distinct(second);
        NeumaierSum sum = new();
        foreach ((int a, int timesA) in firsts)
        foreach ((int b, int timesB) in seconds)
            sum.Add((double)timesA * timesB * OfPair(first.NodeCount, a, b, logFactorials));
        return sum.Value;
    }

    private static (int Size, int Count)[] Distinct(Partition partition) =>
        [.. partition.Sizes.GroupBy(size => size).Select(group => (group.Key, group.Count()))];

    private static double OfPair(int n, int a, int b, double[] log)
    {
        double margins = log[a] + log[b] + log[n - a] + log[n - b] - log[n];
        NeumaierSum sum = new();
        for (int k = Math.Max(1, a + b - n); k <= Math.Min(a, b); k++)
        {
            double probability = Math.Exp(margins - log[k] - log[a - k] - log[b - k] - log[n - a - b + k]);
            sum.Add((double)k / n * Math.Log((double)n * k / ((double)a * b)) * probability);
        }
        return sum.Value;
    }

    private static double[] LogFactorials(int n)
    {
        double[] logs = new double[n + 1];
        NeumaierSum sum = new();
        for (int k = 1; k <= n; k++)
        {
            sum.Add(Math.Log(k));
            logs[k] = sum.Value;
        }
        return logs;
    }
}
