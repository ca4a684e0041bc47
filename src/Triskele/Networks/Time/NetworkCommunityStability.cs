using Triskele.Measures;
using Triskele.Networks.Communities;

namespace Triskele.Networks.Time;

/// <summary>The measure <c>network.community_stability</c>: how alike the communities of consecutive windows are, and what becomes of them.</summary>
public static class NetworkCommunityStability
{
    private static readonly CommunityEvent[] Events = Enum.GetValues<CommunityEvent>();

    /// <summary>The measure.</summary>
    public static Measure Measure { get; } = new(Descriptor(), Compute);

    private static MeasureDescriptor Descriptor() =>
        new()
        {
            Id = "network.community_stability",
            Texts = TimeTexts.All,
            Inputs = MeasureInput.Records,
            Figure = FigureKind.Lines,
            Options = WindowCommunities.Options(NetworkCommunityHistory.Match, NetworkCommunityHistory.Change),
            Columns =
            [
                ColumnDefinition.Count("before", "year"),
                ColumnDefinition.Count("after", "year"),
                ColumnDefinition.Count("communities_before", "communities"),
                ColumnDefinition.Count("communities_after", "communities"),
                ColumnDefinition.Count("actors_both", "organisations"),
                ColumnDefinition.Share("nmi"),
                ColumnDefinition.Number("ami"),
                ColumnDefinition.Number("vi", "nats"),
                ColumnDefinition.Count("births", "communities"),
                ColumnDefinition.Count("deaths", "communities"),
                ColumnDefinition.Count("continuations", "communities"),
                ColumnDefinition.Count("growths", "communities"),
                ColumnDefinition.Count("contractions", "communities"),
                ColumnDefinition.Count("splits", "pairs"),
                ColumnDefinition.Count("merges", "pairs"),
                ColumnDefinition.Count("splits_and_merges", "pairs"),
            ],
        };

    private static MeasureTable Compute(Scene scene)
    {
        return NetworkRecords.TableOfRecords(TimeWindows.WithoutYears(scene), Measure.Descriptor, Rows);

        IEnumerable<Cell[]> Rows(Group group, GroupNotes notes)
        {
            WindowCommunities communities = WindowCommunities.Of(scene, group, notes);
            ILookup<int, CommunityEvent> events = NetworkCommunityHistory.Steps(scene, communities).ToLookup(s => s.Window, s => s.Event);
            for (int w = 1; w < communities.Windows.Periods.Length; w++)
                notes.Tally(TimeTexts.All, "caveat.undefined_similarity", communities.Common(w - 1, w).Before.NodeCount == 0 ? 1 : 0);
            for (int w = 1; w < communities.Windows.Periods.Length; w++)
                yield return [.. Similarity(communities, w), .. Events.Select(e => (Cell)events[w].Count(found => found == e))];
        }
    }

    private static Cell[] Similarity(WindowCommunities communities, int w)
    {
        (Partition before, Partition after) = communities.Common(w - 1, w);
        return
        [
            communities.Windows.Periods[w - 1].FromYear,
            communities.Windows.Periods[w].FromYear,
            Count(communities.Memberships[w - 1]),
            Count(communities.Memberships[w]),
            before.NodeCount,
            PartitionSimilarity.NormalisedMutualInformation(before, after),
            PartitionSimilarity.AdjustedMutualInformation(before, after),
            PartitionSimilarity.VariationOfInformation(before, after),
        ];
    }

    private static int Count(int[] membership) => membership.Where(c => c >= 0).Distinct().Count();
}
