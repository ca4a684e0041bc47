using Triskele.Measures;

namespace Triskele.Networks.Nulls;

/// <summary>The measure <c>network.small_world</c>: clustering and path lengths beside those of named null models and of a lattice.</summary>
public static class NetworkSmallWorld
{
    private const string Purpose = "network.small_world";

    private static readonly OptionDefinition Null = OptionDefinition.Choice("null", "all", "gnm", "degree", "two_mode");
    private static readonly OptionDefinition Clustering = OptionDefinition.Choice("clustering", "mean", "mean_zero", "transitivity");
    private static readonly OptionDefinition Draws = OptionDefinition.Integer("draws", 20, 1, 10_000);
    private static readonly OptionDefinition Lattices = OptionDefinition.Integer("lattices", 1, 0, 1_000);

    /// <summary>The measure.</summary>
    public static Measure Measure { get; } = new(Descriptor(), Compute);

    private static MeasureDescriptor Descriptor() =>
        new()
        {
            Id = "network.small_world",
            Texts = NullsTexts.All,
            Inputs = MeasureInput.Records,
            Options = NetworkRecords.BinaryOptions(Null, Clustering, Draws, Lattices),
            Columns =
            [
                ColumnDefinition.Text("null"),
                ColumnDefinition.Count("actors", "organisations"),
                ColumnDefinition.Count("ties", "ties"),
                ColumnDefinition.Share("clustering"),
                ColumnDefinition.Number("clustering_null_mean"),
                ColumnDefinition.Number("clustering_null_sd"),
                ColumnDefinition.Number("clustering_z", "standard deviations"),
                ColumnDefinition.Number("clustering_p", "probability"),
                ColumnDefinition.Number("path_length", "ties"),
                ColumnDefinition.Number("path_length_null_mean", "ties"),
                ColumnDefinition.Number("path_length_null_sd", "ties"),
                ColumnDefinition.Number("path_length_z", "standard deviations"),
                ColumnDefinition.Number("path_length_p", "probability"),
                ColumnDefinition.Share("clustering_lattice"),
                ColumnDefinition.Number("path_length_lattice", "ties"),
                ColumnDefinition.Number("sigma"),
                ColumnDefinition.Number("sigma_sd"),
                ColumnDefinition.Number("omega"),
                ColumnDefinition.Number("swi"),
                ColumnDefinition.Count("draws", "draws"),
            ],
        };

    private static MeasureTable Compute(Scene scene) =>
        NetworkRecords.Table(scene, Measure.Descriptor, (group, network, notes) => Rows(scene, group, network, notes));

    private static IEnumerable<Cell[]> Rows(Scene scene, Group group, ActorNetwork network, GroupNotes notes)
    {
        if (network.NodeCount == 0)
            yield break;
        MeasureOptions options = scene.Options;
        NetworkShape found = Shape(network.Graph);
        NetworkShape lattice = Mean(
            new NullModel(
                "lattice",
                chance => WeightedGraph.Unweighted(LatticeReference.Draw(network.Graph, chance, cancellation: scene.Cancellation))
            ).Sample(options.Integer(Lattices.Name), scene, Purpose + ".lattice", group.StreamUnit, graph => Shape(graph.Graph))
        );
        notes.Say(NullsTexts.All.Format("caveat.draws", options.Integer(Draws.Name), options.Integer(Lattices.Name)));
        if (options.Choice(Null.Name) is "all" or "gnm")
            yield return Analytic(network.Graph, found, lattice);
        foreach (NullModel model in Models(network, scene, notes))
        {
            NetworkShape[] drawn = model.Sample(
                options.Integer(Draws.Name),
                scene,
                $"{Purpose}.{model.Name}",
                group.StreamUnit,
                graph => Shape(graph.Graph)
            );
            yield return Row(network.Graph, model.Name, found, drawn, lattice, notes);
        }

        NetworkShape Shape(Graph graph) => NetworkShape.Of(graph, options.Choice(Clustering.Name), scene.InParallel());
    }

    private static IEnumerable<NullModel> Models(ActorNetwork network, Scene scene, GroupNotes notes)
    {
        string wanted = scene.Options.Choice(Null.Name);
        if (wanted is "all" or "gnm")
            yield return NullModel.Gnm(network.Graph);
        if (wanted is "all" or "degree")
            yield return NullModel.Degree(network.Graph, scene.Cancellation);
        if (wanted is "gnm" or "degree")
            yield break;
        if (NullModel.TwoMode(network, scene.Options) is { } consortia)
            yield return consortia;
        else
            notes.Say(NullsTexts.All["caveat.no_projects"]);
    }

    private static NetworkShape Mean(NetworkShape[] shapes) =>
        new(
            NullComparison.Of(double.NaN, [.. shapes.Select(s => s.Clustering)]).Mean,
            NullComparison.Of(double.NaN, [.. shapes.Select(s => s.PathLength)]).Mean
        );

    // What is known without drawing has neither a spread nor a probability.
    private static Cell[] Analytic(Graph graph, NetworkShape found, NetworkShape lattice)
    {
        (double clustering, double length) = SmallWorldness.Analytic(graph.NodeCount, graph.EdgeCount);
        NullComparison Known(double value, double mean) => new(value, mean, double.NaN, double.NaN, double.NaN, 0);
        return Cells(graph, "gnm_analytic", Known(found.Clustering, clustering), Known(found.PathLength, length), double.NaN, lattice);
    }

    private static Cell[] Row(Graph graph, string name, NetworkShape found, NetworkShape[] drawn, NetworkShape lattice, GroupNotes notes)
    {
        NullComparison clustering = NullComparison.Of(found.Clustering, [.. drawn.Select(s => s.Clustering)]),
            length = NullComparison.Of(found.PathLength, [.. drawn.Select(s => s.PathLength)]);
        double[] sigmas = [.. drawn.Select(s => SmallWorldness.Sigma(found.Clustering, s.Clustering, found.PathLength, s.PathLength))];
        notes.Tally(NullsTexts.All, "caveat.undefined_small_world", double.IsNaN(clustering.P) || double.IsNaN(length.P) ? 1 : 0);
        return Cells(graph, name, clustering, length, NullComparison.Of(double.NaN, sigmas).StandardDeviation, lattice);
    }

    private static Cell[] Cells(
        Graph graph,
        string name,
        NullComparison clustering,
        NullComparison length,
        double sigmaDeviation,
        NetworkShape lattice
    ) =>
        [
            name,
            graph.NodeCount,
            graph.EdgeCount,
            clustering.Value,
            clustering.Mean,
            clustering.StandardDeviation,
            clustering.Z,
            clustering.P,
            length.Value,
            length.Mean,
            length.StandardDeviation,
            length.Z,
            length.P,
            lattice.Clustering,
            lattice.PathLength,
            SmallWorldness.Sigma(clustering.Value, clustering.Mean, length.Value, length.Mean),
            sigmaDeviation,
            SmallWorldness.Omega(clustering.Value, lattice.Clustering, length.Value, length.Mean),
            SmallWorldness.Index(clustering.Value, clustering.Mean, lattice.Clustering, length.Value, length.Mean, lattice.PathLength),
            clustering.Draws,
        ];
}
