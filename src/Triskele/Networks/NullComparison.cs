using System.Collections.Immutable;
using Triskele.Measures;
using Triskele.Numerics;

namespace Triskele.Networks;

/// <summary>A statistic beside those of random networks.</summary>
/// <remarks>
/// z = (value - mean) / sd. Two-sided p = (1 + draws at least as far from the null mean as the value) / (1 + draws), so that it is never 0:
/// A. C. Davison and D. V. Hinkley, "Bootstrap methods and their application" (1997), section 4.2, doi:10.1017/CBO9780511802843.
/// Draws in which the statistic is undefined are left out.
/// </remarks>
/// <param name="Value">The statistic of the network found.</param>
/// <param name="Mean">Mean over the draws; NaN where no draw is defined.</param>
/// <param name="StandardDeviation">Sample standard deviation over the draws; NaN for fewer than two.</param>
/// <param name="Z">Distance in standard deviations; NaN where there are none or they are 0.</param>
/// <param name="P">Two-sided probability; NaN where the value or every draw is undefined.</param>
/// <param name="Draws">Draws in which the statistic is defined.</param>
public readonly record struct NullComparison(double Value, double Mean, double StandardDeviation, double Z, double P, int Draws)
{
    // Draws that equal the value in exact arithmetic may differ from it in the last bits.
    private const double Rounding = 1e-12;

    /// <summary>The columns of a value and its null.</summary>
    internal static ImmutableArray<ColumnDefinition> Columns => [ColumnDefinition.Number("value"), .. NullColumns];

    /// <summary>The columns of a null beside a value that has a unit of its own.</summary>
    internal static ImmutableArray<ColumnDefinition> NullColumns =>
        [
            ColumnDefinition.Number("null_mean"),
            ColumnDefinition.Number("null_sd"),
            ColumnDefinition.Number("z", "standard deviations"),
            ColumnDefinition.Number("p", "probability"),
            ColumnDefinition.Count("draws", "draws"),
        ];

    /// <summary>The cells of <see cref="Columns"/>.</summary>
    internal Cell[] Cells => [Value, Mean, StandardDeviation, Z, P, Draws];

    /// <summary>Compares a value with draws.</summary>
    /// <example>Value 3 beside draws 1 and 2: mean 1.5, sd 0.7071, z 2.1213, p = (1 + 0)/(1 + 2).</example>
    public static NullComparison Of(double value, IReadOnlyList<double> draws)
    {
        double[] defined = [.. draws.Where(d => !double.IsNaN(d))];
        if (defined.Length == 0)
            return new NullComparison(value, double.NaN, double.NaN, double.NaN, double.NaN, 0);
        double mean = MeanOf(defined),
            deviation = StandardDeviationOf(defined, mean);
        double p = double.IsNaN(value) ? double.NaN : (1.0 + AtLeastAsFar(value, mean, defined)) / (1 + defined.Length);
        return new NullComparison(value, mean, deviation, deviation == 0 ? double.NaN : (value - mean) / deviation, p, defined.Length);
    }

    // From the first draw on, so that equal draws have exactly their own mean and a deviation of exactly 0.
    private static double MeanOf(double[] draws)
    {
        NeumaierSum sum = new();
        foreach (double draw in draws)
            sum.Add(draw - draws[0]);
        return draws[0] + sum.Value / draws.Length;
    }

    private static double StandardDeviationOf(double[] draws, double mean)
    {
        NeumaierSum squares = new();
        foreach (double draw in draws)
            squares.Add((draw - mean) * (draw - mean));
        return draws.Length < 2 ? double.NaN : Math.Sqrt(squares.Value / (draws.Length - 1));
    }

    private static int AtLeastAsFar(double value, double mean, double[] draws) =>
        draws.Count(d => Math.Abs(d - mean) >= Math.Abs(value - mean) - Rounding);
}
