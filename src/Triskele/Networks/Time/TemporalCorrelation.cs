using Triskele.Numerics;

namespace Triskele.Networks.Time;

/// <summary>How much of the partners of each actor stays from one window to the next.</summary>
/// <remarks>
/// C_i = Σ_j a_ij(t) a_ij(t+1) / √(k_i(t) k_i(t+1)): 1 where the partners are the same, 0 where none is. Undefined for who has no tie in one of the windows.
/// Source: A. Clauset and N. Eagle, "Persistence and periodicity in a dynamic proximity network", DIMACS workshop (2007), arXiv:1211.7343;
/// V. Nicosia et al., "Graph metrics for temporal networks", in: Temporal Networks, Springer (2013), doi:10.1007/978-3-642-36461-7_2.
/// The mean over those with a tie in both windows asks how faithful those who stay are; others count who leaves or comes as 0, see
/// <see cref="CorrelationMean"/>. Time O(ties of both windows).
/// </remarks>
public static class TemporalCorrelation
{
    /// <summary>The correlation of each actor.</summary>
    /// <param name="before">Ties of the first window.</param>
    /// <param name="after">Ties of the second; node i is the same actor.</param>
    /// <returns>One number for each node, 0..1; NaN for who has no tie in one of the windows.</returns>
    /// <exception cref="ArgumentException">The graphs differ in nodes.</exception>
    /// <example>Partners {b, c} and then {c, d}: 1/√(2 · 2) = .5.</example>
    public static double[] OfActors(Graph before, Graph after)
    {
        if (before.NodeCount != after.NodeCount)
            throw new ArgumentException($"Both windows need the same nodes, not {before.NodeCount} and {after.NodeCount}.", nameof(after));
        double[] correlations = new double[before.NodeCount];
        for (int i = 0; i < correlations.Length; i++)
            correlations[i] = Common(before.Row(i), after.Row(i)) / Math.Sqrt((double)before.Degree(i) * after.Degree(i));
        return correlations;
    }

    /// <summary>The mean correlation of the actors.</summary>
    /// <param name="before">Ties of the first window.</param>
    /// <param name="after">Ties of the second; node i is the same actor.</param>
    /// <param name="over">Which actors the mean is over.</param>
    /// <returns>0..1; NaN where there is nobody to take the mean over.</returns>
    /// <exception cref="ArgumentException">The graphs differ in nodes.</exception>
    public static double Mean(Graph before, Graph after, CorrelationMean over)
    {
        NeumaierSum sum = new();
        int both = 0,
            first = 0,
            second = 0;
        double[] correlations = OfActors(before, after);
        for (int i = 0; i < correlations.Length; i++)
        {
            first += before.Degree(i) > 0 ? 1 : 0;
            second += after.Degree(i) > 0 ? 1 : 0;
            if (double.IsNaN(correlations[i]))
                continue;
            sum.Add(correlations[i]);
            both++;
        }
        return sum.Value
            / over switch
            {
                CorrelationMean.Larger => Math.Max(first, second),
                CorrelationMean.Either => first + second - both,
                _ => both,
            };
    }

    /// <summary>Number of ties that both windows have.</summary>
    public static int CommonTies(Graph before, Graph after)
    {
        long common = 0;
        for (int i = 0; i < before.NodeCount; i++)
            common += Common(before.Row(i), after.Row(i));
        return (int)(common / 2);
    }

    private static int Common(ReadOnlySpan<int> first, ReadOnlySpan<int> second)
    {
        int i = 0,
            j = 0,
            common = 0;
        while (i < first.Length && j < second.Length)
        {
            int a = first[i],
                b = second[j];
            common += a == b ? 1 : 0;
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }
        return common;
    }
}
