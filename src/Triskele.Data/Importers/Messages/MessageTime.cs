using System.Globalization;

namespace Triskele.Data.Importers.Messages;

/// <summary>How moments of messages are written, and which of them are no moments.</summary>
internal static class MessageTime
{
    // What programs write where they know no date: the beginnings of their calendars.
    private static readonly DateTime[] Beginnings = [new(1900, 1, 1), new(1904, 1, 1), new(1970, 1, 1), new(1980, 1, 1)];

    // Four digits are a year.
    private const int YearLength = 4;

    /// <summary>Whether a date is that of a program which knew none.</summary>
    public static bool IsBeginning(DateTime moment) => Beginnings.Any(b => (moment - b).Duration() < TimeSpan.FromDays(1));

    /// <summary>Whole seconds since 1970, or null if the text is none.</summary>
    public static DateTime? OfSeconds(ReadOnlySpan<char> text) =>
        text.Length != YearLength
        && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds)
        && seconds < 1L << 36
            ? DateTime.UnixEpoch.AddSeconds(seconds)
            : null;

    /// <summary>A moment as it is read back: <c>2014-01-02 03:04:05</c>, and as whole seconds where that would be taken for no date.</summary>
    public static string Text(DateTime moment) =>
        IsBeginning(moment) && moment >= DateTime.UnixEpoch
            ? ((moment - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerSecond).ToString("D10", CultureInfo.InvariantCulture)
            : moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
