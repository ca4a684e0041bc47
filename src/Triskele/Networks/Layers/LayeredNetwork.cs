using System.Collections.Immutable;

namespace Triskele.Networks.Layers;

/// <summary>Several networks of the same nodes, each a named layer: programmes, years, media.</summary>
/// <remarks>A node is in a layer where it has a tie in it. Ties between layers are none. Memory: that of the layers.</remarks>
/// <threadsafety>Immutable.</threadsafety>
/// <example>Layers <c>lunch</c> and <c>work</c> over the same 61 employees.</example>
public sealed class LayeredNetwork
{
    /// <summary>Joins layers.</summary>
    /// <param name="names">Names, unique.</param>
    /// <param name="layers">One network for each name, all with as many nodes.</param>
    /// <exception cref="ArgumentException">Numbers of names and layers or of nodes differ, or a name occurs twice.</exception>
    public LayeredNetwork(ImmutableArray<string> names, ImmutableArray<WeightedGraph> layers)
    {
        if (names.Length != layers.Length)
            throw new ArgumentException($"{layers.Length} layers need as many names, not {names.Length}.", nameof(names));
        if (names.Distinct(StringComparer.Ordinal).Count() < names.Length)
            throw new ArgumentException("Two layers have the same name; join them or rename one.", nameof(names));
        if (layers.FirstOrDefault(layer => layer.NodeCount != layers[0].NodeCount) is { } other)
            throw new ArgumentException(
                $"Layers have {layers[0].NodeCount} and {other.NodeCount} nodes; they need the same ones.",
                nameof(layers)
            );
        (Names, Layers) = (names, layers);
    }

    /// <summary>Names of the layers.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The layers.</summary>
    public ImmutableArray<WeightedGraph> Layers { get; }

    /// <summary>Number of layers.</summary>
    public int LayerCount => Layers.Length;

    /// <summary>Number of nodes, those in no layer included.</summary>
    public int NodeCount => Layers.IsEmpty ? 0 : Layers[0].NodeCount;

    /// <summary>Number of neighbours of a node in a layer; 0 where it is not in it.</summary>
    public int Degree(int layer, int node) => Layers[layer].Graph.Degree(node);

    /// <summary>Number of nodes with a tie in a layer.</summary>
    public int ActiveCount(int layer)
    {
        Graph graph = Layers[layer].Graph;
        int active = 0;
        for (int i = 0; i < graph.NodeCount; i++)
            active += graph.Degree(i) > 0 ? 1 : 0;
        return active;
    }
}
