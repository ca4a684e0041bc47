using Triskele.Measures;

namespace Triskele.Networks.Cores;

/// <summary>The measure <c>network.cores</c>: how deep inside the network each organisation is.</summary>
public static class NetworkCores
{
    private static readonly OptionDefinition Members = OptionDefinition.Integer("members", 2, 1, 1000);

    /// <summary>The measure.</summary>
    public static Measure Measure { get; } = new(Descriptor(), Compute);

    private static MeasureDescriptor Descriptor() =>
        new()
        {
            Id = "network.cores",
            Texts = CoresTexts.All,
            Inputs = MeasureInput.Records,
            Figure = FigureKind.Bars,
            Options = NetworkRecords.GraphOptions(Members),
            Columns =
            [
                .. ActorRow.Columns,
                ColumnDefinition.Count("degree", "organisations"),
                ColumnDefinition.Count("coreness", "organisations"),
                ColumnDefinition.Count("onion_layer", "layer"),
                ColumnDefinition.Number("s_core", "weight"),
                ColumnDefinition.Number("project_core", "projects"),
            ],
        };

    private static MeasureTable Compute(Scene scene) =>
        NetworkRecords.Table(scene, Measure.Descriptor, (_, network, notes) => Rows(network, notes, scene.Options));

    private static IEnumerable<Cell[]> Rows(ActorNetwork network, GroupNotes notes, MeasureOptions options)
    {
        int[] coreness = KCore.Coreness(network.Graph),
            layers = OnionLayers.Of(network.Graph, coreness);
        double[] strengths = StrengthCore.Of(network.Ties),
            projects = ProjectCores(network, notes, options);
        return Enumerable
            .Range(0, network.NodeCount)
            .OrderByDescending(i => coreness[i])
            .ThenByDescending(i => layers[i])
            .ThenBy(i => i)
            .Select(i => (Cell[])[.. ActorRow.Of(network, i), network.Graph.Degree(i), coreness[i], layers[i], strengths[i], projects[i]]);
    }

    private static double[] ProjectCores(ActorNetwork network, GroupNotes notes, MeasureOptions options)
    {
        if (NetworkRecords.UsesRecordedTies(network.Records, options))
        {
            notes.Tally(CoresTexts.All, "caveat.no_projects", network.NodeCount > 0 ? 1 : 0);
            return [.. network.Actors.Select(_ => double.NaN)];
        }
        int[] largest = TwoModeCore.LargestP(Incidence.Of(network.Records), options.Integer(Members.Name));
        return [.. network.Actors.Select(actor => (double)largest[actor])];
    }
}
