using System.Globalization;
using System.Text;

namespace Triskele.Presentation;

/// <summary>Text in a terminal: how wide it is, how it is cut and wrapped.</summary>
internal static class PlainText
{
    /// <summary>Text on one line: control characters, which could steer a terminal, become spaces.</summary>
    public static string OneLine(string text) =>
        text.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029' || IsBidi(c))
            ? string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' || IsBidi(c) ? ' ' : c))
            : text;

    /// <summary>Columns that a text takes in a terminal: two for wide characters, none for combining marks.</summary>
    public static int Width(string text)
    {
        int width = 0;
        foreach (Rune rune in text.EnumerateRunes())
            width += Width(rune);
        return width;
    }

    /// <summary>The text, or its beginning with … if it is wider than the columns given.</summary>
    public static string Cut(string text, int columns)
    {
        if (Width(text) <= columns)
            return text;
        StringBuilder kept = new();
        int width = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if ((width += Width(rune)) > columns - 1)
                break;
            kept.Append(rune.ToString());
        }
        return columns > 0 ? kept.ToString().TrimEnd() + "…" : "";
    }

    /// <summary>The text cut to the columns and filled up with spaces, on the right or on the left.</summary>
    public static string Fit(string text, int columns, bool right)
    {
        string cut = Cut(text, columns);
        string space = new(' ', Math.Max(0, columns - Width(cut)));
        return right ? space + cut : cut + space;
    }

    /// <summary>Lines of at most so many columns, broken between words; a longer word is broken within.</summary>
    public static IEnumerable<string> Wrap(string text, int columns)
    {
        string line = "";
        foreach (string word in OneLine(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(w => Pieces(w, columns)))
        {
            if (line.Length > 0 && Width(line) + 1 + Width(word) > columns)
            {
                yield return line;
                line = "";
            }
            line = line.Length == 0 ? word : line + " " + word;
        }
        if (line.Length > 0)
            yield return line;
    }

    /// <summary>Writes a text with a hanging indent: the first line after the lead, the others below its text.</summary>
    public static IEnumerable<string> Hang(string lead, string text, int columns)
    {
        string indent = new(' ', Width(lead));
        int number = 0;
        foreach (string line in Wrap(text, Math.Max(10, columns - Width(lead))))
            yield return (number++ == 0 ? lead : indent) + line;
    }

    private static IEnumerable<string> Pieces(string word, int columns)
    {
        StringBuilder piece = new();
        int width = 0;
        foreach (Rune rune in word.EnumerateRunes())
        {
            if (width + Width(rune) > columns && piece.Length > 0)
            {
                yield return piece.ToString();
                piece.Clear();
                width = 0;
            }
            piece.Append(rune.ToString());
            width += Width(rune);
        }
        if (piece.Length > 0)
            yield return piece.ToString();
    }

    private static int Width(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0
        : IsWide(rune.Value) ? 2
        : 1;

    private static bool IsWide(int c) =>
        c
            is (>= 0x1100 and <= 0x115F)
                or (>= 0x2E80 and <= 0xA4CF)
                or (>= 0xAC00 and <= 0xD7A3)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0xFE30 and <= 0xFE6F)
                or (>= 0xFF00 and <= 0xFF60)
                or (>= 0xFFE0 and <= 0xFFE6)
                or (>= 0x1F300 and <= 0x1FAFF)
                or (>= 0x20000 and <= 0x3FFFD);

    private static bool IsBidi(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
