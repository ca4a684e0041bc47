using System.Collections.Immutable;
using System.Globalization;

namespace Triskele.Measures;

/// <summary>The values of a measure's options: those that were given, and the defaults of the rest.</summary>
public sealed class MeasureOptions
{
    private readonly ImmutableSortedDictionary<string, string> _values;

    private MeasureOptions(ImmutableSortedDictionary<string, string> values) => _values = values;

    /// <summary>Checks the given values against the definitions and fills in the defaults.</summary>
    /// <exception cref="ArgumentException">An option is unknown or a value is not allowed; the message lists all such and what is allowed.</exception>
    public static MeasureOptions Of(ImmutableArray<OptionDefinition> definitions, IReadOnlyDictionary<string, string>? given = null)
    {
        ImmutableSortedDictionary<string, string> values = ImmutableSortedDictionary.CreateRange(
            StringComparer.Ordinal,
            definitions.Select(d => KeyValuePair.Create(d.Name, d.Default))
        );
        List<string> rejected = [];
        foreach ((string name, string value) in given ?? ImmutableDictionary<string, string>.Empty)
        {
            OptionDefinition? definition = definitions.FirstOrDefault(d => d.Name == name);
            string? reason = definition is null
                ? $"There is no option '{name}'; there are: {string.Join(", ", definitions.Select(d => d.Name))}."
                : definition.Reject(value);
            if (reason is null)
                values = values.SetItem(name, value);
            else
                rejected.Add(reason);
        }
        return rejected.Count == 0 ? new MeasureOptions(values) : throw new ArgumentException(string.Join(" ", rejected), nameof(given));
    }

    /// <summary>All values by name, sorted.</summary>
    public IReadOnlyDictionary<string, string> Values => _values;

    /// <summary>The value of a choice.</summary>
    public string Choice(string name) => _values[name];

    /// <summary>The value of a text; empty where none was given.</summary>
    public string Text(string name) => _values[name];

    /// <summary>The value of a whole number.</summary>
    public int Integer(string name) => (int)Number(name);

    /// <summary>The value of a number.</summary>
    public double Number(string name) => double.Parse(_values[name], NumberStyles.Float, CultureInfo.InvariantCulture);
}
