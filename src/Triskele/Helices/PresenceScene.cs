using System.Collections.Immutable;
using Triskele.Measures;

namespace Triskele.Helices;

/// <summary>One row to compute: a group of the scene with its records, or a row of counts that came counted.</summary>
/// <param name="Group">What the row is about; its ecosystem is empty where the counts came counted.</param>
/// <param name="Counts">Exclusive counts.</param>
/// <param name="IsCounted">Whether the counts came counted.</param>
internal sealed record PresenceRow(Group Group, PresenceCounts Counts, bool IsCounted);

/// <summary>Turns a scene into rows of presence counts, from records or from counts that came counted.</summary>
internal static class PresenceScene
{
    public static OptionDefinition Source { get; } = OptionDefinition.Choice("source", "records", "counts");

    private static readonly Ecosystem Nothing = new EcosystemBuilder().Build();

    /// <summary>A table with one row for each group or each row of counts.</summary>
    public static MeasureTable Compute(Scene scene, MeasureDescriptor descriptor, Func<PresenceRow, GroupNotes, Cell[]> compute)
    {
        bool counted = IsCounted(scene);
        MeasureTable.Builder table = counted
            ? new MeasureTable.Builder([ColumnDefinition.Text("group"), .. descriptor.Columns])
            : scene.Table(descriptor);
        foreach (string caveat in Caveats(scene, counted))
            table.Caveat(caveat);
        ImmutableArray<Group> groups = counted ? CountedGroups(scene.Presence!) : scene.Groups();
        scene.AddGroups(table, groups, (i, notes) => [compute(Row(i), notes)]);
        if (groups.IsEmpty && (scene.Ecosystem is not null || scene.Presence is not null))
            table.Caveat(SharedTexts.Shared["empty.period"]);
        return table.Build();

        PresenceRow Row(int i) => counted ? new PresenceRow(groups[i], scene.Presence!.Counts[i], true) : Recorded(scene, groups[i]);
    }

    /// <summary>The records behind a group: every project that the options let count.</summary>
    public static EvidenceRecords Evidence(Scene scene, Group group)
    {
        Ecosystem records = CommonOptions.Records(group.Ecosystem, scene.Options);
        ImmutableArray<byte> cells = HelixPresence.Cells(records, ResearchOption.Of(scene.Options));
        return new EvidenceRecords([.. records.Projects.Keys.Where((_, p) => cells[p] != HelixPresence.NoRecord)], []);
    }

    private static bool IsCounted(Scene scene) =>
        scene.Presence is not null && (scene.Ecosystem is null || scene.Options.Choice(Source.Name) == "counts");

    private static ImmutableArray<Group> CountedGroups(PresenceTable table) =>
        [.. table.Groups.Select(label => new Group([label], Nothing))];

    private static PresenceRow Recorded(Scene scene, Group group)
    {
        Group records = group with { Ecosystem = CommonOptions.Records(group.Ecosystem, scene.Options) };
        return new PresenceRow(records, HelixPresence.Count(records.Ecosystem, ResearchOption.Of(scene.Options)), false);
    }

    private static IEnumerable<string> Caveats(Scene scene, bool counted)
    {
        if (scene.Ecosystem is null && scene.Presence is null)
            yield return SharedTexts.Shared["absent.counts"];
        else if (counted)
            yield return HelicesTexts.All["caveat.counted"];
        else
        {
            if (scene.Options.Choice(Source.Name) == "counts")
                yield return HelicesTexts.All["caveat.no_counts"];
            yield return HelicesTexts.All[$"caveat.records.{scene.Options.Choice("records")}"];
            yield return HelicesTexts.All[$"caveat.rec.{scene.Options.Choice("rec")}"];
        }
    }
}
