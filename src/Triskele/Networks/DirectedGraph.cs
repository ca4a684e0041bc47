using System.Collections.Immutable;

namespace Triskele.Networks;

/// <summary>A directed graph with a weight on every arc, in compressed rows both ways; loops are left out, parallel arcs add up.</summary>
/// <remarks>Memory: 8 bytes a node and 24 bytes an arc. Built by <see cref="GraphBuilder.Directed"/>.</remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed class DirectedGraph
{
    internal DirectedGraph(
        ImmutableArray<int> outOffsets,
        ImmutableArray<int> heads,
        ImmutableArray<double> outWeights,
        ImmutableArray<int> inOffsets,
        ImmutableArray<int> tails,
        ImmutableArray<double> inWeights
    ) => (OutOffsets, Heads, OutWeights, InOffsets, Tails, InWeights) = (outOffsets, heads, outWeights, inOffsets, tails, inWeights);

    /// <summary>Where the outgoing arcs of each node begin; length nodes + 1.</summary>
    public ImmutableArray<int> OutOffsets { get; }

    /// <summary>Where arcs lead to, ascending within each node that they start from.</summary>
    public ImmutableArray<int> Heads { get; }

    /// <summary>Weights aligned with <see cref="Heads"/>.</summary>
    public ImmutableArray<double> OutWeights { get; }

    /// <summary>Where the incoming arcs of each node begin; length nodes + 1.</summary>
    public ImmutableArray<int> InOffsets { get; }

    /// <summary>Where arcs start from, ascending within each node that they lead to.</summary>
    public ImmutableArray<int> Tails { get; }

    /// <summary>Weights aligned with <see cref="Tails"/>.</summary>
    public ImmutableArray<double> InWeights { get; }

    /// <summary>Number of nodes, isolates included.</summary>
    public int NodeCount => OutOffsets.Length - 1;

    /// <summary>Number of arcs.</summary>
    public int ArcCount => Heads.Length;

    /// <summary>Nodes that a node's arcs lead to, ascending.</summary>
    public ReadOnlySpan<int> Successors(int node) => Heads.AsSpan()[OutOffsets[node]..OutOffsets[node + 1]];

    /// <summary>Nodes from which arcs lead to a node, ascending.</summary>
    public ReadOnlySpan<int> Predecessors(int node) => Tails.AsSpan()[InOffsets[node]..InOffsets[node + 1]];
}
