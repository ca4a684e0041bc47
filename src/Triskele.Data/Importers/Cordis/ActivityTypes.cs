using Triskele.Data.Importers.Tables;

namespace Triskele.Data.Importers.Cordis;

/// <summary>Reads activity types, which some exports write out: "Higher or Secondary Education Establishments (HES)".</summary>
internal static class ActivityTypes
{
    private static readonly (string Code, string Words)[] Known =
    [
        ("HES", "higher or secondary"),
        ("PRC", "private for-profit"),
        ("PUB", "public bod"),
        ("REC", "research organi"),
        ("OTH", "other"),
    ];

    /// <summary>Whether a text is one of the five codes.</summary>
    public static bool IsCode(string text) => Array.Exists(Known, k => k.Code == text);

    /// <summary>The code of an activity type; what is none of the five stays as it is, and a finding says so.</summary>
    public static string Code(string text, RowCells cells, int column)
    {
        if (text.Length == 0 || IsCode(text))
            return text;
        foreach ((string code, string words) in Known)
            if (
                text.Equals(code, StringComparison.OrdinalIgnoreCase)
                || text.Contains($"({code})", StringComparison.OrdinalIgnoreCase)
                || text.StartsWith(words, StringComparison.OrdinalIgnoreCase)
            )
                return code;
        cells.Findings.Warn("unknown-activity-type", cells.Row, cells.NameOf(column), text);
        return text;
    }
}
