using System.Collections.Immutable;
using Triskele.Measures;

namespace Triskele.Networks;

/// <summary>What tables with a row for each actor begin with: who it is.</summary>
internal static class ActorRow
{
    /// <summary>The columns.</summary>
    public static ImmutableArray<ColumnDefinition> Columns { get; } =
    [ColumnDefinition.Text("actor"), ColumnDefinition.Text("name"), ColumnDefinition.Text("helix"), ColumnDefinition.Text("country")];

    /// <summary>The cells of a node.</summary>
    public static Cell[] Of(ActorNetwork network, int node) => Of(network.Records, network.Actors[node]);

    /// <summary>The cells of an actor.</summary>
    public static Cell[] Of(Ecosystem records, int actor) =>
        [records.Actors.Keys[actor], NameOf(records, actor), HelixIdOf(records, actor), CountryOf(records, actor)];

    /// <summary>Name of an actor, or null where it is not known.</summary>
    public static string? NameOf(Ecosystem records, int actor) => records.Actors.Names[actor] is { Length: > 0 } name ? name : null;

    /// <summary>Id of the largest helix of an actor, or null where it is not known.</summary>
    public static string? HelixIdOf(Ecosystem records, int actor) =>
        (int)records.Actors.MainHelices[actor] is >= 0 and int helix ? records.Helices[helix].Id : null;

    /// <summary>Country of an actor, or null where it is not known.</summary>
    public static string? CountryOf(Ecosystem records, int actor)
    {
        int country = records.Places.AncestorAt(records.Actors.Places[actor], 0);
        return country == PlaceTree.Unknown ? null : records.Places[country].ToString();
    }
}
