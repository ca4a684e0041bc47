using System.Collections.Immutable;
using System.Text.Json;
using Triskele.Measures;

namespace Triskele.Networks.Direction;

/// <summary>The recorded ties of a group as arcs: the organisations with at least one, numbered from 0, and what leads from whom to whom.</summary>
/// <threadsafety>Immutable.</threadsafety>
internal sealed class DirectedTies
{
    private DirectedTies(Ecosystem records, ImmutableArray<int> actors, DirectedGraph arcs) =>
        (Records, Actors, Arcs) = (records, actors, arcs);

    /// <summary>Which kind of ties: all, or one.</summary>
    public static OptionDefinition Kind { get; } =
        OptionDefinition.Choice("kind", ["all", .. Enum.GetNames<TieKind>().Select(JsonNamingPolicy.SnakeCaseLower.ConvertName)]);

    /// <summary>What becomes of ties without a direction.</summary>
    public static OptionDefinition Undirected { get; } = OptionDefinition.Choice("undirected", "both", "drop");

    /// <summary>The options of a measure of directed ties, and those of its own.</summary>
    public static ImmutableArray<OptionDefinition> Options(params ImmutableArray<OptionDefinition> own) => [Kind, Undirected, .. own];

    /// <summary>The records that the ties are of.</summary>
    public Ecosystem Records { get; }

    /// <summary>The actor of each node, ascending.</summary>
    public ImmutableArray<int> Actors { get; }

    /// <summary>The arcs; no node is an isolate. The weights of ties with the same ends add up.</summary>
    public DirectedGraph Arcs { get; }

    /// <summary>A table of rows on the directed ties of each group, with the caveats of all of them.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="descriptor">The measure; its options are those of <see cref="Options"/> and its own.</param>
    /// <param name="rows">From a group, its ties and its notes to its rows; called from several threads.</param>
    public static MeasureTable Table(
        Scene scene,
        MeasureDescriptor descriptor,
        Func<Group, DirectedTies, GroupNotes, IEnumerable<Cell[]>> rows
    )
    {
        MeasureTable.Builder table = scene.Table(descriptor);
        if (scene.Ecosystem is null)
            return table.Caveat(SharedTexts.Shared["absent.records"]).Build();
        if (!scene.Ecosystem.Ties.Directed.Contains(true))
            return table.Caveat(DirectionTexts.All["absent.directed"]).Build();
        scene.AddGroups(table, (group, notes) => Of(group, scene.Options, notes) is { } ties ? rows(group, ties, notes) : []);
        NetworkRecords.SayWhyEmpty(table, scene);
        return table.Build();
    }

    // Null where no tie of the kind has a direction: where all count both ways there is nothing to say of directions.
    private static DirectedTies? Of(Group group, MeasureOptions options, GroupNotes notes)
    {
        Ties ties = group.Ecosystem.Ties;
        int kind = Kind.Choices.IndexOf(options.Choice(Kind.Name)) - 1;
        int[] chosen = [.. Enumerable.Range(0, ties.Count).Where(t => kind < 0 || (int)ties.Kinds[t] == kind)];
        int[] kept = [.. chosen.Where(t => ties.From[t] != ties.To[t])];
        int[] undirected = [.. kept.Where(t => !ties.Directed[t])];
        notes.Tally(DirectionTexts.All, "caveat.to_itself", chosen.Length - kept.Length);
        if (kept.Length == undirected.Length)
        {
            notes.Tally(DirectionTexts.All, "caveat.no_directed", 1);
            return null;
        }
        bool drop = options.Choice(Undirected.Name) == "drop";
        notes.Tally(DirectionTexts.All, drop ? "caveat.undirected_dropped" : "caveat.undirected", undirected.Length);
        return drop ? Of(group.Ecosystem, [.. kept.Except(undirected)], []) : Of(group.Ecosystem, kept, undirected);
    }

    private static DirectedTies Of(Ecosystem records, int[] ties, int[] alsoBack)
    {
        Ties all = records.Ties;
        int[] actors = [.. ties.SelectMany(t => new[] { all.From[t], all.To[t] }).Distinct().Order()];
        int[] node = new int[records.Actors.Count];
        for (int i = 0; i < actors.Length; i++)
            node[actors[i]] = i;
        int[] from = [.. ties.Select(t => node[all.From[t]]), .. alsoBack.Select(t => node[all.To[t]])],
            to = [.. ties.Select(t => node[all.To[t]]), .. alsoBack.Select(t => node[all.From[t]])];
        double[] weights = [.. ties.Concat(alsoBack).Select(t => all.Weights[t])];
        return new DirectedTies(records, [.. actors], GraphBuilder.Directed(actors.Length, from, to, weights));
    }
}
