using Triskele.Measures;

namespace Triskele.Networks.Holes;

/// <summary>The measure <c>network.cutpoints</c>: which organisations and which ties hold the network together alone.</summary>
public static class NetworkCutPoints
{
    /// <summary>The measure.</summary>
    public static Measure Measure { get; } = new(Descriptor(), Compute);

    private static MeasureDescriptor Descriptor() =>
        new()
        {
            Id = "network.cutpoints",
            Texts = HolesTexts.All,
            Inputs = MeasureInput.Records,
            Figure = FigureKind.Bars,
            Options = NetworkRecords.GraphOptions(),
            Columns =
            [
                ColumnDefinition.Text("kind"),
                .. ActorRow.Columns,
                ColumnDefinition.Text("partner"),
                ColumnDefinition.Count("parts", "components"),
                ColumnDefinition.Count("separated", "organisations"),
                ColumnDefinition.Count("bridges", "ties"),
            ],
        };

    private static MeasureTable Compute(Scene scene) =>
        NetworkRecords.Table(scene, Measure.Descriptor, (_, network, notes) => Rows(network, notes));

    private static IEnumerable<Cell[]> Rows(ActorNetwork network, GroupNotes notes)
    {
        CutStructure cuts = CutStructure.Of(network.Graph);
        notes.Tally(HolesTexts.All, "caveat.cuts", cuts.BiconnectedComponents, cuts.Points.Length, cuts.Bridges.Length);
        int[] bridges = new int[network.NodeCount];
        foreach (Bridge bridge in cuts.Bridges)
        {
            bridges[bridge.From]++;
            bridges[bridge.To]++;
        }
        foreach (CutPoint point in cuts.Points.OrderByDescending(p => p.Separated).ThenBy(p => p.Node))
            yield return
            [
                "organisation",
                .. ActorRow.Of(network, point.Node),
                (string?)null,
                point.Parts,
                point.Separated,
                bridges[point.Node],
            ];
        foreach (Bridge bridge in cuts.Bridges.OrderByDescending(b => b.Separated).ThenBy(b => b.From).ThenBy(b => b.To))
            yield return ["tie", .. ActorRow.Of(network, bridge.From), network.Key(bridge.To), 2, bridge.Separated, 1];
    }
}
