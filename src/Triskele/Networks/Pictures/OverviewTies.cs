namespace Triskele.Networks.Pictures;

/// <summary>Adds up the ties of a network within and between groups of its nodes.</summary>
internal static class OverviewTies
{
    public static (double[] InnerWeights, long[] InnerTies, OverviewTie[] Between) Of(WeightedGraph network, OverviewGroups groups)
    {
        double[] innerWeights = new double[groups.Count];
        long[] innerTies = new long[groups.Count];
        Dictionary<(int, int), (long Ties, double Weight)> between = [];
        Graph graph = network.Graph;
        for (int i = 0; i < graph.NodeCount; i++)
        for (int k = graph.Offsets[i]; k < graph.Offsets[i + 1] && groups.GroupOf[i] >= 0; k++)
        {
            int from = groups.GroupOf[i],
                to = groups.GroupOf[graph.Neighbours[k]];
            double weight = network.Weights[k];
            if (from == to && i < graph.Neighbours[k])
                (innerTies[from], innerWeights[from]) = (innerTies[from] + 1, innerWeights[from] + weight);
            else if (from < to)
            {
                (long ties, double sum) = between.GetValueOrDefault((from, to));
                between[(from, to)] = (ties + 1, sum + weight);
            }
        }
        OverviewTie[] all = [.. between.Select(b => new OverviewTie(b.Key.Item1, b.Key.Item2, b.Value.Ties, b.Value.Weight))];
        return (innerWeights, innerTies, [.. all.OrderByDescending(t => t.Weight).ThenBy(t => t.From).ThenBy(t => t.To)]);
    }

    /// <summary>The graph of a group by itself; node k is its k-th node.</summary>
    public static Graph Within(Graph graph, OverviewGroups groups, int group)
    {
        int[] nodes = groups.Nodes[group],
            offsets = new int[nodes.Length + 1];
        List<int> neighbours = [];
        for (int k = 0; k < nodes.Length; k++)
        {
            foreach (int other in graph.Row(nodes[k]))
                if (groups.GroupOf[other] == group)
                    neighbours.Add(Array.BinarySearch(nodes, other));
            offsets[k + 1] = neighbours.Count;
        }
        return new Graph([.. offsets], [.. neighbours]);
    }
}
