using Triskele.Measures;

namespace Triskele.Networks.Communities;

/// <summary>The measure <c>network.communities</c>: which organisations work together more than with others.</summary>
public static class NetworkCommunities
{
    /// <summary>The measure.</summary>
    public static Measure Measure { get; } = new(Descriptor(), Compute);

    private static MeasureDescriptor Descriptor() =>
        new()
        {
            Id = "network.communities",
            Texts = CommunitiesTexts.All,
            Inputs = MeasureInput.Records,
            DependsOnHelixMapping = true,
            Options = CommunityOptions.All,
            Columns =
            [
                .. ActorRow.Columns,
                ColumnDefinition.Count("community", "rank"),
                ColumnDefinition.Count("community_size", "organisations"),
                ColumnDefinition.Share("stability"),
                ColumnDefinition.Share("internal_share"),
                ColumnDefinition.Number("within_z", "standard deviations"),
                ColumnDefinition.Share("participation"),
                ColumnDefinition.Number("modularity"),
                ColumnDefinition.Number("quality"),
            ],
        };

    private static MeasureTable Compute(Scene scene) =>
        NetworkRecords.Table(scene, Measure.Descriptor, (_, network, notes) => Rows(scene, network, notes));

    private static IEnumerable<Cell[]> Rows(Scene scene, ActorNetwork network, GroupNotes notes)
    {
        if (network.NodeCount == 0)
            yield break;
        CommunitySearch search = CommunityOptions.Search(network.Ties, scene.Options, scene.Seed, scene.InParallel());
        CommunityOptions.Say(search, network, scene.Options, notes);
        Partition best = search.Best;
        PartitionStability stability = search.Stability();
        CommunityRoles roles = CommunityRoles.Of(network.Ties, best);
        double modularity = Modularity.Of(network.Ties, best);
        for (int node = 0; node < network.NodeCount; node++)
        {
            int community = best.Communities[node];
            yield return
            [
                .. ActorRow.Of(network, node),
                community + 1,
                best.Sizes[community],
                stability.Nodes[node],
                roles.InternalShare[node],
                roles.WithinZ[node],
                roles.Participation[node],
                modularity,
                search.Quality,
            ];
        }
    }
}
