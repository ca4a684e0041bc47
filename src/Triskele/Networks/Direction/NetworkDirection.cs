using Triskele.Measures;
using Triskele.Networks.Centrality;
using Triskele.Numerics;

namespace Triskele.Networks.Direction;

/// <summary>The measure <c>network.direction</c>: what leads to each actor and what leads away from it.</summary>
public static class NetworkDirection
{
    private static readonly OptionDefinition Top = OptionDefinition.Integer("top", 20, 0, 10_000_000);

    private static readonly OptionDefinition Order = OptionDefinition.Choice(
        "order",
        "in_degree",
        "out_degree",
        "in_strength",
        "out_strength",
        "hub",
        "authority",
        "pagerank",
        "reciprocated"
    );

    private static readonly OptionDefinition Damping = OptionDefinition.Number("damping", .85, 0, .999);

    /// <summary>The measure.</summary>
    public static Measure Measure { get; } = new(Descriptor(), Compute);

    private static MeasureDescriptor Descriptor() =>
        new()
        {
            Id = "network.direction",
            Texts = DirectionTexts.All,
            Inputs = MeasureInput.Ties,
            DependsOnHelixMapping = true,
            Figure = FigureKind.Bars,
            Options = DirectedTies.Options(Top, Order, Damping),
            Columns =
            [
                .. ActorRow.Columns,
                ColumnDefinition.Count("in_degree", "organisations"),
                ColumnDefinition.Count("out_degree", "organisations"),
                ColumnDefinition.Number("in_strength", "weight"),
                ColumnDefinition.Number("out_strength", "weight"),
                ColumnDefinition.Number("hub"),
                ColumnDefinition.Number("authority"),
                ColumnDefinition.Share("pagerank"),
                ColumnDefinition.Share("reciprocated"),
            ],
        };

    private static MeasureTable Compute(Scene scene) =>
        DirectedTies.Table(scene, Measure.Descriptor, (_, ties, notes) => Rows(scene, ties, notes));

    private static IEnumerable<Cell[]> Rows(Scene scene, DirectedTies ties, GroupNotes notes)
    {
        DirectedGraph arcs = ties.Arcs;
        int n = arcs.NodeCount;
        (IReadOnlyList<double> hubs, IReadOnlyList<double> authorities) = HubsAndAuthorities(arcs, notes);
        int[] mutual = Reciprocity.MutualPartners(arcs);
        Dictionary<string, double[]> columns = new()
        {
            ["in_degree"] = Each(n, v => arcs.Predecessors(v).Length),
            ["out_degree"] = Each(n, v => arcs.Successors(v).Length),
            ["in_strength"] = Each(n, v => Sum(arcs.InWeights.AsSpan()[arcs.InOffsets[v]..arcs.InOffsets[v + 1]])),
            ["out_strength"] = Each(n, v => Sum(arcs.OutWeights.AsSpan()[arcs.OutOffsets[v]..arcs.OutOffsets[v + 1]])),
            ["hub"] = [.. hubs],
            ["authority"] = [.. authorities],
            ["pagerank"] = PageRank.OfArcs(arcs, scene.Options.Number(Damping.Name)),
            ["reciprocated"] = Each(n, v => (double)mutual[v] / (arcs.Predecessors(v).Length + arcs.Successors(v).Length - mutual[v])),
        };
        int top = scene.Options.Integer(Top.Name) is > 0 and int asked ? asked : n;
        notes.Tally(DirectionTexts.All, "caveat.further", Math.Max(0, n - top));
        double[] by = columns[scene.Options.Choice(Order.Name)];
        return Enumerable
            .Range(0, n)
            .OrderByDescending(v => double.IsNaN(by[v]) ? double.NegativeInfinity : by[v])
            .ThenBy(v => v)
            .Take(top)
            .Select(v =>
                (Cell[])
                    [
                        .. ActorRow.Of(ties.Records, ties.Actors[v]),
                        arcs.Predecessors(v).Length,
                        arcs.Successors(v).Length,
                        .. columns.Skip(2).Select(c => (Cell)c.Value[v]),
                    ]
            );
    }

    // What does not settle is said and leaves the other columns.
    private static (IReadOnlyList<double> Hubs, IReadOnlyList<double> Authorities) HubsAndAuthorities(DirectedGraph arcs, GroupNotes notes)
    {
        try
        {
            Hits hits = Hits.Of(arcs);
            return (hits.Hubs, hits.Authorities);
        }
        catch (TriskeleException failure)
        {
            notes.Say(failure.Message);
            double[] undefined = Each(arcs.NodeCount, _ => double.NaN);
            return (undefined, undefined);
        }
    }

    private static double[] Each(int n, Func<int, double> value) => [.. Enumerable.Range(0, n).Select(value)];

    private static double Sum(ReadOnlySpan<double> weights)
    {
        NeumaierSum sum = new();
        foreach (double weight in weights)
            sum.Add(weight);
        return sum.Value;
    }
}
