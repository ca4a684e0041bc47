using Triskele.Measures;

namespace Triskele.Territories;

/// <summary>The measure <c>territory.flows</c>: which regions work together, and more than chance would have it? A row per pair of regions.</summary>
public static class TerritoryFlows
{
    private static readonly MeasureDescriptor Descriptor = new()
    {
        Id = "territory.flows",
        Texts = TerritoriesTexts.All,
        Inputs = MeasureInput.Records,
        Columns =
        [
            ColumnDefinition.Text("from"),
            ColumnDefinition.Text("to"),
            ColumnDefinition.Count("ties", "pairs of organisations"),
            ColumnDefinition.Number("newman_weight", "joint projects"),
            ColumnDefinition.Number("expected_weight", "joint projects"),
            ColumnDefinition.Number("lift", "times"),
            ColumnDefinition.Count("projects", "projects"),
        ],
        Options =
        [
            TerritoryOptions.Level,
            CommonOptions.MultiRecords,
            TerritoryOptions.MaxConsortium,
            OptionDefinition.Integer("top", 200, 0, 1_000_000_000),
        ],
        Figure = FigureKind.Flows,
    };

    /// <summary>The measure.</summary>
    public static Measure Measure { get; } = new(Descriptor, Compute);

    private static MeasureTable Compute(Scene scene) =>
        TerritoryNotes.Table(scene, Descriptor, (group, notes) => Rows(scene, group, notes)).Build();

    private static IEnumerable<Cell[]> Rows(Scene scene, Group group, GroupNotes notes)
    {
        Ecosystem ecosystem = TerritoryOptions.Records(group.Ecosystem, scene.Options);
        RegionNetwork network = RegionNetwork.Of(ecosystem, scene.Options.Integer("level"));
        RegionFlow[] flows = RegionFlow.Of(network.Matrix());
        int top = scene.Options.Integer("top");
        RegionFlow[] shown = top == 0 ? flows : [.. flows.Take(top)];
        TerritoryNotes.KeepLosses(notes, scene, group, network, flows, shown.Length);
        TerritoryNotes.KeepEditions(notes, scene, ecosystem, network);
        RegionProjects projects = new(ecosystem, network, scene.Options.Integer("level"));
        foreach (RegionFlow f in shown)
            yield return
            [
                ecosystem.Places[network.Regions[f.From]].ToString(),
                ecosystem.Places[network.Regions[f.To]].ToString(),
                f.Ties,
                f.Weight,
                f.Expected,
                f.Lift,
                projects.Of(f.From, f.To),
            ];
    }
}
