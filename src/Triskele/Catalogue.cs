using System.Collections.Immutable;
using Triskele.Census;
using Triskele.Helices;
using Triskele.Measures;
using Triskele.Networks;
using Triskele.Networks.Backbones;
using Triskele.Networks.Centrality;
using Triskele.Networks.Coin;
using Triskele.Networks.Communities;
using Triskele.Networks.Cores;
using Triskele.Networks.Direction;
using Triskele.Networks.Holes;
using Triskele.Networks.Layers;
using Triskele.Networks.Links;
using Triskele.Networks.Mixing;
using Triskele.Networks.Nestedness;
using Triskele.Networks.Nulls;
using Triskele.Networks.Projections;
using Triskele.Networks.Robustness;
using Triskele.Networks.Roles;
using Triskele.Networks.Time;
using Triskele.Territories;

namespace Triskele;

/// <summary>The explicit list of all measures. Nothing in the library imports it.</summary>
public static class Catalogue
{
    /// <summary>All measures, in the order in which a reader meets them.</summary>
    public static ImmutableArray<Measure> Measures { get; } =
    [
        ActorCensus.Measure,
        NetworkSummary.Measure,
        NetworkComponents.Measure,
        NetworkHubs.Measure,
        NetworkActors.Measure,
        NetworkTies.Measure,
        NetworkCentrality.Measure,
        NetworkCentralisation.Measure,
        NetworkDirection.Measure,
        NetworkReciprocity.Measure,
        NetworkCores.Measure,
        NetworkShells.Measure,
        NetworkHoles.Measure,
        NetworkCutPoints.Measure,
        NetworkBrokerage.Measure,
        NetworkRoles.Measure,
        NetworkAssortativity.Measure,
        NetworkOpenness.Measure,
        NetworkNeighbours.Measure,
        NetworkCommunities.Measure,
        NetworkCommunityProfile.Measure,
        NetworkModularity.Measure,
        NetworkDynamics.Measure,
        NetworkTemporalCorrelation.Measure,
        NetworkBurstiness.Measure,
        NetworkCommunityHistory.Measure,
        NetworkCommunityStability.Measure,
        NetworkNulls.Measure,
        NetworkRichClub.Measure,
        NetworkSmallWorld.Measure,
        BackboneTies.Measure,
        BackboneSummary.Measure,
        NetworkCoin.Measure,
        NetworkCoinTeam.Measure,
        NetworkCoinProjects.Measure,
        NetworkLinks.Measure,
        NetworkLinkEvaluation.Measure,
        NetworkRobustness.Measure,
        NetworkRobustnessCurve.Measure,
        NetworkNestedness.Measure,
        NetworkLayers.Measure,
        NetworkLayerSimilarity.Measure,
        NetworkMultilayerActors.Measure,
        HelixCounts.Measure,
        HelixConfiguration.Measure,
        HelixSynergy.Measure,
        HelixMixing.Measure,
        HelixEi.Measure,
        TerritoryIntegration.Measure,
        TerritoryFlows.Measure,
    ];

    /// <summary>The measure of an id.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists the nearest ids.</exception>
    public static Measure Find(string id) =>
        Measures.FirstOrDefault(m => m.Id == id)
        ?? throw new ArgumentException(
            $"There is no measure '{id}'; there are: {string.Join(", ", Measures.Select(m => m.Id))}.",
            nameof(id)
        );
}
