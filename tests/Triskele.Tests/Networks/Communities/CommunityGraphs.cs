using Triskele.Networks;
using Triskele.Networks.Communities;
using Triskele.Numerics;

namespace Triskele.Tests.Networks.Communities;

/// <summary>Small graphs to look for communities in.</summary>
internal static class CommunityGraphs
{
    public static ParallelOptions OneThread { get; } = Threads(1);

    public static ParallelOptions Threads(int count) => RandomGraphs.Threads(count);

    /// <summary>Cliques of equal size in a ring, neighbours joined by one edge; two cliques are joined by one edge.</summary>
    public static WeightedGraph RingOfCliques(int cliques, int size)
    {
        List<(int, int)> edges = [];
        for (int c = 0; c < cliques; c++)
        {
            for (int i = 0; i < size; i++)
            for (int j = 0; j < i; j++)
                edges.Add((c * size + j, c * size + i));
            if (cliques > 2 || c == 0)
                edges.Add((c * size, (c + 1) % cliques * size + 1));
        }
        return Of(cliques * size, edges);
    }

    public static WeightedGraph Of(int nodes, IEnumerable<(int From, int To)> edges) =>
        GraphBuilder.Undirected(nodes, [.. edges.Select(e => e.From)], [.. edges.Select(e => e.To)]);

    /// <summary>A graph in which nodes i and j are tied with a probability that is larger within four groups.</summary>
    public static WeightedGraph Random(ulong seed, int nodes, double within, double between)
    {
        RandomStream chance = RandomStream.Of(seed, "tests.communities");
        List<int> from = [],
            to = [];
        List<double> weights = [];
        for (int i = 0; i < nodes; i++)
        for (int j = 0; j < i; j++)
            if (chance.NextDouble() < (i % 4 == j % 4 ? within : between))
            {
                from.Add(i);
                to.Add(j);
                weights.Add(0.25 + chance.NextDouble());
            }
        return GraphBuilder.Undirected(nodes, [.. from], [.. to], [.. weights]);
    }

    public static int[] Shuffled(int count, ulong seed)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        RandomStream.Of(seed, "tests.communities.order").Shuffle<int>(order);
        return order;
    }

    public static Partition RandomPartition(int nodes, int communities, ulong seed)
    {
        RandomStream chance = RandomStream.Of(seed, "tests.communities.partition");
        return Partition.Of([.. Enumerable.Range(0, nodes).Select(_ => chance.NextInt(communities))]);
    }

    /// <summary>Labels of all partitions of a few nodes.</summary>
    public static IEnumerable<int[]> AllPartitions(int nodes)
    {
        if (nodes == 0)
            return
            [
                [],
            ];
        return AllPartitions(nodes - 1).SelectMany(p => Enumerable.Range(0, p.Append(-1).Max() + 2).Select(c => (int[])[.. p, c]));
    }
}
