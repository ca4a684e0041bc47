using System.Collections.Immutable;
using Triskele.Measures;

namespace Triskele.Networks.Layers;

/// <summary>The layers of a group as measures see them: those with the most ties, over the organisations with a tie in any of them.</summary>
internal sealed class LayerRecords
{
    private LayerRecords(ActorNetwork flat, LayeredNetwork layers) => (Flat, Layers) = (flat, layers);

    /// <summary>What makes a layer.</summary>
    public static OptionDefinition LayersBy { get; } =
        OptionDefinition.Choice("layers", "auto", "programme", "framework", "scheme", "year", "kind", "recorded");

    /// <summary>How many layers are looked at.</summary>
    public static OptionDefinition MostLayers { get; } = OptionDefinition.Integer("most_layers", 12, 2, 1_000);

    /// <summary>All layers over each other, ties weighing the sum of their weights; node i is node i of the layers.</summary>
    public ActorNetwork Flat { get; }

    /// <summary>The layers.</summary>
    public LayeredNetwork Layers { get; }

    /// <summary>The options of a measure of layers, and those of its own.</summary>
    public static ImmutableArray<OptionDefinition> Options(params ImmutableArray<OptionDefinition> own) =>
        [.. NetworkRecords.Options(), NetworkRecords.Weight, LayersBy, MostLayers, .. own];

    /// <summary>A table of rows on the layers of each group, with the caveats of all of them.</summary>
    public static MeasureTable Table(
        Scene scene,
        MeasureDescriptor descriptor,
        Func<Group, LayerRecords, GroupNotes, IEnumerable<Cell[]>> rows
    )
    {
        MeasureTable.Builder table = scene.Table(descriptor);
        if (scene.Ecosystem is null)
            return table.Caveat(SharedTexts.Shared["absent.records"]).Build();
        scene.AddGroups(table, (group, notes) => rows(group, Of(scene, group, notes), notes));
        NetworkRecords.SayWhyEmpty(table, scene);
        if (By(scene.Ecosystem, scene.Options) is not ("kind" or "recorded"))
            table.Caveat(LayersTexts.All["caveat.shared_projects"]);
        if (scene.Options.Integer(NetworkRecords.MaxConsortium.Name) is > 0 and int max)
            table.Caveat(NetworksTexts.All.Format("caveat.max_consortium", max));
        return table.Build();
    }

    private static LayerRecords Of(Scene scene, Group group, GroupNotes notes)
    {
        Ecosystem records = NetworkRecords.Of(group.Ecosystem, scene.Options);
        string weight = scene.Options.Choice(NetworkRecords.Weight.Name);
        EcosystemLayers found = EcosystemLayers.Of(records, By(scene.Ecosystem!, scene.Options), weight, scene.Window);
        (string Name, WeightedGraph Layer)[] all = [.. found.Graphs(records.Actors.Count)];
        (string Name, WeightedGraph Layer)[] kept = Largest(all, scene.Options.Integer(MostLayers.Name));
        notes.Tally(LayersTexts.All, "caveat.left_out", found.LeftOut);
        notes.Tally(LayersTexts.All, "caveat.further_layers", all.Length - kept.Length);
        if (kept.Length == 0)
            notes.Tally(NetworksTexts.All, "caveat.no_network", 1);
        if (kept.Length == 1)
            notes.Tally(LayersTexts.All, "caveat.one_layer", 1);
        int[] actors = Tied(records.Actors.Count, kept);
        LayeredNetwork layers = new(
            [.. kept.Select(layer => layer.Name)],
            [.. kept.Select(layer => Renumbered(layer.Layer, actors, weight == "binary"))]
        );
        return new LayerRecords(new ActorNetwork(records, actors, Flattening.ByWeights(layers)), layers);
    }

    // Recorded ties that name layers, else recorded ties by kind where no project ties anybody, else programmes.
    private static string By(Ecosystem ecosystem, MeasureOptions options)
    {
        string by = options.Choice(LayersBy.Name);
        if (by != "auto")
            return by;
        if (!ecosystem.Layers.IsEmpty && ecosystem.Ties.Layers.Any(layer => layer >= 0))
            return "recorded";
        return ecosystem.Ties.Count > 0 && !ecosystem.Projects.Partners.Any(n => n >= 2) ? "kind" : "programme";
    }

    private static (string Name, WeightedGraph Layer)[] Largest((string Name, WeightedGraph Layer)[] layers, int most) =>
        [
            .. layers
                .Select((layer, i) => (layer, i))
                .OrderByDescending(l => l.layer.Layer.EdgeCount)
                .ThenBy(l => l.i)
                .Take(most)
                .OrderBy(l => l.i)
                .Select(l => l.layer),
        ];

    private static int[] Tied(int actorCount, (string Name, WeightedGraph Layer)[] layers) =>
        [.. Enumerable.Range(0, actorCount).Where(a => layers.Any(layer => layer.Layer.Graph.Degree(a) > 0))];

    private static WeightedGraph Renumbered(WeightedGraph layer, int[] actors, bool binary)
    {
        Graph graph = layer.Graph;
        int[] node = new int[graph.NodeCount];
        for (int i = 0; i < actors.Length; i++)
            node[actors[i]] = i;
        int[] offsets = [.. actors.Select(a => graph.Offsets[a]), graph.Neighbours.Length];
        Graph renumbered = new([.. offsets], [.. graph.Neighbours.Select(a => node[a])]);
        return binary ? WeightedGraph.Unweighted(renumbered) : new WeightedGraph(renumbered, layer.Weights);
    }
}
