using System.Collections.Immutable;
using Triskele.Measures;

namespace Triskele.Networks.Links;

/// <summary>The measure <c>network.links</c>: pairs of organisations that have no tie and might well have one.</summary>
/// <remarks>Pairs are found by <see cref="LinkCandidates"/>; the scores are those of <see cref="LinkScore"/>.</remarks>
public static class NetworkLinks
{
    private const int Rounds = 30;

    private static readonly OptionDefinition Top = OptionDefinition.Integer("top", 20, 1, 10_000);

    private static readonly OptionDefinition Rank = OptionDefinition.Choice(
        "rank",
        [
            LinkFacts.Name(LinkScore.ResourceFlow),
            .. Enum.GetValues<LinkScore>().Where(LinkCandidates.CanRank).Where(s => s != LinkScore.ResourceFlow).Select(LinkFacts.Name),
        ]
    );

    private static readonly OptionDefinition For = OptionDefinition.Text("for");

    private static readonly OptionDefinition CrossHelix = OptionDefinition.Choice("cross_helix", "any", "yes");

    /// <summary>The measure.</summary>
    public static Measure Measure { get; } = new(Descriptor(), Compute);

    private static MeasureDescriptor Descriptor() =>
        new()
        {
            Id = "network.links",
            Texts = LinksTexts.All,
            Inputs = MeasureInput.Records | MeasureInput.Ties,
            DependsOnHelixMapping = true,
            Options = NetworkRecords.GraphOptions(Top, Rank, For, CrossHelix),
            Columns =
            [
                ColumnDefinition.Count("rank", "rank"),
                .. End("a"),
                .. End("b"),
                ColumnDefinition.Count("shared_partners", "organisations"),
                ColumnDefinition.Text("via"),
                ColumnDefinition.Number("jaccard"),
                ColumnDefinition.Number("adamic_adar"),
                ColumnDefinition.Number("resource_allocation"),
                ColumnDefinition.Number("weighted_allocation"),
                ColumnDefinition.Number("resource_flow"),
                ColumnDefinition.Number("preferential_attachment"),
                ColumnDefinition.Number("local_path"),
                ColumnDefinition.Number("page_rank"),
                ColumnDefinition.Number("profile_cosine"),
                ColumnDefinition.Number("same_country", "0 or 1"),
            ],
        };

    private static ImmutableArray<ColumnDefinition> End(string end) =>
        [
            ColumnDefinition.Text($"actor_{end}"),
            ColumnDefinition.Text($"name_{end}"),
            ColumnDefinition.Text($"helix_{end}"),
            ColumnDefinition.Text($"country_{end}"),
        ];

    private static MeasureTable Compute(Scene scene)
    {
        LinkScore by = Enum.GetValues<LinkScore>().First(s => LinkFacts.Name(s) == scene.Options.Choice(Rank.Name));
        int top = scene.Options.Integer(Top.Name);
        string key = scene.Options.Text(For.Name);
        bool crossHelix = scene.Options.Choice(CrossHelix.Name) == "yes";
        return NetworkRecords.Table(scene, Measure.Descriptor, Rows);

        IEnumerable<Cell[]> Rows(Group group, ActorNetwork network, GroupNotes notes)
        {
            LinkFacts facts = new(network);
            Func<int, int, bool>? allowed = crossHelix ? (a, b) => facts.SameHelix(a, b) == 0 : null;
            LinkCandidate[] best;
            if (key.Length == 0)
                best = LinkCandidates.Best(facts.Neighbourhoods, by, top, scene.InParallel(), allowed, facts.Profile);
            else if (Enumerable.Range(0, network.NodeCount).Where(i => network.Key(i) == key).Cast<int?>().FirstOrDefault() is { } source)
                best = LinkCandidates.BestOf(facts.Neighbourhoods, source, by, top, allowed, facts.Profile);
            else
            {
                notes.Say(LinksTexts.All.Format("caveat.absent", key));
                return [];
            }
            Say(best, network, notes);
            return Describe(best, network, facts, scene.InParallel());
        }
    }

    private static void Say(LinkCandidate[] best, ActorNetwork network, GroupNotes notes)
    {
        if (best.Length == 0 && network.NodeCount > 0)
            notes.Tally(LinksTexts.All, "caveat.no_candidates", 1);
        if (network.Records.Projects.Count == 0 && best.Length > 0)
            notes.Tally(LinksTexts.All, "caveat.no_projects", 1);
    }

    private static IEnumerable<Cell[]> Describe(LinkCandidate[] best, ActorNetwork network, LinkFacts facts, ParallelOptions parallel)
    {
        (int A, int B)[] pairs = Array.ConvertAll(best, c => (c.A, c.B));
        NeighbourhoodScores[] scores = facts.Neighbourhoods.Of(pairs, parallel);
        double[] paths = LocalPaths.Of(network.Graph, pairs, LocalPaths.DefaultDiscount, parallel),
            ranks = facts.PageRank(pairs, Rounds, parallel);
        return pairs.Select(
            (pair, i) =>
                (Cell[])
                    [
                        i + 1,
                        .. End(network, pair.A),
                        .. End(network, pair.B),
                        scores[i].CommonNeighbours,
                        network.Key(scores[i].Via),
                        scores[i].Jaccard,
                        scores[i].AdamicAdar,
                        scores[i].ResourceAllocation,
                        scores[i].WeightedAllocation,
                        scores[i].ResourceFlow,
                        scores[i].PreferentialAttachment,
                        paths[i],
                        ranks[i],
                        facts.Profile(pair.A, pair.B),
                        facts.SameCountry(pair.A, pair.B),
                    ]
        );
    }

    private static Cell[] End(ActorNetwork network, int node) =>
        [network.Key(node), network.Name(node), network.HelixId(node), network.Country(node)];
}
