using Triskele.Networks;
using Triskele.Numerics;

namespace Triskele.Tests.Networks.Distances;

/// <summary>Random networks of consortia: many twins, some isolates, several components.</summary>
internal static class RandomConsortia
{
    public static WeightedGraph Draw(int seed, int nodes = 60, int projects = 18, int largest = 6)
    {
        RandomStream random = RandomStream.Of((ulong)seed, "tests.consortia");
        List<int> from = [],
            to = [];
        List<double> weights = [];
        for (int p = 0; p < projects; p++)
        {
            // Low numbers are hubs, so that projects overlap.
            int[] members =
            [
                .. Enumerable
                    .Range(0, 2 + random.NextInt(largest - 1))
                    .Select(_ => (int)(nodes * Math.Pow(random.NextDouble(), 1.7)))
                    .Distinct(),
            ];
            for (int i = 0; i < members.Length; i++)
            for (int j = 0; j < i; j++)
            {
                from.Add(members[i]);
                to.Add(members[j]);
                weights.Add(1.0 / (members.Length - 1));
            }
        }
        return GraphBuilder.Undirected(nodes, [.. from], [.. to], [.. weights]);
    }

    public static Graph Path(int nodes) =>
        GraphBuilder.Undirected(nodes, [.. Enumerable.Range(0, nodes - 1)], [.. Enumerable.Range(1, nodes - 1)]).Graph;

    public static Graph Star(int leaves) =>
        GraphBuilder.Undirected(leaves + 1, [.. Enumerable.Repeat(0, leaves)], [.. Enumerable.Range(1, leaves)]).Graph;

    public static Graph Empty(int nodes) => GraphBuilder.Undirected(nodes, [], []).Graph;

    /// <summary>Distances by plain breadth-first search; -1 without a path.</summary>
    public static int[] DistancesFrom(Graph graph, int source)
    {
        int[] distances = [.. Enumerable.Repeat(-1, graph.NodeCount)];
        Queue<int> open = new([source]);
        distances[source] = 0;
        while (open.TryDequeue(out int v))
            foreach (int w in graph.Row(v))
                if (distances[w] < 0)
                {
                    distances[w] = distances[v] + 1;
                    open.Enqueue(w);
                }
        return distances;
    }
}
