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
    public static Cell[] Of(ActorNetwork network, int node) =>
        [network.Key(node), network.Name(node), network.HelixId(node), network.Country(node)];
}
