using Triskele.Measures;

namespace Triskele.Networks.Layers;

/// <summary>The measure <c>network.multilayer_actors</c>: in how many layers organisations are, and how their ties spread over them.</summary>
public static class NetworkMultilayerActors
{
    private static readonly OptionDefinition Top = OptionDefinition.Integer("top", 20, 1, 100_000);

    /// <summary>The measure.</summary>
    public static Measure Measure { get; } = new(Descriptor(), Compute);

    private static MeasureDescriptor Descriptor() =>
        new()
        {
            Id = "network.multilayer_actors",
            Texts = LayersTexts.All,
            Inputs = MeasureInput.Records | MeasureInput.Ties,
            DependsOnHelixMapping = true,
            Options = LayerRecords.Options(Top),
            Columns =
            [
                ColumnDefinition.Count("rank", "rank"),
                .. ActorRow.Columns,
                ColumnDefinition.Count("layers", "layers"),
                ColumnDefinition.Count("overlap", "ties"),
                ColumnDefinition.Count("neighbourhood", "organisations"),
                ColumnDefinition.Share("redundancy"),
                ColumnDefinition.Count("exclusive", "organisations"),
                ColumnDefinition.Share("exclusive_share"),
                ColumnDefinition.Share("participation"),
                ColumnDefinition.Text("main_layer"),
                ColumnDefinition.Share("main_relevance"),
                ColumnDefinition.Share("main_exclusive"),
            ],
        };

    private static MeasureTable Compute(Scene scene)
    {
        int top = scene.Options.Integer(Top.Name);
        return LayerRecords.Table(
            scene,
            Measure.Descriptor,
            (_, records, notes) =>
            {
                notes.Tally(LayersTexts.All, "caveat.further_actors", Math.Max(0, records.Layers.NodeCount - top));
                return Rows(records, top);
            }
        );
    }

    private static IEnumerable<Cell[]> Rows(LayerRecords records, int top)
    {
        LayeredActors actors = LayeredActors.Of(records.Layers);
        int[] ranked =
        [
            .. Enumerable
                .Range(0, records.Layers.NodeCount)
                .OrderByDescending(actors.Overlap)
                .ThenByDescending(i => actors.Neighbourhoods[i])
                .ThenBy(i => i)
                .Take(top),
        ];
        return ranked.Select((i, rank) => Row(records, actors, rank + 1, i));
    }

    private static Cell[] Row(LayerRecords records, LayeredActors actors, int rank, int i)
    {
        int[] layers = [.. Enumerable.Range(0, records.Layers.LayerCount)];
        int main = layers.MaxBy(l => records.Layers.Degree(l, i)),
            exclusive = layers.Sum(l => actors.Exclusive(l, i));
        return
        [
            rank,
            .. ActorRow.Of(records.Flat, i),
            actors.Activity(i),
            actors.Overlap(i),
            actors.Neighbourhoods[i],
            actors.Redundancy(i),
            exclusive,
            (double)exclusive / actors.Neighbourhoods[i],
            actors.Participation(i),
            records.Layers.Names[main],
            actors.Relevance(main, i),
            actors.ExclusiveRelevance(main, i),
        ];
    }
}
