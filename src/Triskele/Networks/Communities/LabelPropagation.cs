using Triskele.Numerics;

namespace Triskele.Networks.Communities;

/// <summary>Finds communities by label propagation: a node takes the label that most of the weight of its edges leads to.</summary>
/// <remarks>
/// Every node starts with a label of its own. In each round nodes are visited in random order; one whose label is not among those of largest weight takes
/// one of these, drawn evenly. Since every change raises the weight inside communities, it ends. Parts of a label that are not connected become communities
/// of their own. Time O(edges) a round, a few rounds as a rule; memory O(nodes).
/// Source: U. N. Raghavan, R. Albert and S. Kumara, "Near linear time algorithm to detect community structures in large-scale networks",
/// Physical Review E 76, 036106 (2007), doi:10.1103/PhysRevE.76.036106. Deviation: a node keeps a label that is as good as any.
/// Caveat: in dense networks, those of large consortia among them, one label tends to take most nodes. It has no quality of its own; of several searches
/// the one of the best quality by the options is kept.
/// </remarks>
public static class LabelPropagation
{
    /// <summary>Finds the best partition of several searches.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="options">Restarts, quality by which the best is chosen, and iterations: rounds at most, 0 for as many as it takes.</param>
    /// <param name="seed">Seed of all chance.</param>
    /// <param name="parallel">Threads and cancellation; searches run side by side.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <example>Two cliques of five without an edge between them: two communities of five.</example>
    public static Partition Find(WeightedGraph graph, LeidenOptions options, ulong seed, ParallelOptions parallel) =>
        Search(graph, options, seed, parallel).Best;

    /// <summary>Finds the best partition of several searches, and keeps what all of them found.</summary>
    /// <inheritdoc cref="Find"/>
    public static CommunitySearch Search(WeightedGraph graph, LeidenOptions options, ulong seed, ParallelOptions parallel) =>
        CommunitySearch.Repeat(
            options,
            chance => Partition.Of(Spread(graph, options.Iterations, chance, parallel.CancellationToken)).Connected(graph.Graph),
            partition => Leiden.QualityOf(graph, partition, options),
            seed,
            "networks.communities.label-propagation",
            parallel
        );

    private static int[] Spread(WeightedGraph graph, int rounds, RandomStream chance, CancellationToken cancellation)
    {
        int n = graph.NodeCount;
        int[] labels = [.. Enumerable.Range(0, n)],
            order = [.. Enumerable.Range(0, n)];
        LabelSums sums = new(n);
        bool changed = true;
        for (int round = 0; changed && (rounds == 0 || round < rounds); round++)
        {
            cancellation.ThrowIfCancellationRequested();
            chance.Shuffle<int>(order);
            changed = false;
            foreach (int node in order)
            {
                int label = Dominant(graph, node, labels, sums, chance);
                changed |= label != labels[node];
                labels[node] = label;
            }
        }
        return labels;
    }

    private static int Dominant(WeightedGraph graph, int node, int[] labels, LabelSums sums, RandomStream chance)
    {
        const double rounding = 1e-12;
        int met = sums.Gather(graph.Graph.Row(node), graph.WeightsOf(node), labels);
        double best = 0,
            own = sums.Sums[labels[node]];
        foreach (int label in sums.Met.AsSpan(0, met))
            best = Math.Max(best, sums.Sums[label]);
        best *= 1 - rounding;
        int chosen = labels[node],
            equals = 0;
        foreach (int label in sums.Met.AsSpan(0, met))
        {
            if (own < best && sums.Sums[label] >= best && chance.NextInt(++equals) == 0)
                chosen = label;
            sums.Sums[label] = 0;
        }
        return chosen;
    }
}
