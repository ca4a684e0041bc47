namespace Triskele;

/// <summary>A span of whole years, both inclusive.</summary>
public readonly record struct Period
{
    /// <summary>A span of years.</summary>
    /// <param name="fromYear">First year, 1 to 9999.</param>
    /// <param name="toYear">Last year, not before the first.</param>
    /// <exception cref="ArgumentOutOfRangeException">A year is outside 1..9999, or the last lies before the first.</exception>
    public Period(int fromYear, int toYear)
    {
        if (fromYear is < 1 or > 9999)
            throw new ArgumentOutOfRangeException(nameof(fromYear), fromYear, "A year lies between 1 and 9999.");
        if (toYear < fromYear || toYear > 9999)
            throw new ArgumentOutOfRangeException(
                nameof(toYear),
                toYear,
                $"The last year lies between the first ({fromYear}) and 9999; swap the two?"
            );
        (FromYear, ToYear) = (fromYear, toYear);
    }

    /// <summary>First year.</summary>
    public int FromYear { get; }

    /// <summary>Last year.</summary>
    public int ToYear { get; }

    /// <summary>Day number of the first day.</summary>
    public int FirstDay => new DateOnly(FromYear, 1, 1).DayNumber;

    /// <summary>Day number of the last day.</summary>
    public int LastDay => new DateOnly(ToYear, 12, 31).DayNumber;

    /// <summary>One year.</summary>
    public static Period Year(int year) => new(year, year);

    /// <summary>Whether something that lives from one day to another belongs to the period.</summary>
    /// <param name="startDay">First day, or <see cref="Day.Unknown"/>, which belongs to no period.</param>
    /// <param name="endDay">Last day, or <see cref="Day.Unknown"/> for what has not ended.</param>
    /// <param name="window">Which of them to take.</param>
    public bool Contains(int startDay, int endDay, Window window) =>
        startDay != Day.Unknown
        && startDay <= LastDay
        && window switch
        {
            Window.Starting => startDay >= FirstDay,
            Window.Cumulative => true,
            _ => endDay == Day.Unknown || endDay >= FirstDay,
        };
}
