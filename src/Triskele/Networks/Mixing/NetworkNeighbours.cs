using Triskele.Measures;

namespace Triskele.Networks.Mixing;

/// <summary>The measure <c>network.neighbours</c>: how many partners the partners of organisations with few and with many partners have.</summary>
public static class NetworkNeighbours
{
    /// <summary>The measure.</summary>
    public static Measure Measure { get; } = new(Descriptor(), Compute);

    private static MeasureDescriptor Descriptor() =>
        new()
        {
            Id = "network.neighbours",
            Texts = MixingTexts.All,
            Inputs = MeasureInput.Records,
            Figure = FigureKind.Table,
            Options = NetworkRecords.GraphOptions(),
            Columns =
            [
                ColumnDefinition.Count("degree", "organisations"),
                ColumnDefinition.Count("actors", "organisations"),
                ColumnDefinition.Number("neighbour_degree", "organisations"),
                ColumnDefinition.Number("neighbour_degree_weighted", "organisations"),
            ],
        };

    private static MeasureTable Compute(Scene scene) =>
        NetworkRecords.Table(scene, Measure.Descriptor, (_, network, _) => Rows(network.Ties));

    private static IEnumerable<Cell[]> Rows(WeightedGraph ties) =>
        NeighbourDegree
            .ByDegree(WeightedGraph.Unweighted(ties.Graph))
            .Zip(NeighbourDegree.ByDegree(ties), (plain, weighted) => (Cell[])[plain.Degree, plain.Nodes, plain.Mean, weighted.Mean]);
}
