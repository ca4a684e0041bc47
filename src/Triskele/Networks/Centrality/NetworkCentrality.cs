using Triskele.Measures;
using Triskele.Networks.Distances;

namespace Triskele.Networks.Centrality;

/// <summary>The measure <c>network.centrality</c>: how central each organisation is, in all usual senses.</summary>
public static class NetworkCentrality
{
    private static readonly OptionDefinition Top = OptionDefinition.Integer("top", 20, 1, 1_000_000);

    private static readonly OptionDefinition Order = OptionDefinition.Choice(
        "order",
        "betweenness",
        "degree",
        "strength",
        "closeness",
        "harmonic",
        "eigenvector",
        "pagerank",
        "katz"
    );

    private static readonly OptionDefinition Damping = OptionDefinition.Number("damping", .85, 0, .999);
    private static readonly OptionDefinition KatzAlpha = OptionDefinition.Number("katz_alpha", 0, 0, 1);

    private static readonly OptionDefinition Eigenvector = OptionDefinition.Choice("eigenvector", "largest", "length");

    /// <summary>The measure.</summary>
    public static Measure Measure { get; } = new(Descriptor(), Compute);

    private static MeasureDescriptor Descriptor() =>
        new()
        {
            Id = "network.centrality",
            Texts = CentralityTexts.All,
            Inputs = MeasureInput.Records,
            DependsOnHelixMapping = true,
            Figure = FigureKind.Bars,
            Options = NetworkRecords.GraphOptions([Top, Order, .. BetweennessOptions.All, Damping, Eigenvector, KatzAlpha]),
            Columns =
            [
                .. ActorRow.Columns,
                ColumnDefinition.Count("degree", "organisations"),
                ColumnDefinition.Number("strength", "weight"),
                ColumnDefinition.Share("closeness"),
                ColumnDefinition.Number("harmonic", "organisations"),
                ColumnDefinition.Number("betweenness", "pairs"),
                ColumnDefinition.Number("betweenness_low", "pairs"),
                ColumnDefinition.Number("betweenness_high", "pairs"),
                ColumnDefinition.Number("eigenvector"),
                ColumnDefinition.Share("pagerank"),
                ColumnDefinition.Number("katz"),
            ],
        };

    private static MeasureTable Compute(Scene scene) =>
        NetworkRecords.Table(scene, Measure.Descriptor, (group, network, notes) => Rows(scene, group, network, notes));

    private static IEnumerable<Cell[]> Rows(Scene scene, Group group, ActorNetwork network, GroupNotes notes)
    {
        if (network.NodeCount == 0)
            return [];
        PathLengths lengths = PathLengths.Of(network.Graph, scene.InParallel());
        (IReadOnlyList<double> values, IReadOnlyList<double> low, IReadOnlyList<double> high) = BetweennessOptions.Compute(
            scene,
            group,
            network,
            notes
        );
        Dictionary<string, IReadOnlyList<double>> columns = new()
        {
            ["degree"] = [.. Enumerable.Range(0, network.NodeCount).Select(v => (double)network.Graph.Degree(v))],
            ["strength"] = network.Ties.Strengths(),
            ["closeness"] = lengths.Closeness(),
            ["harmonic"] = lengths.HarmonicSums,
            ["betweenness"] = values,
            ["betweenness_low"] = low,
            ["betweenness_high"] = high,
            ["eigenvector"] = OfEigenvector(scene, network, notes),
            ["pagerank"] = PageRank.Of(network.Ties, scene.Options.Number(Damping.Name)),
            ["katz"] = Katz(scene, network, notes),
        };
        int top = scene.Options.Integer(Top.Name);
        notes.Tally(CentralityTexts.All, "caveat.further", Math.Max(0, network.NodeCount - top));
        notes.Tally(CentralityTexts.All, "caveat.outside_giant", columns["eigenvector"].Count(double.IsNaN));
        return Ranked(columns[scene.Options.Choice(Order.Name)]).Take(top).Select(v => Row(network, columns, v));
    }

    private static IEnumerable<int> Ranked(IReadOnlyList<double> by) =>
        Enumerable.Range(0, by.Count).OrderByDescending(v => double.IsNaN(by[v]) ? double.NegativeInfinity : by[v]).ThenBy(v => v);

    private static Cell[] Row(ActorNetwork network, Dictionary<string, IReadOnlyList<double>> columns, int v) =>
        [.. ActorRow.Of(network, v), network.Graph.Degree(v), .. columns.Skip(1).Select(c => (Cell)c.Value[v])];

    // What cannot be computed for one column is said and leaves the others.
    private static double[] OfEigenvector(Scene scene, ActorNetwork network, GroupNotes notes)
    {
        EigenvectorScale scale = scene.Options.Choice(Eigenvector.Name) == "length" ? EigenvectorScale.Length : EigenvectorScale.Largest;
        return OrUndefined(() => EigenvectorCentrality.Of(network.Ties, scale), network, notes);
    }

    private static double[] Katz(Scene scene, ActorNetwork network, GroupNotes notes)
    {
        double alpha = scene.Options.Number(KatzAlpha.Name);
        if (alpha == 0)
            return OrUndefined(() => KatzCentrality.Of(network.Ties), network, notes);
        double eigenvalue = EigenvectorCentrality.LargestEigenvalue(network.Ties);
        if (alpha * eigenvalue < 1)
            return OrUndefined(() => KatzCentrality.Of(network.Ties, alpha), network, notes);
        notes.Say(CentralityTexts.All.Format("caveat.katz_alpha", alpha, 1 / eigenvalue, eigenvalue));
        return Undefined(network);
    }

    private static double[] OrUndefined(Func<double[]> compute, ActorNetwork network, GroupNotes notes)
    {
        try
        {
            return compute();
        }
        catch (TriskeleException failure)
        {
            notes.Say(failure.Message);
            return Undefined(network);
        }
    }

    private static double[] Undefined(ActorNetwork network) => [.. Enumerable.Repeat(double.NaN, network.NodeCount)];
}
