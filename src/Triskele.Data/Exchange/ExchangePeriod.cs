namespace Triskele.Data.Exchange;

/// <summary>A span of days, both ends inclusive; <see cref="Day.Unknown"/> at an end that is open.</summary>
/// <param name="Start">First day.</param>
/// <param name="End">Last day.</param>
public readonly record struct ExchangePeriod(int Start, int End)
{
    /// <summary>Of which neither end is known.</summary>
    public static readonly ExchangePeriod Unknown = new(Day.Unknown, Day.Unknown);

    /// <summary>Whether at least one end is known.</summary>
    public bool IsKnown => Start != Day.Unknown || End != Day.Unknown;

    /// <summary>The span from the first to the last day of several; an end is open where one of theirs is.</summary>
    public static ExchangePeriod Hull(IReadOnlyList<ExchangePeriod> periods)
    {
        if (periods.Count == 0)
            return Unknown;
        ExchangePeriod hull = periods[0];
        foreach (ExchangePeriod period in periods)
            hull = new ExchangePeriod(
                Math.Min(hull.Start, period.Start),
                hull.End == Day.Unknown || period.End == Day.Unknown ? Day.Unknown : Math.Max(hull.End, period.End)
            );
        return hull;
    }
}
