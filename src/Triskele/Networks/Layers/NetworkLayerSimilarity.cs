using Triskele.Measures;
using Triskele.Numerics;

namespace Triskele.Networks.Layers;

/// <summary>The measure <c>network.layer_similarity</c>: how alike each two layers of a network are, and whether more than by chance.</summary>
public static class NetworkLayerSimilarity
{
    private const string Purpose = "network.layer_similarity";

    private static readonly OptionDefinition Statistic = OptionDefinition.Choice(
        "statistic",
        "edge_jaccard",
        "edge_overlap",
        "node_jaccard",
        "degree_pearson",
        "degree_spearman"
    );

    private static readonly OptionDefinition Actors = OptionDefinition.Choice("degree_actors", "both", "either", "all");

    private static readonly OptionDefinition Draws = OptionDefinition.Integer("draws", 100, 1, 100_000);

    /// <summary>The measure.</summary>
    public static Measure Measure { get; } = new(Descriptor(), Compute);

    private static MeasureDescriptor Descriptor() =>
        new()
        {
            Id = "network.layer_similarity",
            Texts = LayersTexts.All,
            Inputs = MeasureInput.Records | MeasureInput.Ties,
            DependsOnHelixMapping = true,
            Options = LayerRecords.Options(Statistic, Actors, Draws),
            Columns =
            [
                ColumnDefinition.Text("layer_a"),
                ColumnDefinition.Text("layer_b"),
                ColumnDefinition.Count("common_actors", "organisations"),
                ColumnDefinition.Share("node_jaccard"),
                ColumnDefinition.Count("common_ties", "ties"),
                ColumnDefinition.Share("edge_jaccard"),
                ColumnDefinition.Share("edge_overlap"),
                ColumnDefinition.Number("degree_pearson", "correlation -1..1"),
                ColumnDefinition.Number("degree_spearman", "correlation -1..1"),
                .. NullComparison.Columns,
            ],
        };

    private static MeasureTable Compute(Scene scene)
    {
        Func<LayerSimilarity, double> statistic = StatisticOf(scene.Options.Choice(Statistic.Name));
        DegreeActors actors = Enum.Parse<DegreeActors>(scene.Options.Choice(Actors.Name), ignoreCase: true);
        int draws = scene.Options.Integer(Draws.Name);
        return LayerRecords.Table(scene, Measure.Descriptor, Rows);

        IEnumerable<Cell[]> Rows(Group group, LayerRecords records, GroupNotes notes)
        {
            LayeredNetwork layers = records.Layers;
            for (int a = 0; a < layers.LayerCount; a++)
            for (int b = a + 1; b < layers.LayerCount; b++)
            {
                string purpose = $"{Purpose}\u001f{layers.Names[a]}\u001f{layers.Names[b]}";
                NullComparison comparison = LayerSimilarityNull.Compare(
                    layers.Layers[a].Graph,
                    layers.Layers[b].Graph,
                    statistic,
                    draws,
                    d => RandomStream.Of(scene.Seed, purpose, group.StreamUnit ^ d),
                    actors,
                    scene.InParallel()
                );
                notes.Say(LayersTexts.All.Format("caveat.draws", draws, 1.0 / (1 + draws)));
                notes.Tally(LayersTexts.All, "caveat.undefined_pairs", double.IsNaN(comparison.Value) ? 1 : 0);
                notes.Tally(LayersTexts.All, "caveat.still_pairs", comparison.StandardDeviation == 0 ? 1 : 0);
                yield return Row(layers, a, b, LayerSimilarity.Of(layers.Layers[a].Graph, layers.Layers[b].Graph, actors), comparison);
            }
        }
    }

    private static Cell[] Row(LayeredNetwork layers, int a, int b, LayerSimilarity similarity, NullComparison comparison) =>
        [
            layers.Names[a],
            layers.Names[b],
            similarity.CommonActors,
            similarity.NodeJaccard,
            similarity.CommonEdges,
            similarity.EdgeJaccard,
            similarity.EdgeOverlap,
            similarity.DegreePearson,
            similarity.DegreeSpearman,
            .. comparison.Cells,
        ];

    private static Func<LayerSimilarity, double> StatisticOf(string name) =>
        name switch
        {
            "edge_overlap" => s => s.EdgeOverlap,
            "node_jaccard" => s => s.NodeJaccard,
            "degree_pearson" => s => s.DegreePearson,
            "degree_spearman" => s => s.DegreeSpearman,
            _ => s => s.EdgeJaccard,
        };
}
