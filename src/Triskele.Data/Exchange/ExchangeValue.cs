using System.Globalization;

namespace Triskele.Data.Exchange;

/// <summary>Values of attributes as invariant text.</summary>
internal static class ExchangeValue
{
    /// <summary>A number with full round-trip precision; NaN is unknown.</summary>
    public static string Of(double value) => double.IsNaN(value) ? "" : value.ToString("R", CultureInfo.InvariantCulture);

    public static string Of(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Of(bool value) => value ? "true" : "false";

    /// <summary>The value as its type is written, or null where the text is no such value. An empty text is unknown and stays so.</summary>
    public static string? Canonical(ExchangeType type, string text) =>
        text.Length == 0
            ? ""
            : type switch
            {
                ExchangeType.Integer => Integer(text.Trim()),
                ExchangeType.Real => TryReal(text.Trim(), out double real) ? Of(real) : null,
                ExchangeType.Flag => Flag(text.Trim()),
                ExchangeType.Date => IsDate(text.Trim()) ? text.Trim() : null,
                _ => text,
            };

    /// <summary>A finite number in invariant spelling.</summary>
    public static bool TryReal(ReadOnlySpan<char> text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    /// <summary>The narrowest type that all of these have; empty ones do not count.</summary>
    public static ExchangeType Narrowest(IEnumerable<string> cells)
    {
        ExchangeType[] order = [ExchangeType.Integer, ExchangeType.Real, ExchangeType.Flag, ExchangeType.Date];
        bool[] fits = [true, true, true, true];
        bool any = false;
        foreach (string cell in cells)
        {
            if (cell.Length == 0)
                continue;
            any = true;
            for (int t = 0; t < order.Length; t++)
                fits[t] = fits[t] && Keeps(order[t], cell);
            if (!fits.Contains(true))
                break;
        }
        int first = any ? Array.IndexOf(fits, true) : -1;
        return first < 0 ? ExchangeType.Text : order[first];
    }

    // 007 and 1e5 may be codes: a text that the number would not be written as stays a text. 12.50 is plainly a number.
    private static bool Keeps(ExchangeType type, string cell) =>
        type switch
        {
            ExchangeType.Integer => Integer(cell) == cell,
            ExchangeType.Real => TryReal(cell, out double value)
                && cell.AsSpan().TrimStart('-') is [>= '0' and <= '9', ..] digits
                && (digits.Length == 1 || digits[0] != '0' || digits[1] == '.')
                && (cell.Contains('.') || Of(value) == cell),
            ExchangeType.Flag => cell is "true" or "false",
            _ => IsDate(cell),
        };

    private static string? Integer(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole)
            ? whole.ToString(CultureInfo.InvariantCulture)
            : null;

    private static string? Flag(string text) =>
        text is "1" || text.Equals("true", StringComparison.OrdinalIgnoreCase) ? "true"
        : text is "0" || text.Equals("false", StringComparison.OrdinalIgnoreCase) ? "false"
        : null;

    private static bool IsDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
