using System.Runtime.InteropServices;

namespace Triskele.Networks.Robustness;

/// <summary>What is left of a network when nodes go.</summary>
public static class RemainingGraph
{
    /// <summary>The network without some nodes, which keep their numbers and lose their ties.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="removed">Which nodes go.</param>
    public static Graph Isolating(Graph graph, ReadOnlySpan<bool> removed)
    {
        int[] offsets = new int[graph.NodeCount + 1],
            neighbours = new int[graph.Neighbours.Length];
        int filled = 0;
        for (int i = 0; i < graph.NodeCount; i++)
        {
            if (!removed[i])
                foreach (int j in graph.Row(i))
                    if (!removed[j])
                        neighbours[filled++] = j;
            offsets[i + 1] = filled;
        }
        Array.Resize(ref neighbours, filled);
        return new Graph(ImmutableCollectionsMarshal.AsImmutableArray(offsets), ImmutableCollectionsMarshal.AsImmutableArray(neighbours));
    }

    /// <summary>The largest component as a network of its own (of equal ones that of the smallest node), its nodes in their order; empty without a tie.</summary>
    internal static Graph Giant(Graph graph)
    {
        ConnectedComponents components = ConnectedComponents.Of(graph);
        return components.Giant == graph.NodeCount ? graph : Of(graph, [.. components.Labels.Select(l => l != 0)], [], out _);
    }

    /// <summary>The network of the nodes that stay, numbered anew in their order, with ties that came in between.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="removed">Which nodes go.</param>
    /// <param name="added">Ties that came, in the old numbers; those of nodes that go are left out.</param>
    /// <param name="kept">The old number of each node that stays.</param>
    public static Graph Of(Graph graph, ReadOnlySpan<bool> removed, IReadOnlyList<(int A, int B)> added, out int[] kept)
    {
        kept = new int[graph.NodeCount];
        int[] number = new int[graph.NodeCount];
        int count = 0;
        for (int i = 0; i < graph.NodeCount; i++)
            if (!removed[i])
                (kept[count], number[i]) = (i, count++);
        Array.Resize(ref kept, count);
        List<int> from = new(graph.EdgeCount),
            to = new(graph.EdgeCount);
        foreach (int i in kept)
        foreach (int j in graph.Row(i))
            if (i < j && !removed[j])
            {
                from.Add(number[i]);
                to.Add(number[j]);
            }
        foreach ((int a, int b) in added)
            if (!removed[a] && !removed[b])
            {
                from.Add(number[a]);
                to.Add(number[b]);
            }
        return GraphBuilder.Undirected(count, [.. from], [.. to]).Graph;
    }
}
