namespace Triskele.Networks.Links;

/// <summary>The years that scores learn from and those that they are tested on.</summary>
/// <param name="First">First year of both.</param>
/// <param name="Split">Last year to learn from.</param>
/// <param name="Last">Last year to test on.</param>
internal readonly record struct LinkPeriods(int First, int Split, int Last)
{
    /// <summary>The years before the split, and those after it.</summary>
    public bool AreValid => First <= Split && Split < Last;

    /// <summary>Periods of the records: the years in which projects or recorded ties start, two thirds of them to learn from unless a year is given.</summary>
    /// <param name="records">The records.</param>
    /// <param name="recorded">Whether ties are recorded ones.</param>
    /// <param name="split">Last year to learn from, or 0.</param>
    /// <param name="until">Last year to test on, or 0 for all.</param>
    /// <returns>Null where no start is known.</returns>
    public static LinkPeriods? Of(Ecosystem records, bool recorded, int split, int until)
    {
        int[] days = [.. (recorded ? records.Ties.StartDays : records.Projects.StartDays).Where(day => day != Day.Unknown)];
        if (days.Length == 0)
            return null;
        (int first, int last) = (Day.Year(days.Min()), Day.Year(days.Max()));
        if (until > 0)
            last = Math.Min(last, until);
        return new LinkPeriods(first, split > 0 ? split : first + 2 * (last - first + 1) / 3 - 1, last);
    }
}
