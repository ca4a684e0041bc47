namespace Triskele.Networks.Coin;

/// <summary>Local extrema of a series: how often it turns.</summary>
public static class LocalExtrema
{
    /// <summary>Counts the inner points at which a series turns from rising to falling or from falling to rising.</summary>
    /// <param name="series">Values in the order of time; NaN are passed over, as if the window were not there.</param>
    /// <returns>0 to length - 2; a plateau between a rise and a fall counts once.</returns>
    /// <remarks>
    /// Rotating leadership counts the extrema of an actor's betweenness, rotating contribution those of its contribution index. Source: P. A. Gloor,
    /// "What email reveals about your organization", MIT Sloan Management Review 57 (2016).
    /// Values that differ by less than 1e-9 of the larger are equal.
    /// </remarks>
    /// <example>0, 1, 0, 1 has 2; a constant series has none.</example>
    public static int Count(ReadOnlySpan<double> series)
    {
        int turns = 0,
            direction = 0;
        double previous = double.NaN;
        foreach (double value in series)
        {
            if (double.IsNaN(value))
                continue;
            int step = double.IsNaN(previous) ? 0 : Step(previous, value);
            turns += step != 0 && direction == -step ? 1 : 0;
            direction = step != 0 ? step : direction;
            previous = value;
        }
        return turns;
    }

    private static int Step(double from, double to) =>
        Math.Abs(to - from) <= 1e-9 * Math.Max(Math.Abs(to), Math.Abs(from)) ? 0 : Math.Sign(to - from);
}
