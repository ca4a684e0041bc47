using System.Globalization;

namespace Triskele.Workbench.Diagnosis;

/// <summary>Numbers and lists as an analyst writes them in a sentence.</summary>
internal static class Say
{
    public static string Count(double number) =>
        double.IsNaN(number) ? "an unknown number of" : number.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Percent(double share) =>
        double.IsNaN(share) ? "an unknown share"
        : share is > 0 and < 0.001 ? "under 0.1\u00a0%"
        : share is > 0 and < 0.0995 ? share.ToString("0.0\u00a0%", CultureInfo.InvariantCulture)
        : share.ToString("0\u00a0%", CultureInfo.InvariantCulture);

    public static string Number(double number, string format = "0.00") =>
        double.IsNaN(number)
            ? "undefined"
            : number.ToString(format, CultureInfo.InvariantCulture).Replace("-", "−", StringComparison.Ordinal);

    public static string Interval(double value, double low, double high, string format = "0.00") =>
        double.IsNaN(low) ? Number(value, format) : $"{Number(value, format)} ({Number(low, format)} to {Number(high, format)})";

    public static string List(IReadOnlyList<string> items, int most = 8)
    {
        if (items.Count == 0)
            return "none";
        string[] shown = [.. items.Take(most)];
        if (items.Count > most)
            return $"{string.Join(", ", shown)} and {items.Count - most} more";
        return shown.Length == 1 ? shown[0] : $"{string.Join(", ", shown[..^1])} and {shown[^1]}";
    }
}
