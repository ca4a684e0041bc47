using Triskele.Data.Findings;

namespace Triskele.Data.Reading;

/// <content>Countries and place codes.</content>
internal sealed partial class ValueParser
{
    /// <summary>A country in EU spelling (EL, UK); of several the first. Empty where unknown.</summary>
    public string Country(ReadOnlySpan<char> text, long row, string column)
    {
        text = text.Trim();
        if (IsNothing(text) && text is not "NA")
            return "";
        int list = text.IndexOfAny(";,|/");
        if (list >= 0)
        {
            findings.Warn("several-countries", row, column, text.ToString());
            text = text[..list].Trim();
        }
        if (text.Length != 2 || !char.IsAsciiLetter(text[0]) || !char.IsAsciiLetter(text[1]))
        {
            if (!text.IsEmpty)
                findings.Warn("not-a-country", row, column, text.ToString());
            return "";
        }
        return ToEuSpelling(Upper(text), row, column);
    }

    /// <summary>A NUTS code in EU spelling with the edition that it tells; empty where unknown or where it is no more than a country.</summary>
    public (string Code, string Edition) Nuts(ReadOnlySpan<char> text, long row, string column)
    {
        text = text.Trim();
        if (IsNothing(text) || text.Length == 2)
            return ("", "");
        string code = Upper(text);
        if (!IsNuts(code))
        {
            findings.Warn("not-a-nuts-code", row, column, text.ToString());
            return ("", "");
        }
        string edition = NutsEdition.Of(code);
        return (ToEuSpelling(code, row, column), edition);
    }

    /// <summary>Whether a text is spelled like a NUTS code: below the first level at least one digit, or ZZ for what lies outside all regions.</summary>
    public static bool IsNuts(string code) =>
        new Place(code).IsNuts
        && (code.Length <= 3 || code.AsSpan(2).ContainsAnyInRange('0', '9') || code.AsSpan(2).ContainsAnyExcept('Z') == false);

    private string ToEuSpelling(string code, long row, string column)
    {
        string? eu =
            code.StartsWith("GR", StringComparison.Ordinal) ? "EL"
            : code.StartsWith("GB", StringComparison.Ordinal) ? "UK"
            : null;
        if (eu is null)
            return code;
        findings.Tally(FindingSeverity.Note, "eu-spelling", row, column, code);
        return eu + code[2..];
    }

    private static string Upper(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('a', 'z') ? text.ToString().ToUpperInvariant() : text.ToString();
}
