using System.Globalization;

namespace Triskele.Measures;

/// <summary>Fills places of texts in invariant format, and lets words agree with a number: <c>{0:group has|groups have}</c>.</summary>
/// <remarks>A format that holds a bar is two wordings, the first where the value is one, the second for all others; the number itself stands in a place of its own.</remarks>
/// <threadsafety>Immutable.</threadsafety>
/// <example>"{0} {0:group has|groups have} no tie" with 1 is "1 group has no tie", with 0 "0 groups have no tie".</example>
internal sealed class NumberAgreement : IFormatProvider, ICustomFormatter
{
    public static readonly NumberAgreement Invariant = new();

    public object? GetFormat(Type? formatType) =>
        formatType == typeof(ICustomFormatter) ? this : CultureInfo.InvariantCulture.GetFormat(formatType);

    public string Format(string? format, object? arg, IFormatProvider? formatProvider)
    {
        string value = arg is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture) : arg?.ToString() ?? "";
        if (format is null)
            return value;
        if (format.Split('|') is [string one, string many])
            return value is "1" ? one : many;
        return arg is IFormattable formattable ? formattable.ToString(format, CultureInfo.InvariantCulture) : value;
    }
}
