namespace Triskele.Presentation;

/// <summary>The signs that a written number is made of.</summary>
/// <param name="Thousands">Between groups of three digits.</param>
/// <param name="Minus">Before a negative number.</param>
/// <param name="Undefined">In place of a number that is not defined.</param>
public sealed record NumberSigns(string Thousands, string Minus, string Undefined)
{
    /// <summary>For a terminal: what a keyboard can type, and the dash.</summary>
    public static NumberSigns Plain { get; } = new(" ", "-", "–");

    /// <summary>For a page: a thin space that does not break, a true minus, the dash.</summary>
    public static NumberSigns Typographic { get; } = new("\u202f", "\u2212", "–");
}
