namespace Triskele.Presentation.Drawing;

/// <summary>Maps values to pixels and names the round values between.</summary>
internal sealed class Axis
{
    private readonly double _low,
        _high,
        _from,
        _to;
    private readonly bool _logarithmic;

    private Axis(double low, double high, double from, double to, bool logarithmic, double[] ticks) =>
        (_low, _high, _from, _to, _logarithmic, Ticks) = (low, high, from, to, logarithmic, ticks);

    /// <summary>Round values within the axis, ascending.</summary>
    public double[] Ticks { get; }

    /// <summary>A linear axis whose ends are round values outside of what is shown.</summary>
    public static Axis Linear(double low, double high, double from, double to, int ticks = 5)
    {
        if (!(high > low))
            (low, high) = (low - (low == 0 ? 0 : Math.Abs(low) / 2), high + (high == 0 ? 1 : Math.Abs(high) / 2));
        double step = RoundStep((high - low) / ticks);
        double first = Math.Floor(low / step + 1e-9),
            last = Math.Ceiling(high / step - 1e-9);
        double[] values = [.. Enumerable.Range(0, (int)(last - first) + 1).Select(i => Math.Round((first + i) * step, 12))];
        return new Axis(values[0], values[^1], from, to, false, values);
    }

    /// <summary>A linear axis that ends exactly where the values end: years.</summary>
    public static Axis Exact(double low, double high, double from, double to, int ticks)
    {
        if (!(high > low))
            (low, high) = (low - 1, high + 1);
        double step = Math.Max(1, RoundStep((high - low) / ticks));
        double first = Math.Ceiling(low / step);
        double[] values = [.. Enumerable.Range(0, (int)((high / step) - first) + 1).Select(i => (first + i) * step)];
        return new Axis(low, high, from, to, false, values);
    }

    /// <summary>A logarithmic axis over positive values.</summary>
    public static Axis Logarithmic(double low, double high, double from, double to)
    {
        (low, high) = high > low ? (low / 1.08, high * 1.08) : (low / 2, high * 2);
        double[] ticks =
        [
            .. LogTicks(
                low,
                high,
                high / low > 50 ? [1, 10]
                    : high / low > 5 ? [1, 2, 5]
                    : [1, 1.2, 1.5, 2, 3, 4, 5, 6, 8]
            ),
        ];
        return new Axis(low, high, from, to, true, ticks);
    }

    /// <summary>Where a value lies, in pixels; values beyond the ends lie on them.</summary>
    public double this[double value] => _from + (_to - _from) * Math.Clamp(Share(value), 0, 1);

    private double Share(double value) =>
        _logarithmic
            ? (Math.Log(Math.Max(value, double.Epsilon)) - Math.Log(_low)) / (Math.Log(_high) - Math.Log(_low))
            : (value - _low) / (_high - _low);

    private static IEnumerable<double> LogTicks(double low, double high, double[] digits)
    {
        for (int power = (int)Math.Floor(Math.Log10(low)) - 1; power <= Math.Ceiling(Math.Log10(high)); power++)
            foreach (double digit in digits)
                if (digit < 10 && Math.Round(digit * Math.Pow(10, power), 12) is double tick && tick >= low && tick <= high)
                    yield return tick;
    }

    private static double RoundStep(double rough)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        double digit = rough / power;
        return power
            * (
                digit <= 1.001 ? 1
                : digit <= 2.001 ? 2
                : digit <= 5.001 ? 5
                : 10
            );
    }
}
