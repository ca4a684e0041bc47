using System.Collections.Immutable;

namespace Triskele.Data.Exchange;

/// <summary>A network as the files of other programs hold it: between an ecosystem and every format.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record ExchangeNetwork
{
    /// <summary>The nodes; ids are unique.</summary>
    public required ImmutableArray<ExchangeNode> Nodes { get; init; }

    /// <summary>The edges.</summary>
    public required ImmutableArray<ExchangeEdge> Edges { get; init; }

    /// <summary>Further attributes of nodes.</summary>
    public ImmutableArray<ExchangeColumn> NodeColumns { get; init; } = [];

    /// <summary>Further attributes of edges.</summary>
    public ImmutableArray<ExchangeColumn> EdgeColumns { get; init; } = [];

    /// <summary>Names of the layers.</summary>
    public ImmutableArray<string> Layers { get; init; } = [];

    /// <summary>What the weight is called where a format names its attributes.</summary>
    public string WeightName { get; init; } = "weight";

    /// <summary>Whether nodes are of two modes and every edge leads from the first to the second.</summary>
    public bool IsTwoMode { get; init; }

    /// <summary>Whether all edges are directed.</summary>
    public bool IsDirected => Edges.Length > 0 && Edges.All(e => e.IsDirected);

    /// <summary>Name of the layer of an edge; empty where it has none.</summary>
    public string LayerOf(in ExchangeEdge edge) => edge.Layer < 0 ? "" : Layers[edge.Layer];
}
