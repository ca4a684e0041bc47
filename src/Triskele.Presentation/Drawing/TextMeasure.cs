using System.Globalization;
using System.Text;

namespace Triskele.Presentation.Drawing;

/// <summary>Estimates how wide a text will be drawn, from the widths of Helvetica, on the safe side.</summary>
internal static class TextMeasure
{
    private const double Safety = 1.06;

    /// <summary>Widths of U+0020 to U+007E in thousandths of the type size.</summary>
    private static readonly int[] Ascii =
    [
        278,
        278,
        355,
        556,
        556,
        889,
        667,
        222,
        333,
        333,
        389,
        584,
        278,
        333,
        278,
        278,
        556,
        556,
        556,
        556,
        556,
        556,
        556,
        556,
        556,
        556,
        278,
        278,
        584,
        584,
        584,
        556,
        1015,
        667,
        667,
        722,
        722,
        667,
        611,
        778,
        722,
        278,
        500,
        667,
        556,
        833,
        722,
        778,
        667,
        778,
        722,
        667,
        611,
        722,
        667,
        944,
        667,
        667,
        611,
        278,
        278,
        278,
        469,
        556,
        222,
        556,
        556,
        500,
        556,
        556,
        278,
        556,
        556,
        222,
        222,
        500,
        222,
        833,
        556,
        556,
        556,
        556,
        333,
        500,
        278,
        556,
        500,
        722,
        500,
        500,
        500,
        334,
        260,
        334,
        584,
    ];

    /// <summary>Width in pixels.</summary>
    public static double Width(string text, double size)
    {
        double thousandths = 0;
        foreach (Rune rune in text.EnumerateRunes())
            thousandths += Of(rune);
        return thousandths / 1000 * size * Safety;
    }

    /// <summary>Width of the widest of several texts; 0 if there are none.</summary>
    public static double Widest(IEnumerable<string> texts, double size) => texts.Select(t => Width(t, size)).DefaultIfEmpty(0).Max();

    /// <summary>The text, or as much of its beginning, with …, as fits.</summary>
    public static string Cut(string text, double size, double room)
    {
        if (Width(text, size) <= room)
            return text;
        StringBuilder kept = new();
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Width(kept.ToString() + rune + "…", size) > room)
                break;
            kept.Append(rune.ToString());
        }
        return kept.ToString().TrimEnd() + "…";
    }

    private static int Of(Rune rune) =>
        rune.Value is >= 0x20 and < 0x7F ? Ascii[rune.Value - 0x20]
        : rune.Value > 0x1100 && rune.Value is not (>= 0x2000 and < 0x2E80) ? 1000
        : rune.Value == 0x202F ? 220
        : Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.UppercaseLetter => 730,
            UnicodeCategory.LowercaseLetter => 580,
            UnicodeCategory.NonSpacingMark => 0,
            _ => 620,
        };
}
