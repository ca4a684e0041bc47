using System.Globalization;

namespace Triskele.Data.Reading;

/// <content>Dates and moments.</content>
internal sealed partial class ValueParser
{
    /// <summary>A first day: yyyy-MM-dd (a time of day after it is let pass), dd/MM/yyyy, or a year, whose first day it is. Null where unknown.</summary>
    public DateOnly? FirstDay(ReadOnlySpan<char> text, long row, string column) => DateOf(text, row, column, endOfYear: false);

    /// <summary>A last day: as <see cref="FirstDay"/>, and of a bare year the last day.</summary>
    public DateOnly? LastDay(ReadOnlySpan<char> text, long row, string column) => DateOf(text, row, column, endOfYear: true);

    /// <summary>The end, unless it lies before the start: then a finding, and null.</summary>
    public DateOnly? NotBefore(DateOnly? start, DateOnly? end, long row, string column)
    {
        if (start is null || end is null || end >= start)
            return end;
        findings.Warn("end-before-start", row, column, $"{Iso(start.Value)} … {Iso(end.Value)}");
        return null;
    }

    /// <summary>A moment: a date with or without a time of day. Null where unknown.</summary>
    public DateTime? Moment(ReadOnlySpan<char> text, long row, string column)
    {
        text = text.Trim();
        if (IsNothing(text))
            return null;
        if (TryDate(text, endOfYear: false, out DateOnly date) && TryTime(text, out TimeOnly time))
            return date.ToDateTime(time);
        findings.Warn("not-a-date", row, column, text.ToString(), DateFormats);
        return null;
    }

    private string DateFormats => dateFormat.Length > 0 ? dateFormat : "yyyy-MM-dd, yyyy-MM-dd HH:mm:ss, dd/MM/yyyy";

    private DateOnly? DateOf(ReadOnlySpan<char> text, long row, string column, bool endOfYear)
    {
        text = text.Trim();
        if (IsNothing(text))
            return null;
        if (TryDate(text, endOfYear, out DateOnly date))
            return date;
        findings.Warn("not-a-date", row, column, text.ToString(), DateFormats);
        return null;
    }

    private bool TryDate(ReadOnlySpan<char> text, bool endOfYear, out DateOnly date)
    {
        date = default;
        if (dateFormat.Length > 0)
            return DateOnly.TryParseExact(text, dateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
        if (text.Length >= 10 && text[4] == '-' && text[7] == '-')
            return TryDate(text[..4], text[5..7], text[8..10], out date) && (text.Length == 10 || TryTime(text, out _));
        if (text.Length >= 10 && text[2] == '/' && text[5] == '/')
            return TryDate(text[6..10], text[3..5], text[..2], out date) && (text.Length == 10 || TryTime(text, out _));
        return text.Length == 4 && TryDate(text, endOfYear ? "12" : "01", endOfYear ? "31" : "01", out date);
    }

    /// <summary>The year must be one in which records were kept: from 1000 on.</summary>
    private static bool TryDate(ReadOnlySpan<char> year, ReadOnlySpan<char> month, ReadOnlySpan<char> day, out DateOnly date)
    {
        date = default;
        if (!TryDigits(year, out int y) || !TryDigits(month, out int m) || !TryDigits(day, out int d))
            return false;
        if (y < 1000 || m is < 1 or > 12 || d < 1 || d > DateTime.DaysInMonth(y, m))
            return false;
        date = new DateOnly(y, m, d);
        return true;
    }

    /// <summary>The time of day behind a date of ten characters; midnight where there is none.</summary>
    private static bool TryTime(ReadOnlySpan<char> text, out TimeOnly time)
    {
        time = default;
        if (text.Length <= 10)
            return true;
        ReadOnlySpan<char> rest = text[11..].TrimEnd('Z');
        return text[10] is ' ' or 'T'
            && rest.Length >= 5
            && TimeOnly.TryParse(rest, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
    }

    private static bool TryDigits(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        foreach (char c in text)
            if (!char.IsAsciiDigit(c))
                return false;
            else
                number = number * 10 + (c - '0');
        return true;
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
