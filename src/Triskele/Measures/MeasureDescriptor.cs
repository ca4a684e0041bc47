using System.Collections.Immutable;

namespace Triskele.Measures;

/// <summary>All that is to be known of a measure before it is computed. Command line, report, documentation and API derive from it.</summary>
/// <remarks>Texts are looked up by key in the resources of the measure's folder: <c>helix.synergy.title</c>, <c>helix.synergy.formula</c>, …</remarks>
public sealed record MeasureDescriptor
{
    /// <summary>Id in two words or more, such as <c>helix.synergy</c>; scripts rely on it.</summary>
    public required string Id { get; init; }

    /// <summary>Where the texts of the measure are looked up.</summary>
    public required Texts Texts { get; init; }

    /// <summary>What it reads; any one of them is enough unless the page says otherwise.</summary>
    public required MeasureInput Inputs { get; init; }

    /// <summary>Columns after those of the grouping.</summary>
    public required ImmutableArray<ColumnDefinition> Columns { get; init; }

    /// <summary>Options beside those of every measure.</summary>
    public ImmutableArray<OptionDefinition> Options { get; init; } = [];

    /// <summary>Whether <c>--by</c> splits it; a measure that has rows of its own kind may not be split.</summary>
    public bool CanGroup { get; init; } = true;

    /// <summary>Whether the mapping of codes to helices changes it; if so, the mapping is shown beside each result.</summary>
    public bool DependsOnHelixMapping { get; init; }

    /// <summary>The picture that shows it best.</summary>
    public FigureKind Figure { get; init; } = FigureKind.Table;

    /// <summary>Name in a few words.</summary>
    public string Title => Texts[$"{Id}.title"];

    /// <summary>The question that it answers, as a user would ask it.</summary>
    public string Question => Texts[$"{Id}.question"];

    /// <summary>The formula, letter by letter.</summary>
    public string Formula => Texts[$"{Id}.formula"];

    /// <summary>Where the formula comes from, and what deviates from there.</summary>
    public string Source => Texts[$"{Id}.source"];

    /// <summary>What holds of every result of it.</summary>
    public string Caveats => Texts[$"{Id}.caveats"];

    /// <summary>The numbers of others that it was checked against, with their origin.</summary>
    public string Golden => Texts[$"{Id}.golden"];

    /// <summary>What a column says: the measure's own words, else those shared by all.</summary>
    public string Describe(ColumnDefinition column) =>
        Texts.Find($"{Id}.column.{column.Name}") ?? SharedTexts.Shared[$"column.{column.Name}"];

    /// <summary>What an option changes: the measure's own words, else those shared by all.</summary>
    public string Describe(OptionDefinition option) =>
        Texts.Find($"{Id}.option.{option.Name}") ?? SharedTexts.Shared[$"option.{option.Name}"];
}
