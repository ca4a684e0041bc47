using System.Collections.Immutable;
using System.Globalization;

namespace Triskele.Measures;

/// <summary>An option of a measure: a visible, editable convention with a default and a range.</summary>
/// <param name="Name">Name as it is given on the command line.</param>
/// <param name="Default">Default, as text.</param>
/// <param name="Choices">The words that are allowed; empty for a number.</param>
/// <param name="Minimum">Smallest number allowed.</param>
/// <param name="Maximum">Largest number allowed.</param>
/// <param name="IsInteger">Whether the number is whole.</param>
public sealed record OptionDefinition(
    string Name,
    string Default,
    ImmutableArray<string> Choices,
    double Minimum = double.NaN,
    double Maximum = double.NaN,
    bool IsInteger = false
)
{
    /// <summary>One word of several; the first is the default.</summary>
    public static OptionDefinition Choice(string name, params ImmutableArray<string> choices) => new(name, choices[0], choices);

    /// <summary>A whole number.</summary>
    public static OptionDefinition Integer(string name, int defaultValue, int minimum, int maximum) =>
        new(name, defaultValue.ToString(CultureInfo.InvariantCulture), [], minimum, maximum, true);

    /// <summary>A real number.</summary>
    public static OptionDefinition Number(string name, double defaultValue, double minimum, double maximum) =>
        new(name, defaultValue.ToString(CultureInfo.InvariantCulture), [], minimum, maximum);

    /// <summary>Any text, empty by default: the key of an actor, say.</summary>
    public static OptionDefinition Text(string name) => new(name, "", []);

    private bool IsText => Choices.Length == 0 && double.IsNaN(Minimum);

    /// <summary>What may be given, in words.</summary>
    public string Range =>
        IsText ? "any text"
        : Choices.Length > 0 ? string.Join(" | ", Choices)
        : string.Create(CultureInfo.InvariantCulture, $"{(IsInteger ? "whole number" : "number")} from {Minimum} to {Maximum}");

    /// <summary>Why a value is not allowed, or null if it is.</summary>
    public string? Reject(string value)
    {
        if (IsText)
            return null;
        if (Choices.Length > 0)
            return Choices.Contains(value) ? null : $"Option {Name}: '{value}' is none of {Range}.";
        return
            double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            && number >= Minimum
            && number <= Maximum
            && (!IsInteger || Math.Floor(number) == number)
            ? null
            : $"Option {Name}: '{value}' is not a {Range}.";
    }
}
