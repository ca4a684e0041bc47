using Triskele.Numerics;

namespace Triskele.Networks.Time;

/// <summary>How uneven events follow each other: in bursts, at random, or regularly.</summary>
/// <remarks>
/// B = (σ - μ)/(σ + μ) of the n intervals between consecutive events, σ with divisor n: -1 for equal intervals, near 0 for events at random, towards 1 for
/// bursts. Source: K.-I. Goh and A.-L. Barabási, "Burstiness and memory in complex systems", EPL 81 (2008), doi:10.1209/0295-5075/81/48002, which also
/// has the memory. Few events cannot be bursty: with r = σ/μ ≤ √(n-1), the corrected (√(n+1) r - √(n-1))/((√(n+1) - 2) r + √(n-1)) is -1, 0 and 1
/// for equal, uniformly random and extreme intervals. Source: E.-K. Kim and H.-H. Jo, "Measuring burstiness for finite event sequences",
/// Physical Review E 94, 032311 (2016), doi:10.1103/PhysRevE.94.032311. Their n counts events on a closed time axis, where intervals are as many;
/// here it counts intervals, which on an open axis is what makes random events 0.
/// </remarks>
/// <param name="Intervals">Number of intervals n.</param>
/// <param name="Mean">Mean interval, in the unit of the times; NaN without an interval.</param>
/// <param name="StandardDeviation">Standard deviation of the intervals, divisor n; NaN without an interval.</param>
/// <param name="Value">B, -1..1; NaN for fewer than two intervals and where all are 0.</param>
/// <param name="Corrected">B corrected for the number of intervals, -1..1; NaN where B is.</param>
/// <param name="Memory">Pearson correlation of consecutive intervals, -1..1; NaN for fewer than three and where they do not vary.</param>
public readonly record struct Burstiness(
    int Intervals,
    double Mean,
    double StandardDeviation,
    double Value,
    double Corrected,
    double Memory
)
{
    /// <summary>Describes a sequence of events.</summary>
    /// <param name="times">When each event happens, ascending; equal times make intervals of 0.</param>
    /// <exception cref="ArgumentException">The times fall.</exception>
    /// <example>Events at 0, 1, 2, 3: B = -1. Events at 0, 0, 0, 9: r = √2, B = .1716, corrected 1.</example>
    public static Burstiness Of(ReadOnlySpan<int> times)
    {
        double[] intervals = new double[Math.Max(0, times.Length - 1)];
        for (int i = 0; i < intervals.Length; i++)
        {
            intervals[i] = (double)times[i + 1] - times[i];
            if (intervals[i] < 0)
                throw new ArgumentException($"Time {i + 1} ({times[i + 1]}) lies before time {i} ({times[i]}); sort them.", nameof(times));
        }
        (double mean, double deviation) = Moments(intervals);
        double r = intervals.Length < 2 ? double.NaN : deviation / mean;
        return new Burstiness(intervals.Length, mean, deviation, (r - 1) / (r + 1), CorrectedOf(r, intervals.Length), MemoryOf(intervals));
    }

    private static double CorrectedOf(double r, int n)
    {
        double more = Math.Sqrt(n + 1.0),
            less = Math.Sqrt(n - 1.0);
        return (more * r - less) / ((more - 2) * r + less);
    }

    private static double MemoryOf(ReadOnlySpan<double> intervals)
    {
        if (intervals.Length < 3)
            return double.NaN;
        ReadOnlySpan<double> first = intervals[..^1],
            second = intervals[1..];
        (double firstMean, double firstDeviation) = Moments(first);
        (double secondMean, double secondDeviation) = Moments(second);
        NeumaierSum products = new();
        for (int i = 0; i < first.Length; i++)
            products.Add((first[i] - firstMean) * (second[i] - secondMean));
        double spread = firstDeviation * secondDeviation;
        return spread == 0 ? double.NaN : Math.Clamp(products.Value / first.Length / spread, -1, 1);
    }

    private static (double Mean, double Deviation) Moments(ReadOnlySpan<double> values)
    {
        NeumaierSum sum = new(),
            squares = new();
        foreach (double value in values)
            sum.Add(value);
        double mean = sum.Value / values.Length;
        foreach (double value in values)
            squares.Add((value - mean) * (value - mean));
        return (mean, Math.Sqrt(squares.Value / values.Length));
    }
}
