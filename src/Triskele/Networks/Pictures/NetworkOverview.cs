using System.Collections.Immutable;
using Triskele.Networks.Layout;

namespace Triskele.Networks.Pictures;

/// <summary>A large network in the unit square: its communities as discs, and what ties them to each other.</summary>
/// <remarks>Built by <see cref="NetworkOverviewBuilder"/>. Caveat: it shows the communities that it was given, whether or not they mean anything.</remarks>
/// <param name="Communities">The communities, the largest first.</param>
/// <param name="Ties">The ties between them, the heaviest first.</param>
/// <param name="Members">A point for each node of the network within the disc of its community, NaN for those left out; empty if not asked for.</param>
/// <param name="LeftOutCommunities">Communities that were too many to show.</param>
/// <param name="LeftOutNodes">Nodes of these, and nodes of no community.</param>
public sealed record NetworkOverview(
    ImmutableArray<OverviewCommunity> Communities,
    ImmutableArray<OverviewTie> Ties,
    ImmutableArray<LayoutPoint> Members,
    int LeftOutCommunities,
    int LeftOutNodes
);
