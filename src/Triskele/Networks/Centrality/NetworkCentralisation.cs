using Triskele.Measures;
using Triskele.Networks.Distances;

namespace Triskele.Networks.Centrality;

/// <summary>The measure <c>network.centralisation</c>: how far a network hangs on one organisation, and how far its organisations are from each other.</summary>
public static class NetworkCentralisation
{
    /// <summary>The measure.</summary>
    public static Measure Measure { get; } = new(Descriptor(), Compute);

    private static MeasureDescriptor Descriptor() =>
        new()
        {
            Id = "network.centralisation",
            Texts = CentralityTexts.All,
            Inputs = MeasureInput.Records,
            Options = NetworkRecords.GraphOptions(BetweennessOptions.All),
            Columns =
            [
                ColumnDefinition.Count("actors", "organisations"),
                ColumnDefinition.Count("ties", "ties"),
                ColumnDefinition.Count("giant", "organisations"),
                ColumnDefinition.Share("degree_centralisation"),
                ColumnDefinition.Share("closeness_centralisation"),
                ColumnDefinition.Share("betweenness_centralisation"),
                ColumnDefinition.Number("mean_path_length", "ties"),
                ColumnDefinition.Number("diameter", "ties"),
                ColumnDefinition.Number("radius", "ties"),
                ColumnDefinition.Share("global_efficiency"),
            ],
        };

    private static MeasureTable Compute(Scene scene) =>
        NetworkRecords.Table(scene, Measure.Descriptor, (group, network, notes) => [Row(scene, group, network, notes)]);

    private static Cell[] Row(Scene scene, Group group, ActorNetwork network, GroupNotes notes)
    {
        PathLengths lengths = PathLengths.Of(network.Graph, scene.InParallel());
        int giant = lengths.Giant().Length;
        notes.Tally(CentralityTexts.All, "caveat.too_small", giant < 3 ? 1 : 0);
        notes.Tally(CentralityTexts.All, "caveat.disconnected", giant < network.NodeCount ? 1 : 0);
        return
        [
            network.NodeCount,
            network.Ties.EdgeCount,
            giant,
            FreemanCentralisation.OfDegree(network.Graph),
            FreemanCentralisation.OfCloseness(lengths),
            FreemanCentralisation.OfBetweenness(BetweennessOptions.Compute(scene, group, network, notes).Values),
            lengths.MeanPathLength,
            lengths.Diameter,
            lengths.Radius,
            lengths.GlobalEfficiency,
        ];
    }
}
