using System.Collections.Immutable;
using Triskele.Numerics;

namespace Triskele.Networks;

/// <summary>An undirected simple graph with a weight on every edge.</summary>
/// <remarks>Memory: 4 bytes a node and 24 bytes an edge (every edge stands in the rows of both its ends).</remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed class WeightedGraph
{
    /// <summary>Joins a graph and its weights.</summary>
    /// <param name="graph">Who is tied to whom.</param>
    /// <param name="weights">Finite and &gt; 0, aligned with <see cref="Graph.Neighbours"/>, the same bits in both directions.</param>
    /// <exception cref="ArgumentException">There is not one weight for each neighbour.</exception>
    public WeightedGraph(Graph graph, ImmutableArray<double> weights)
    {
        if (weights.Length != graph.Neighbours.Length)
            throw new ArgumentException(
                $"{graph.Neighbours.Length} neighbours need as many weights, not {weights.Length}.",
                nameof(weights)
            );
        (Graph, Weights) = (graph, weights);
    }

    /// <summary>Who is tied to whom.</summary>
    public Graph Graph { get; }

    /// <summary>Weights, aligned with <see cref="Graph.Neighbours"/>.</summary>
    public ImmutableArray<double> Weights { get; }

    /// <summary>Number of nodes, isolates included.</summary>
    public int NodeCount => Graph.NodeCount;

    /// <summary>Number of edges, each counted once.</summary>
    public int EdgeCount => Graph.EdgeCount;

    /// <summary>Weights of the edges of a node, in the order of <see cref="Graph.Row"/>.</summary>
    public ReadOnlySpan<double> WeightsOf(int node) => Weights.AsSpan()[Graph.Offsets[node]..Graph.Offsets[node + 1]];

    /// <summary>Strength of a node: the sum of the weights of its edges; 0 for an isolate.</summary>
    public double Strength(int node)
    {
        NeumaierSum sum = new();
        foreach (double weight in WeightsOf(node))
            sum.Add(weight);
        return sum.Value;
    }

    /// <summary>Strengths of all nodes.</summary>
    public double[] Strengths() => [.. Enumerable.Range(0, NodeCount).Select(Strength)];

    /// <summary>A graph in which every edge weighs 1.</summary>
    public static WeightedGraph Unweighted(Graph graph)
    {
        double[] ones = new double[graph.Neighbours.Length];
        Array.Fill(ones, 1);
        return new WeightedGraph(graph, [.. ones]);
    }
}
