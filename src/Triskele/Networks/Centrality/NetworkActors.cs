using Triskele.Measures;
using Triskele.Networks.Cores;
using Triskele.Networks.Holes;

namespace Triskele.Networks.Centrality;

/// <summary>The measure <c>network.actors</c>: the standing of every actor in its network, in one table.</summary>
/// <remarks>Each column is the business of another room: here they only stand side by side.</remarks>
public static class NetworkActors
{
    private static readonly OptionDefinition Top = OptionDefinition.Integer("top", 0, 0, 10_000_000);

    /// <summary>The measure.</summary>
    public static Measure Measure { get; } = new(Descriptor(), Compute);

    private static MeasureDescriptor Descriptor() =>
        new()
        {
            Id = "network.actors",
            Texts = CentralityTexts.All,
            Inputs = MeasureInput.Records | MeasureInput.Ties,
            DependsOnHelixMapping = true,
            Figure = FigureKind.Bars,
            Options = NetworkRecords.GraphOptions([Top, .. BetweennessOptions.All]),
            Columns =
            [
                .. ActorRow.Columns,
                ColumnDefinition.Count("degree", "organisations"),
                ColumnDefinition.Number("strength", "weight"),
                ColumnDefinition.Number("betweenness", "pairs"),
                ColumnDefinition.Number("betweenness_low", "pairs"),
                ColumnDefinition.Number("betweenness_high", "pairs"),
                ColumnDefinition.Count("coreness", "organisations"),
                ColumnDefinition.Number("constraint"),
                ColumnDefinition.Number("effective_size", "organisations"),
                ColumnDefinition.Share("pagerank"),
            ],
        };

    private static MeasureTable Compute(Scene scene) =>
        NetworkRecords.Table(scene, Measure.Descriptor, (group, network, notes) => Rows(scene, group, network, notes));

    private static IEnumerable<Cell[]> Rows(Scene scene, Group group, ActorNetwork network, GroupNotes notes)
    {
        if (network.NodeCount == 0)
            return [];
        Graph graph = network.Graph;
        (IReadOnlyList<double> values, IReadOnlyList<double> low, IReadOnlyList<double> high) = BetweennessOptions.Compute(
            scene,
            group,
            network,
            notes
        );
        StructuralHoles holes = StructuralHoles.Of(WeightedGraph.Unweighted(graph), scene.InParallel());
        int[] coreness = KCore.Coreness(graph);
        double[] strengths = network.Ties.Strengths(),
            ranks = PageRank.Of(network.Ties);
        int top = scene.Options.Integer(Top.Name);
        IEnumerable<int> nodes = Enumerable.Range(0, network.NodeCount);
        if (top > 0)
        {
            notes.Tally(CentralityTexts.All, "caveat.further", Math.Max(0, network.NodeCount - top));
            nodes = nodes.OrderByDescending(graph.Degree).ThenByDescending(i => strengths[i]).ThenBy(i => i).Take(top);
        }
        return nodes.Select(i =>
            (Cell[])
                [
                    .. ActorRow.Of(network, i),
                    graph.Degree(i),
                    strengths[i],
                    values[i],
                    low[i],
                    high[i],
                    coreness[i],
                    holes.Constraint[i],
                    holes.EffectiveSize[i],
                    ranks[i],
                ]
        );
    }
}
