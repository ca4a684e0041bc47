namespace Triskele.Networks.Layers;

/// <summary>Lays all layers over each other: two nodes are tied if they are tied in any layer.</summary>
/// <remarks>
/// Weight of a tie: Σ over the layers that have it of ω_l, or of ω_l · w_l(i,j), with ω_l the weight of the layer. Time and memory O(ties of all layers).
/// Source: M. Magnani, L. Rossi and D. Vega, "Analysis of multiplex social networks with R", Journal of Statistical Software 98 (2021),
/// doi:10.18637/jss.v098.i08 (flatten, with and without weights); weights of layers are an extension.
/// </remarks>
public static class Flattening
{
    /// <summary>A tie weighs as many layers as have it, each layer counting by its weight.</summary>
    /// <param name="network">The layers.</param>
    /// <param name="layerWeights">Weight ω_l of each layer, finite and ≥ 0; a layer of weight 0 is left out; empty for 1 each.</param>
    /// <returns>Same nodes; the weights of ties are in layers.</returns>
    /// <exception cref="ArgumentException">There is not one weight for each layer, or one is negative or not finite.</exception>
    /// <example>A tie in two of three layers of weight 1 weighs 2.</example>
    public static WeightedGraph ByLayers(LayeredNetwork network, ReadOnlySpan<double> layerWeights = default) =>
        Of(network, layerWeights, byWeights: false);

    /// <summary>A tie weighs the sum of its weights in the layers, each layer counting by its weight.</summary>
    /// <param name="network">The layers.</param>
    /// <param name="layerWeights">Weight ω_l of each layer, finite and ≥ 0; a layer of weight 0 is left out; empty for 1 each.</param>
    /// <returns>Same nodes; weights in the unit of those of the layers.</returns>
    /// <exception cref="ArgumentException">There is not one weight for each layer, or one is negative or not finite.</exception>
    /// <example>A tie of weight .5 and 2 in two layers weighs 2.5.</example>
    public static WeightedGraph ByWeights(LayeredNetwork network, ReadOnlySpan<double> layerWeights = default) =>
        Of(network, layerWeights, byWeights: true);

    private static WeightedGraph Of(LayeredNetwork network, ReadOnlySpan<double> layerWeights, bool byWeights)
    {
        Check(network, layerWeights);
        List<int> from = [],
            to = [];
        List<double> weights = [];
        for (int l = 0; l < network.LayerCount; l++)
        {
            double layerWeight = layerWeights.IsEmpty ? 1 : layerWeights[l];
            WeightedGraph layer = network.Layers[l];
            Graph graph = layer.Graph;
            for (int i = 0; i < graph.NodeCount && layerWeight > 0; i++)
            for (int k = graph.Offsets[i]; k < graph.Offsets[i + 1]; k++)
                if (i < graph.Neighbours[k])
                {
                    from.Add(i);
                    to.Add(graph.Neighbours[k]);
                    weights.Add(byWeights ? layerWeight * layer.Weights[k] : layerWeight);
                }
        }
        return GraphBuilder.Undirected(network.NodeCount, [.. from], [.. to], [.. weights]);
    }

    private static void Check(LayeredNetwork network, ReadOnlySpan<double> layerWeights)
    {
        if (!layerWeights.IsEmpty && layerWeights.Length != network.LayerCount)
            throw new ArgumentException(
                $"{network.LayerCount} layers need as many weights, not {layerWeights.Length}.",
                nameof(layerWeights)
            );
        foreach (double weight in layerWeights)
            if (weight is not (>= 0 and < double.PositiveInfinity))
                throw new ArgumentException(
                    FormattableString.Invariant($"A layer weighs {weight}; it has to be finite and ≥ 0."),
                    nameof(layerWeights)
                );
    }
}
