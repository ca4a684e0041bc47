using System.Collections.Immutable;
using Triskele.Measures;

namespace Triskele.Networks;

/// <summary>What all network measures share: which records make ties, and what is said where there are none.</summary>
internal static class NetworkRecords
{
    /// <summary>Leaves out projects with more partners; 0 leaves out none.</summary>
    public static OptionDefinition MaxConsortium { get; } = OptionDefinition.Integer("max_consortium", 0, 0, 1_000_000);

    /// <summary>What ties are made of: joint projects, recorded ties, or joint projects where there are any, else recorded ties.</summary>
    public static OptionDefinition TiesOf { get; } = OptionDefinition.Choice("ties", "auto", "projects", "recorded");

    /// <summary>What a tie weighs; recorded ties weigh what is recorded unless it is <c>binary</c>.</summary>
    public static OptionDefinition Weight { get; } = OptionDefinition.Choice("weight", "newman", "count", "binary");

    /// <summary>The options of a measure of the network of actors, and those of its own.</summary>
    public static ImmutableArray<OptionDefinition> GraphOptions(params ImmutableArray<OptionDefinition> own) =>
        [CommonOptions.MultiRecords, MaxConsortium, TiesOf, Weight, .. own];

    /// <summary>The options of every network measure, and those of its own.</summary>
    public static ImmutableArray<OptionDefinition> Options(params ImmutableArray<OptionDefinition> own) =>
        [CommonOptions.MultiRecords, MaxConsortium, .. own];

    /// <summary>The records of a group that ties are made of.</summary>
    public static Ecosystem Of(Ecosystem group, MeasureOptions options)
    {
        Ecosystem records = CommonOptions.Records(group, options);
        int max = options.Integer(MaxConsortium.Name);
        return max == 0 ? records : records.View().WhereProjects(p => records.Projects.Partners[p] <= max).Compact();
    }

    /// <summary>The ties between the actors of some records; node i is actor i.</summary>
    public static WeightedGraph Ties(Ecosystem records, MeasureOptions options)
    {
        string weight = options.Choice(Weight.Name);
        if (UsesRecordedTies(records, options))
            return Weighted(Recorded(records), weight);
        Projection projection = Projection.Of(records);
        return weight switch
        {
            "newman" => new WeightedGraph(projection.Graph, projection.NewmanWeights),
            "count" => new WeightedGraph(projection.Graph, [.. projection.JointProjects.Select(n => (double)n)]),
            _ => WeightedGraph.Unweighted(projection.Graph),
        };
    }

    /// <summary>Whether the ties are recorded ones rather than joint projects.</summary>
    public static bool UsesRecordedTies(Ecosystem records, MeasureOptions options) =>
        options.Choice(TiesOf.Name) switch
        {
            "recorded" => true,
            "projects" => false,
            _ => records.Ties.Count > 0 && !records.Projects.Partners.Any(n => n >= 2),
        };

    // Recorded ties are read without their direction; those between the same two add up.
    private static WeightedGraph Recorded(Ecosystem records) =>
        GraphBuilder.Undirected(records.Actors.Count, records.Ties.From.AsSpan(), records.Ties.To.AsSpan(), records.Ties.Weights.AsSpan());

    private static WeightedGraph Weighted(WeightedGraph ties, string weight) =>
        weight == "binary" ? WeightedGraph.Unweighted(ties.Graph) : ties;

    /// <summary>A table of rows on the network of each group, with the caveats of every network.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="descriptor">The measure; its options are those of <see cref="GraphOptions"/> and its own.</param>
    /// <param name="rows">From a group, its network and its notes to its rows; called from several threads.</param>
    public static MeasureTable Table(
        Scene scene,
        MeasureDescriptor descriptor,
        Func<Group, ActorNetwork, GroupNotes, IEnumerable<Cell[]>> rows
    ) => Table(scene, descriptor, (group, notes) => rows(group, ActorNetwork.Of(group, scene.Options, notes), notes));

    /// <summary>The same for a measure that makes of each group what it needs by itself.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="descriptor">The measure; <see cref="MaxConsortium"/> and <see cref="TiesOf"/> are among its options.</param>
    /// <param name="rows">From a group and its notes to its rows; called from several threads.</param>
    public static MeasureTable Table(Scene scene, MeasureDescriptor descriptor, Func<Group, GroupNotes, IEnumerable<Cell[]>> rows)
    {
        MeasureTable.Builder table = scene.Table(descriptor);
        if (scene.Ecosystem is null)
            return table.Caveat(SharedTexts.Shared["absent.records"]).Build();
        scene.AddGroups(table, rows);
        if (table.Build().Count == 0)
            table.Caveat(SharedTexts.Shared["empty.period"]);
        if (!UsesRecordedTies(scene.Ecosystem, scene.Options))
            table.Caveat(NetworksTexts.All["caveat.cliques"]);
        if (scene.Options.Integer(MaxConsortium.Name) is > 0 and int max)
            table.Caveat(NetworksTexts.All.Format("caveat.max_consortium", max));
        return table.Build();
    }

    /// <summary>A table of one or more rows a group, with the caveats of every network; an absent or empty ecosystem is a caveat too.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="descriptor">The measure.</param>
    /// <param name="rows">From a group to its rows; called from several threads.</param>
    /// <param name="caveats">Caveats that are known only once all rows are computed.</param>
    public static MeasureTable Table(
        Scene scene,
        MeasureDescriptor descriptor,
        Func<Group, IEnumerable<Cell[]>> rows,
        Func<IEnumerable<string>> caveats
    )
    {
        MeasureTable.Builder table = scene.Table(descriptor);
        if (scene.Ecosystem is null)
            return table.Caveat(SharedTexts.Shared["absent.records"]).Build();
        if (scene.AddGroups(table, rows).Build().Count == 0)
            table.Caveat(SharedTexts.Shared["empty.period"]);
        table.Caveat(NetworksTexts.All["caveat.cliques"]);
        if (scene.Options.Integer(MaxConsortium.Name) is > 0 and int max)
            table.Caveat(NetworksTexts.All.Format("caveat.max_consortium", max));
        foreach (string caveat in caveats())
            table.Caveat(caveat);
        return table.Build();
    }
}
