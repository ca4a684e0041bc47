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
    public static Cell[] Of(Ecosystem e, int actor)
    {
        int helix = e.Actors.MainHelices[actor];
        int country = e.Places.AncestorAt(e.Actors.Places[actor], 0);
        return
        [
            e.Actors.Keys[actor],
            e.Actors.Names[actor] is { Length: > 0 } name ? name : null,
            helix < 0 ? null : e.Helices[helix].Id,
            country == PlaceTree.Unknown ? null : e.Places[country].ToString(),
        ];
    }
}
