using System.Collections.Immutable;

namespace Triskele.Networks;

/// <summary>An undirected simple graph in compressed sparse rows; every edge stands in the rows of both its ends.</summary>
/// <remarks>Node i is actor i of the ecosystem that it was projected from. Memory: 4 bytes a node and 8 bytes an edge.</remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed class Graph
{
    /// <summary>Wraps compressed rows.</summary>
    /// <param name="offsets">Where the row of each node begins; length nodes + 1.</param>
    /// <param name="neighbours">Neighbours, ascending within a row, without loops and repetitions, symmetric.</param>
    public Graph(ImmutableArray<int> offsets, ImmutableArray<int> neighbours) => (Offsets, Neighbours) = (offsets, neighbours);

    /// <summary>Where the row of each node begins; length nodes + 1.</summary>
    public ImmutableArray<int> Offsets { get; }

    /// <summary>Neighbours, ascending within each row.</summary>
    public ImmutableArray<int> Neighbours { get; }

    /// <summary>Number of nodes, isolates included.</summary>
    public int NodeCount => Offsets.Length - 1;

    /// <summary>Number of edges, each counted once.</summary>
    public int EdgeCount => Neighbours.Length / 2;

    /// <summary>Number of neighbours of a node.</summary>
    public int Degree(int node) => Offsets[node + 1] - Offsets[node];

    /// <summary>Neighbours of a node, ascending.</summary>
    public ReadOnlySpan<int> Row(int node) => Neighbours.AsSpan()[Offsets[node]..Offsets[node + 1]];
}
