using System.Collections.Immutable;
using Triskele.Networks.Layout;

namespace Triskele.Networks.Pictures;

/// <summary>Draws a network too large for a picture of its nodes: a disc for each community.</summary>
public static class NetworkOverviewBuilder
{
    // Of the square, before discs are pushed apart.
    private const double CoveredShare = 0.3;

    /// <summary>Gathers communities into discs and lays these out.</summary>
    /// <param name="network">The network.</param>
    /// <param name="memberships">Community of each node, from 0, or -1 for none.</param>
    /// <param name="mostCommunities">How many to show at most, the largest (of equals the first), ≥ 1.</param>
    /// <param name="withMembers">Whether to place nodes within the discs too.</param>
    /// <param name="seed">Seed of the layout.</param>
    /// <param name="parallel">Threads and cancellation; null for all processors. No result depends on it.</param>
    /// <returns>The overview; discs do not overlap and lie within the unit square.</returns>
    /// <remarks>
    /// Areas of discs are proportional to numbers of nodes. Communities are laid out by <see cref="ForceLayout"/> with the root of weight over mean weight
    /// as attraction; discs that overlap are then pushed apart. Members of a community are laid out by <see cref="MultilevelLayout"/> with the ties
    /// between them alone. Time O(ties + communities²), with members also that of their layout; memory O(nodes + ties).
    /// </remarks>
    /// <exception cref="ArgumentException">There is not one membership for each node.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A membership is below -1, or less than one community is asked for.</exception>
    /// <example>Two cliques of ten joined by one tie: two discs of size 10 with 45 inner ties each and a tie of weight 1 between them.</example>
    public static NetworkOverview Build(
        WeightedGraph network,
        ReadOnlySpan<int> memberships,
        int mostCommunities = 200,
        bool withMembers = false,
        ulong seed = 1,
        ParallelOptions? parallel = null
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mostCommunities, 1);
        OverviewGroups groups = OverviewGroups.Of(network.NodeCount, memberships, mostCommunities);
        (double[] innerWeights, long[] innerTies, OverviewTie[] ties) = OverviewTies.Of(network, groups);
        (LayoutPoint[] middles, double[] radii) = Discs(groups, ties, seed, parallel);
        OverviewCommunity[] communities = new OverviewCommunity[groups.Count];
        for (int g = 0; g < communities.Length; g++)
            communities[g] = new OverviewCommunity(
                groups.Communities[g],
                groups.Nodes[g].Length,
                innerTies[g],
                innerWeights[g],
                middles[g].X,
                middles[g].Y,
                radii[g]
            );
        ImmutableArray<LayoutPoint> members = withMembers ? Members(network, groups, communities, seed, parallel) : [];
        return new NetworkOverview([.. communities], [.. ties], members, groups.LeftOutCommunities, groups.LeftOutNodes);
    }

    private static (LayoutPoint[] Middles, double[] Radii) Discs(
        OverviewGroups groups,
        OverviewTie[] ties,
        ulong seed,
        ParallelOptions? parallel
    )
    {
        double mean = ties.Length > 0 ? ties.Average(t => t.Weight) : 1;
        WeightedGraph between = GraphBuilder.Undirected(
            groups.Count,
            [.. ties.Select(t => t.From)],
            [.. ties.Select(t => t.To)],
            [.. ties.Select(t => Math.Sqrt(t.Weight / mean))]
        );
        LayoutPoint[] points = LayoutPoint.FitUnitSquare(ForceLayout.Of(between.Graph, between.Weights, seed: seed, parallel: parallel));
        double shown = groups.Nodes.Sum(nodes => nodes.Length);
        double[] radii = [.. groups.Nodes.Select(nodes => Math.Sqrt(CoveredShare * nodes.Length / (shown * Math.PI)))];
        return DiscSpreading.Of(points, radii);
    }

    private static ImmutableArray<LayoutPoint> Members(
        WeightedGraph network,
        OverviewGroups groups,
        OverviewCommunity[] communities,
        ulong seed,
        ParallelOptions? parallel
    )
    {
        LayoutPoint[] places = new LayoutPoint[network.NodeCount];
        Array.Fill(places, new LayoutPoint(double.NaN, double.NaN));
        for (int g = 0; g < communities.Length; g++)
        {
            Graph inner = OverviewTies.Within(network.Graph, groups, g);
            LayoutPoint[] points = MultilevelLayout.Of(inner, seed: seed, parallel: parallel);
            double extent = points.Max(p => Math.Sqrt(p.X * p.X + p.Y * p.Y)),
                scale = extent > 0 ? 0.95 * communities[g].Radius / extent : 0;
            for (int k = 0; k < points.Length; k++)
                places[groups.Nodes[g][k]] = new LayoutPoint(
                    communities[g].X + scale * points[k].X,
                    communities[g].Y + scale * points[k].Y
                );
        }
        return [.. places];
    }
}
