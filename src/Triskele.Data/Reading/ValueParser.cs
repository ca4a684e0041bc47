using System.Buffers;
using System.Globalization;
using Triskele.Data.Findings;

namespace Triskele.Data.Reading;

/// <summary>Reads the values of cells by rules that no culture changes; what does not follow them is a finding, and the value stays unknown.</summary>
/// <param name="findings">Where findings go.</param>
/// <param name="dateFormat">The one format of dates, or empty for ISO dates, dd/MM/yyyy and bare years.</param>
internal sealed partial class ValueParser(FileFindings findings, string dateFormat = "")
{
    private static readonly SearchValues<char> DigitsAndMarks = SearchValues.Create("0123456789.,' \u00a0\u202f\u2019");
    private static readonly double[] PowersOfTen = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    /// <summary>An amount of money: digits with one decimal mark, point or comma. NaN where unknown.</summary>
    public double Money(ReadOnlySpan<char> text, long row, string column)
    {
        text = text.Trim();
        if (IsNothing(text))
            return double.NaN;
        if (TryDecimal(text, out double amount, out int decimals))
        {
            if (decimals == 3 && text.Length is >= 5 and <= 7 && text[0] != '0')
                findings.Tally(FindingSeverity.Note, "three-decimals", row, column, text);
            return amount;
        }
        findings.Warn(MoneyFault(text), row, column, text.ToString());
        return double.NaN;
    }

    /// <summary>A plain number, which may be negative or have an exponent. NaN where unknown.</summary>
    public double Number(ReadOnlySpan<char> text, long row, string column)
    {
        text = text.Trim();
        if (IsNothing(text))
            return double.NaN;
        if (TryDecimal(text, out double value, out _))
            return value;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value))
            return value;
        findings.Warn("not-a-number", row, column, text.ToString());
        return double.NaN;
    }

    /// <summary>A whole number from 0, or null where unknown. <c>12.0</c> is whole.</summary>
    public long? Count(ReadOnlySpan<char> text, long row, string column)
    {
        text = text.Trim();
        if (IsNothing(text))
            return null;
        ReadOnlySpan<char> whole = text.TrimEnd('0') is [.. var rest, '.'] ? rest : text;
        if (long.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out long count))
            return count;
        findings.Warn("not-a-count", row, column, text.ToString());
        return null;
    }

    /// <summary>true, false, yes, no, y, n, 1 or 0 in any case; null where unknown.</summary>
    public bool? Flag(ReadOnlySpan<char> text, long row, string column)
    {
        text = text.Trim();
        if (IsNothing(text))
            return null;
        if (IsAny(text, "true", "1", "yes", "y"))
            return true;
        if (IsAny(text, "false", "0", "no", "n"))
            return false;
        findings.Warn("not-a-flag", row, column, text.ToString());
        return null;
    }

    /// <summary>A pair of degrees, <c>latitude,longitude</c>; NaN where unknown.</summary>
    public (double Latitude, double Longitude) Position(ReadOnlySpan<char> text, long row, string column)
    {
        text = text.Trim().Trim("()");
        if (IsNothing(text))
            return (double.NaN, double.NaN);
        int comma = text.IndexOf(',');
        if (comma > 0 && TryDegrees(text[..comma], 90, out double latitude) && TryDegrees(text[(comma + 1)..], 180, out double longitude))
            return (latitude, longitude);
        findings.Warn("not-a-position", row, column, text.ToString());
        return (double.NaN, double.NaN);
    }

    /// <summary>One coordinate in degrees; NaN where unknown.</summary>
    public double Degrees(ReadOnlySpan<char> text, double largest, long row, string column)
    {
        if (IsNothing(text.Trim()))
            return double.NaN;
        if (TryDegrees(text, largest, out double degrees))
            return degrees;
        findings.Warn("not-a-position", row, column, text.ToString());
        return double.NaN;
    }

    /// <summary>Whether a cell says nothing: empty, a dash, or a word that programs write for it.</summary>
    public static bool IsNothing(ReadOnlySpan<char> text) =>
        text.IsEmpty || (text.Length <= 4 && (text is "-" || IsAny(text, "null", "none", "n/a", "na")));

    private static bool IsAny(ReadOnlySpan<char> text, params ReadOnlySpan<string> words)
    {
        foreach (string word in words)
            if (text.Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>Digits with at most one decimal mark between them.</summary>
    private static bool TryDecimal(ReadOnlySpan<char> text, out double value, out int decimals)
    {
        (value, decimals) = (0, 0);
        int mark = text.IndexOfAny('.', ',');
        if (mark == 0 || mark == text.Length - 1 || text.Length > 60)
            return false;
        decimals = mark < 0 ? 0 : text.Length - mark - 1;
        long digits = 0;
        for (int i = 0; i < text.Length; i++)
            if (i == mark)
                continue;
            else if (!char.IsAsciiDigit(text[i]))
                return false;
            else if (text.Length <= 16)
                digits = digits * 10 + (text[i] - '0');
        // Up to 15 digits both numbers are exact, and so the quotient is the nearest double.
        value =
            text.Length <= 16 && decimals < PowersOfTen.Length && digits < 1L << 53 ? digits / PowersOfTen[decimals] : Slowly(text, mark);
        return true;
    }

    private static double Slowly(ReadOnlySpan<char> text, int mark)
    {
        Span<char> plain = stackalloc char[text.Length];
        text.CopyTo(plain);
        if (mark >= 0)
            plain[mark] = '.';
        return double.Parse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }

    private static string MoneyFault(ReadOnlySpan<char> text) =>
        text[0] is '-' or '\u2212' && TryDecimal(text[1..], out _, out _) ? "negative-money"
        : char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[^1]) && !text.ContainsAnyExcept(DigitsAndMarks) ? "thousands"
        : "not-money";

    private static bool TryDegrees(ReadOnlySpan<char> text, double largest, out double degrees) =>
        double.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out degrees) && Math.Abs(degrees) <= largest;
}
