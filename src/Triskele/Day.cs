using System.Globalization;

namespace Triskele;

/// <summary>Days as the columns hold them: the day number of <see cref="DateOnly"/>, with one value for "unknown".</summary>
public static class Day
{
    /// <summary>The value of a day that nobody recorded.</summary>
    public const int Unknown = int.MinValue;

    /// <summary>Seconds of a day.</summary>
    public const int Seconds = 86_400;

    /// <summary>Day number of a date, or <see cref="Unknown"/>.</summary>
    public static int Of(DateOnly? date) => date?.DayNumber ?? Unknown;

    /// <summary>Date of a day number, or null for <see cref="Unknown"/>.</summary>
    public static DateOnly? ToDate(int day) => day == Unknown ? null : DateOnly.FromDayNumber(day);

    /// <summary>Year of a day number; the day must be known.</summary>
    public static int Year(int day) => DateOnly.FromDayNumber(day).Year;

    /// <summary>The date as yyyy-MM-dd, or an empty text for <see cref="Unknown"/>.</summary>
    public static string Text(int day) => ToDate(day)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
