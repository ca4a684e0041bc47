using Triskele.Measures;

namespace Triskele.Networks.Layers;

/// <summary>The measure <c>network.layers</c>: the layers of a network, each by itself.</summary>
public static class NetworkLayers
{
    /// <summary>The measure.</summary>
    public static Measure Measure { get; } = new(Descriptor(), Compute);

    private static MeasureDescriptor Descriptor() =>
        new()
        {
            Id = "network.layers",
            Texts = LayersTexts.All,
            Inputs = MeasureInput.Records | MeasureInput.Ties,
            DependsOnHelixMapping = true,
            Figure = FigureKind.Bars,
            Options = LayerRecords.Options(),
            Columns =
            [
                ColumnDefinition.Text("layer"),
                ColumnDefinition.Count("actors", "organisations"),
                ColumnDefinition.Share("actor_share"),
                ColumnDefinition.Count("ties", "ties"),
                ColumnDefinition.Share("tie_share"),
                ColumnDefinition.Share("density"),
                ColumnDefinition.Number("mean_degree", "organisations"),
                ColumnDefinition.Number("total_weight"),
                ColumnDefinition.Count("exclusive_ties", "ties"),
                ColumnDefinition.Share("exclusive_share"),
            ],
        };

    private static MeasureTable Compute(Scene scene) => LayerRecords.Table(scene, Measure.Descriptor, (_, records, _) => Rows(records));

    private static IEnumerable<Cell[]> Rows(LayerRecords records)
    {
        LayeredNetwork layers = records.Layers;
        LayeredActors actors = LayeredActors.Of(layers);
        for (int l = 0; l < layers.LayerCount; l++)
        {
            long active = layers.ActiveCount(l),
                ties = layers.Layers[l].EdgeCount;
            int exclusive = actors.ExclusiveTies(l);
            yield return
            [
                layers.Names[l],
                active,
                (double)active / layers.NodeCount,
                ties,
                (double)ties / records.Flat.Graph.EdgeCount,
                2.0 * ties / (active * (active - 1)),
                2.0 * ties / active,
                layers.Layers[l].Strengths().Sum() / 2,
                exclusive,
                (double)exclusive / ties,
            ];
        }
    }
}
