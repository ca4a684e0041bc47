using Triskele.Networks.Distances;

namespace Triskele.Networks.Robustness;

/// <summary>In what condition a network is: what a removal changes.</summary>
/// <param name="Nodes">Nodes, those without a tie included.</param>
/// <param name="Giant">Share of the nodes in the largest component; NaN without a node.</param>
/// <param name="Fragmentation">Share of pairs that no chain of ties connects; NaN for fewer than two nodes.</param>
/// <param name="Efficiency">Mean of 1/distance over all pairs, 0 for those without a path; NaN for fewer than two nodes.</param>
/// <param name="CrossGroupReach">Share of the pairs of nodes of two different groups that a chain of ties connects; NaN without such a pair.</param>
/// <param name="Kappa">κ = ⟨k²⟩/⟨k⟩; NaN without a tie.</param>
/// <remarks>
/// Fragmentation: S. P. Borgatti, "Identifying sets of key players in a social network", CMOT 12 (2006), doi:10.1007/s10588-006-7084-x. Efficiency: V. Latora and
/// M. Marchiori, Physical Review Letters 87, 198701 (2001), doi:10.1103/PhysRevLett.87.198701. Reach between groups is fragmentation read for pairs of two groups,
/// a product convention.
/// </remarks>
public readonly record struct NetworkCondition(
    int Nodes,
    double Giant,
    double Fragmentation,
    double Efficiency,
    double CrossGroupReach,
    double Kappa
)
{
    /// <summary>Describes a network.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="groups">Group of each node, or -1 for none.</param>
    /// <param name="parallel">On how many threads, and what ends it early.</param>
    public static NetworkCondition Of(Graph graph, IReadOnlyList<int> groups, ParallelOptions parallel)
    {
        ConnectedComponents components = ConnectedComponents.Of(graph);
        int[] sizes = [.. components.SizesWithIsolates];
        return new NetworkCondition(
            graph.NodeCount,
            (double)sizes.FirstOrDefault() / graph.NodeCount,
            ConnectedComponents.Fragmentation(sizes),
            PathLengths.Of(graph, parallel).GlobalEfficiency,
            Reach(components, groups),
            PercolationThreshold.Kappa(graph)
        );
    }

    // Pairs of two groups are all pairs but those within a group.
    private static double Reach(ConnectedComponents parts, IReadOnlyList<int> groups)
    {
        int[] labels = [.. parts.Labels];
        int components = parts.Sizes.Count;
        int count = groups.Append(-1).Max() + 1;
        long[,] members = new long[components + 1, count];
        for (int i = 0; i < labels.Length; i++)
            if (groups[i] >= 0)
            {
                if (labels[i] >= 0)
                    members[labels[i], groups[i]]++;
                members[components, groups[i]]++;
            }
        double connected = 0;
        for (int c = 0; c < components; c++)
            connected += Between(c);
        return connected / Between(components);

        double Between(int component)
        {
            double all = 0,
                squares = 0;
            for (int g = 0; g < count; g++)
            {
                all += members[component, g];
                squares += (double)members[component, g] * members[component, g];
            }
            return (all * all - squares) / 2;
        }
    }
}
