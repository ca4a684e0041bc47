using Triskele.Measures;
using Triskele.Numerics;

namespace Triskele.Territories;

/// <summary>The measure <c>territory.integration</c>: do administrative borders cut the ecosystem? A row per region and a row <c>all</c>.</summary>
/// <remarks>Formula: <see cref="FrenkenIntegration"/>. Ties: Newman weights of joint projects. Null: regions dealt at random among the organisations.</remarks>
public static class TerritoryIntegration
{
    private static readonly MeasureDescriptor Descriptor = new()
    {
        Id = "territory.integration",
        Texts = TerritoriesTexts.All,
        Inputs = MeasureInput.Records,
        Columns =
        [
            ColumnDefinition.Text("region"),
            ColumnDefinition.Number("integration", "nats"),
            ColumnDefinition.Number("within", "nats"),
            ColumnDefinition.Number("cross", "nats"),
            ColumnDefinition.Number("ei", "-1..1"),
            ColumnDefinition.Share("share"),
            ColumnDefinition.Number("internal_weight", "joint projects"),
            ColumnDefinition.Number("external_weight", "joint projects"),
            ColumnDefinition.Count("actors", "organisations"),
            ColumnDefinition.Count("partners", "regions"),
            ColumnDefinition.Number("null_mean", "nats"),
            ColumnDefinition.Number("null_sd", "nats"),
            ColumnDefinition.Number("z", "standard deviations"),
            ColumnDefinition.Number("p", "probability"),
            ColumnDefinition.Count("draws", "draws"),
        ],
        Options =
        [
            TerritoryOptions.Level,
            CommonOptions.MultiRecords,
            TerritoryOptions.MaxConsortium,
            OptionDefinition.Integer("draws", 99, 0, 99_999),
        ],
        Figure = FigureKind.Bars,
    };

    /// <summary>The measure.</summary>
    public static Measure Measure { get; } = new(Descriptor, Compute);

    private static MeasureTable Compute(Scene scene)
    {
        MeasureTable.Builder table = TerritoryNotes.Table(scene, Descriptor, (group, notes) => Rows(scene, group, notes));
        if (scene.Options.Integer("draws") < 2)
            table.Caveat(TerritoriesTexts.All["caveat.draws"]);
        return table.Build();
    }

    private static IEnumerable<Cell[]> Rows(Scene scene, Group group, GroupNotes notes)
    {
        Ecosystem ecosystem = TerritoryOptions.Records(group.Ecosystem, scene.Options);
        RegionNetwork network = RegionNetwork.Of(ecosystem, scene.Options.Integer("level"));
        TerritoryNotes.KeepLosses(notes, scene, group, network, [], 0);
        TerritoryNotes.KeepEditions(notes, scene, ecosystem, network);
        if (network.Regions.Length == 0)
            yield break;
        RegionWeights x = network.Matrix();
        FrenkenIntegration integration = FrenkenIntegration.Of(x);
        TerritoryNotes.KeepUndefined(
            notes,
            integration.Regions.Select((values, r) => (ecosystem.Places[network.Regions[r]].ToString(), values))
        );
        int draws = scene.Options.Integer("draws");
        NullTally[] tallies = IntegrationNull.Run(
            network,
            integration,
            draws,
            d => RandomStream.Of(scene.Seed, Descriptor.Id, unchecked(group.StreamUnit + d)),
            scene.Cancellation
        );
        (double inside, int pairs) = (0, 0);
        for (int r = 0; r < x.Count; r++)
        {
            RegionIntegration values = integration.Regions[r];
            string name = ecosystem.Places[network.Regions[r]].ToString();
            double own = x.Own(r) / 2;
            int actors = network.RegionOffsets[r + 1] - network.RegionOffsets[r];
            (inside, pairs) = (inside + own, pairs + values.Partners);
            yield return Row(name, values, own, x.Sums[r] - 2 * own, actors, tallies[r], draws);
        }
        RegionIntegration all = new(1, integration.Total, integration.Within, integration.Cross, pairs / 2);
        yield return Row("all", all, inside, x.Total / 2 - inside, network.NodeCount, tallies[^1], draws);
    }

    private static Cell[] Row(string region, RegionIntegration v, double inside, double outside, int actors, NullTally tally, int draws) =>
        [
            region,
            v.Integration,
            v.Within,
            v.Cross,
            (outside - inside) / (outside + inside),
            v.Share,
            inside,
            outside,
            actors,
            v.Partners,
            tally.Mean,
            tally.Sd,
            tally.Z,
            tally.P,
            draws,
        ];
}
