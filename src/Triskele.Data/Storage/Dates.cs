namespace Triskele.Data.Storage;

/// <summary>Days as the store counts them, from 1 January 1970.</summary>
internal static class Dates
{
    private static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>The date, or null where the cell was empty.</summary>
    public static DateOnly? Of(int days) => days == int.MinValue ? null : DateOnly.FromDayNumber(days + Epoch);
}
