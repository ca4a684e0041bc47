using System.Collections.Immutable;
using System.Globalization;

namespace Triskele.Measures;

/// <summary>What a measure is split by: nothing, or one or more dimensions.</summary>
/// <remarks>
/// Groups overlap. A project belongs to every group in which it has a participant, and what it shows there are its participants there;
/// its size stays that of the whole consortium. Participants without the attribute belong to no group of it.
/// </remarks>
/// <param name="Dimensions">The dimensions with their level (0 where it has no meaning); empty for the whole.</param>
public sealed record Grouping(ImmutableArray<(GroupDimension Dimension, int Level)> Dimensions)
{
    /// <summary>The words that <see cref="Parse"/> understands.</summary>
    public const string Words = "all, country, place:0 … place:9, year, programme, framework, helix";

    /// <summary>One group, the whole.</summary>
    public static Grouping All { get; } = new([]);

    /// <summary>Reads <c>country</c>, <c>place:2</c>, <c>country,year</c>, …</summary>
    /// <exception cref="ArgumentException">A word is not one of <see cref="Words"/>, or occurs twice.</exception>
    public static Grouping Parse(string text)
    {
        List<(GroupDimension, int)> dimensions = [];
        foreach (string word in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (word == "all")
                continue;
            (GroupDimension, int) dimension = ParseWord(word);
            if (dimensions.Contains(dimension))
                throw new ArgumentException($"'{word}' occurs twice in '{text}'.", nameof(text));
            dimensions.Add(dimension);
        }
        return new Grouping([.. dimensions]);
    }

    /// <summary>A column for each dimension.</summary>
    public ImmutableArray<ColumnDefinition> Columns => [.. Dimensions.Select(d => ColumnDefinition.Text(Name(d)))];

    /// <summary>The words that parse to this grouping.</summary>
    public override string ToString() =>
        Dimensions.Length == 0 ? "all" : string.Join(",", Dimensions.Select(d => Name(d).Replace('_', ':')));

    private static string Name((GroupDimension Dimension, int Level) d) =>
        d.Dimension == GroupDimension.Place
            ? string.Create(CultureInfo.InvariantCulture, $"place_{d.Level}")
            : d.Dimension.ToString().ToLowerInvariant();

    private static (GroupDimension, int) ParseWord(string word) =>
        word switch
        {
            "country" => (GroupDimension.Country, 0),
            "year" => (GroupDimension.Year, 0),
            "programme" => (GroupDimension.Programme, 0),
            "framework" => (GroupDimension.Framework, 0),
            "helix" => (GroupDimension.Helix, 0),
            ['p', 'l', 'a', 'c', 'e', ':', >= '0' and <= '9' and char level] => (GroupDimension.Place, level - '0'),
            _ => throw new ArgumentException($"'{word}' is nothing to group by; there are: {Words}.", nameof(word)),
        };
}
