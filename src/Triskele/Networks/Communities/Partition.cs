using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Triskele.Networks.Communities;

/// <summary>A division of nodes into communities, each node in one, numbered by falling size from 0, ties by the smallest node.</summary>
/// <remarks>Two partitions that group the same nodes together have the same numbers, whatever labels they were made from. Memory: 4 bytes a node.</remarks>
/// <threadsafety>Immutable.</threadsafety>
/// <example>Labels 7, 3, 3, 9: communities 1, 0, 0, 2.</example>
public sealed class Partition
{
    private Partition(int[] communities, int[] sizes) =>
        (Communities, Sizes) = (
            ImmutableCollectionsMarshal.AsImmutableArray(communities),
            ImmutableCollectionsMarshal.AsImmutableArray(sizes)
        );

    /// <summary>The community of each node.</summary>
    public ImmutableArray<int> Communities { get; }

    /// <summary>Number of nodes of each community, falling.</summary>
    public ImmutableArray<int> Sizes { get; }

    /// <summary>Number of communities.</summary>
    public int Count => Sizes.Length;

    /// <summary>Number of nodes.</summary>
    public int NodeCount => Communities.Length;

    /// <summary>The partition that labels describe.</summary>
    /// <param name="labels">A label for each node; any numbers.</param>
    /// <remarks>Time O(nodes + communities · log communities).</remarks>
    public static Partition Of(ReadOnlySpan<int> labels)
    {
        int[] communities = new int[labels.Length];
        int count = Number(labels, communities);
        int[] sizes = new int[count],
            order = [.. Enumerable.Range(0, count)],
            rank = new int[count];
        foreach (int community in communities)
            sizes[community]++;
        // Numbers were given in the order of the smallest node.
        Array.Sort(order, (a, b) => sizes[a] != sizes[b] ? sizes[b].CompareTo(sizes[a]) : a.CompareTo(b));
        for (int i = 0; i < count; i++)
            rank[order[i]] = i;
        for (int i = 0; i < communities.Length; i++)
            communities[i] = rank[communities[i]];
        return new Partition(communities, [.. order.Select(c => sizes[c])]);
    }

    /// <summary>Every node by itself.</summary>
    public static Partition Singletons(int nodeCount) => Of([.. Enumerable.Range(0, nodeCount)]);

    /// <summary>The nodes of each community, ascending.</summary>
    public int[][] Members()
    {
        int[][] members = [.. Sizes.Select(size => new int[size])];
        int[] filled = new int[Count];
        for (int i = 0; i < NodeCount; i++)
            members[Communities[i]][filled[Communities[i]]++] = i;
        return members;
    }

    /// <summary>The partition in which the connected parts of each community are communities of their own.</summary>
    /// <param name="graph">A graph on the same nodes.</param>
    /// <remarks>Time O(nodes + edges). Splitting parts without an edge between them lowers neither modularity nor the constant Potts model.</remarks>
    /// <exception cref="ArgumentException">The graph has another number of nodes.</exception>
    public Partition Connected(Graph graph)
    {
        if (graph.NodeCount != NodeCount)
            throw new ArgumentException($"A partition of {NodeCount} nodes does not fit a graph of {graph.NodeCount}.", nameof(graph));
        int[] part = new int[NodeCount],
            waiting = new int[NodeCount];
        int parts = 0;
        for (int first = 0; first < NodeCount; first++)
        {
            if (part[first] != 0)
                continue;
            part[first] = ++parts;
            waiting[0] = first;
            for (int left = 1; left > 0; )
            {
                int node = waiting[--left];
                foreach (int other in graph.Row(node))
                    if (part[other] == 0 && Communities[other] == Communities[node])
                    {
                        part[other] = parts;
                        waiting[left++] = other;
                    }
            }
        }
        return parts == Count ? this : Of(part);
    }

    private static int Number(ReadOnlySpan<int> labels, int[] numbers)
    {
        Dictionary<int, int> met = [];
        for (int i = 0; i < labels.Length; i++)
        {
            if (!met.TryGetValue(labels[i], out int number))
                met[labels[i]] = number = met.Count;
            numbers[i] = number;
        }
        return met.Count;
    }
}
