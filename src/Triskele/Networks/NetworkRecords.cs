using System.Collections.Immutable;
using Triskele.Measures;

namespace Triskele.Networks;

/// <summary>What all network measures share: which records make ties, and what is said where there are none.</summary>
internal static class NetworkRecords
{
    /// <summary>Leaves out projects with more partners; 0 leaves out none.</summary>
    public static OptionDefinition MaxConsortium { get; } = OptionDefinition.Integer("max_consortium", 0, 0, 1_000_000);

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
