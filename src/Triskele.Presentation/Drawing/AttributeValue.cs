using System.Globalization;

namespace Triskele.Presentation.Drawing;

/// <summary>Value of an attribute: a text, or a number with at most two decimals; null leaves the attribute out.</summary>
internal readonly record struct AttributeValue(string? Text)
{
    public static implicit operator AttributeValue(string? text) => new(text);

    public static implicit operator AttributeValue(double number) => new(Number(number));

    public static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
