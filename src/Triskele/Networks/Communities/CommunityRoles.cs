using System.Collections.Immutable;
using Triskele.Numerics;

namespace Triskele.Networks.Communities;

/// <summary>What nodes are to communities: how much of their strength stays inside, how central they are there, and how evenly it spreads.</summary>
/// <remarks>
/// With κ_ic the weight of the edges of node i into community c, own community o and strength s_i: internal share κ_io/s_i; within-community
/// z_i = (κ_io - mean)/sd over the nodes of o (population sd); participation P_i = 1 - Σ_c (κ_ic/s_i)². Time and memory O(nodes + edges).
/// Source: R. Guimerà and L. A. N. Amaral, "Functional cartography of complex metabolic networks", Nature 433 (2005), doi:10.1038/nature03288; weights in
/// the place of numbers of edges are our extension.
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
/// <example>Two triangles joined by one edge: an end of that edge has internal share 2/3, participation 1 - 4/9 - 1/9.</example>
public sealed class CommunityRoles
{
    private CommunityRoles(double[] inside, double[] z, double[] participation) =>
        (InternalShare, WithinZ, Participation) = ([.. inside], [.. z], [.. participation]);

    /// <summary>Share 0..1 of its strength inside its community; NaN for an isolate.</summary>
    public ImmutableArray<double> InternalShare { get; }

    /// <summary>Weight inside the community in standard deviations from the mean of its members; NaN where all members have the same.</summary>
    public ImmutableArray<double> WithinZ { get; }

    /// <summary>0 for all strength in one community, towards 1 for strength spread over many; NaN for an isolate.</summary>
    public ImmutableArray<double> Participation { get; }

    /// <summary>The roles of all nodes.</summary>
    /// <exception cref="ArgumentException">The partition has another number of nodes.</exception>
    public static CommunityRoles Of(WeightedGraph graph, Partition partition)
    {
        if (partition.NodeCount != graph.NodeCount)
            throw new ArgumentException(
                $"A partition of {partition.NodeCount} nodes does not fit a graph of {graph.NodeCount}.",
                nameof(partition)
            );
        int n = graph.NodeCount;
        double[] inside = new double[n],
            share = new double[n],
            participation = new double[n];
        int[] communities = [.. partition.Communities];
        LabelSums sums = new(partition.Count);
        for (int i = 0; i < n; i++)
        {
            double strength = graph.Strength(i);
            int met = sums.Gather(graph.Graph.Row(i), graph.WeightsOf(i), communities);
            inside[i] = sums.Sums[communities[i]];
            NeumaierSum squares = new();
            foreach (int c in sums.Met.AsSpan(0, met))
            {
                squares.Add(sums.Sums[c] / strength * (sums.Sums[c] / strength));
                sums.Sums[c] = 0;
            }
            (share[i], participation[i]) =
                met == 0 ? (double.NaN, double.NaN) : (Math.Min(1, inside[i] / strength), Math.Max(0, 1 - squares.Value));
        }
        return new CommunityRoles(share, ZScores(inside, partition), participation);
    }

    private static double[] ZScores(double[] inside, Partition partition)
    {
        const double rounding = 1e-12;
        double[] z = new double[inside.Length];
        foreach (int[] members in partition.Members())
        {
            double mean = Modularity.Sum([.. members.Select(i => inside[i])]) / members.Length;
            double deviation = Math.Sqrt(
                Modularity.Sum([.. members.Select(i => (inside[i] - mean) * (inside[i] - mean))]) / members.Length
            );
            foreach (int i in members)
                z[i] = deviation <= rounding * mean ? double.NaN : (inside[i] - mean) / deviation;
        }
        return z;
    }
}
