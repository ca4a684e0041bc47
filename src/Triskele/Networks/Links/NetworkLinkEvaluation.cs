using Triskele.Measures;
using Triskele.Networks.Nestedness;

namespace Triskele.Networks.Links;

/// <summary>The measure <c>network.link_evaluation</c>: which scores would have foreseen the ties that came.</summary>
/// <remarks>Pairs are drawn by <see cref="LinkTest"/>, scores compared by <see cref="RankingQuality"/>.</remarks>
public static class NetworkLinkEvaluation
{
    // Exact sums over walks of all lengths cost O(edges) a step for each first end.
    private const int MostNodesForKatz = 2_000;
    private const int Rounds = 3;

    private static readonly OptionDefinition Split = OptionDefinition.Integer("split", 0, 0, 9999);
    private static readonly OptionDefinition Until = OptionDefinition.Integer("until", 0, 0, 9999);
    private static readonly OptionDefinition Pairs = OptionDefinition.Integer("sample", 4_000, 10, 10_000_000);

    /// <summary>The measure.</summary>
    public static Measure Measure { get; } = new(Descriptor(), Compute);

    private static MeasureDescriptor Descriptor() =>
        new()
        {
            Id = "network.link_evaluation",
            Texts = LinksTexts.All,
            Inputs = MeasureInput.Records | MeasureInput.Ties,
            DependsOnHelixMapping = true,
            Figure = FigureKind.Intervals,
            Options = NetworkRecords.GraphOptions(Split, Until, Pairs),
            Columns =
            [
                ColumnDefinition.Text("score"),
                ColumnDefinition.Text("negatives_drawn"),
                ColumnDefinition.Number("auc", "probability"),
                ColumnDefinition.Number("auc_low", "probability"),
                ColumnDefinition.Number("auc_high", "probability"),
                ColumnDefinition.Share("average_precision"),
                ColumnDefinition.Share("precision_at_100"),
                ColumnDefinition.Count("positives", "pairs"),
                ColumnDefinition.Count("negatives", "pairs"),
            ],
        };

    private static MeasureTable Compute(Scene scene)
    {
        return NetworkRecords.Table(scene, Measure.Descriptor, Rows);

        IEnumerable<Cell[]> Rows(Group group, ActorNetwork whole, GroupNotes notes)
        {
            bool recorded = NetworkRecords.UsesRecordedTies(whole.Records, scene.Options);
            LinkPeriods? found = LinkPeriods.Of(
                whole.Records,
                recorded,
                scene.Options.Integer(Split.Name),
                scene.Options.Integer(Until.Name)
            );
            if (found is not { AreValid: true } periods)
            {
                notes.Tally(LinksTexts.All, "caveat.no_split", 1);
                return [];
            }
            ActorNetwork before = Within(periods.First, periods.Split),
                after = Within(periods.Split + 1, periods.Last);
            List<(int, int)> news = News(before, after, out int all);
            notes.Say(LinksTexts.All.Format("caveat.split", periods.First, periods.Split, periods.Split + 1, periods.Last));
            notes.Tally(LinksTexts.All, "caveat.news", before.Graph.EdgeCount, before.NodeCount, all, news.Count);
            if (news.Count == 0)
                notes.Tally(LinksTexts.All, "caveat.no_news", 1);
            if (before.NodeCount > MostNodesForKatz)
                notes.Say(LinksTexts.All.Format("caveat.no_katz", MostNodesForKatz));
            LinkTest test = LinkTest.Draw(before.Graph, news, scene.Options.Integer(Pairs.Name), scene.Seed, group.StreamUnit);
            return Describe(before, test, scene.InParallel());

            ActorNetwork Within(int from, int to) =>
                ActorNetwork.Of(
                    group with
                    {
                        Ecosystem = group.Ecosystem.View().Within(new Period(from, to), Window.Starting).Compact(),
                    },
                    scene.Options,
                    new GroupNotes()
                );
        }
    }

    /// <summary>Ties of the later network between nodes of the earlier one that had none.</summary>
    /// <param name="before">The earlier network.</param>
    /// <param name="after">The later one.</param>
    /// <param name="all">New ties of all nodes, those that are new themselves included.</param>
    private static List<(int, int)> News(ActorNetwork before, ActorNetwork after, out int all)
    {
        Dictionary<string, int> nodes = Enumerable.Range(0, before.NodeCount).ToDictionary(before.Key, StringComparer.Ordinal);
        int[] known = [.. Enumerable.Range(0, after.NodeCount).Select(i => nodes.GetValueOrDefault(after.Key(i), -1))];
        List<(int, int)> news = [];
        all = 0;
        for (int i = 0; i < known.Length; i++)
            foreach (int j in after.Graph.Row(i))
            {
                if (j < i || (known[i] >= 0 && known[j] >= 0 && before.Graph.Row(known[i]).BinarySearch(known[j]) >= 0))
                    continue;
                all++;
                if (known[i] >= 0 && known[j] >= 0)
                    news.Add((known[i], known[j]));
            }
        return news;
    }

    private static IEnumerable<Cell[]> Describe(ActorNetwork before, LinkTest test, ParallelOptions parallel)
    {
        LinkFacts facts = new(before);
        double beta = before.NodeCount <= MostNodesForKatz ? .5 / SpectralRadius.Of(before.Graph) : double.NaN;
        return
        [
            .. Compare("random", [.. test.Positives], [.. test.RandomNegatives]),
            .. Compare("matched", [.. test.MatchedPositives], [.. test.MatchedNegatives]),
        ];

        IEnumerable<Cell[]> Compare(string kind, (int, int)[] positives, (int, int)[] negatives)
        {
            Dictionary<LinkScore, double[]> hits = Scores(before.Graph, facts, positives, beta, parallel),
                misses = Scores(before.Graph, facts, negatives, beta, parallel);
            return hits.Select(score => Row(score.Key, kind, RankingQuality.Of(score.Value, misses[score.Key])));
        }
    }

    private static Dictionary<LinkScore, double[]> Scores(
        Graph graph,
        LinkFacts facts,
        (int A, int B)[] pairs,
        double beta,
        ParallelOptions parallel
    )
    {
        NeighbourhoodScores[] near = facts.Neighbourhoods.Of(pairs, parallel);
        Dictionary<LinkScore, double[]> scores = new()
        {
            [LinkScore.CommonNeighbours] = Array.ConvertAll(near, s => (double)s.CommonNeighbours),
            [LinkScore.Jaccard] = Array.ConvertAll(near, s => s.Jaccard),
            [LinkScore.AdamicAdar] = Array.ConvertAll(near, s => s.AdamicAdar),
            [LinkScore.ResourceAllocation] = Array.ConvertAll(near, s => s.ResourceAllocation),
            [LinkScore.WeightedAllocation] = Array.ConvertAll(near, s => s.WeightedAllocation),
            [LinkScore.ResourceFlow] = Array.ConvertAll(near, s => s.ResourceFlow),
            [LinkScore.PreferentialAttachment] = Array.ConvertAll(near, s => s.PreferentialAttachment),
            [LinkScore.LocalPath] = LocalPaths.Of(graph, pairs, LocalPaths.DefaultDiscount, parallel),
        };
        if (!double.IsNaN(beta))
            scores[LinkScore.Katz] = KatzIndex.Of(graph, pairs, beta, parallel);
        scores[LinkScore.PersonalPageRank] = facts.PageRank(pairs, Rounds, parallel);
        scores[LinkScore.ProfileCosine] = Array.ConvertAll(pairs, p => facts.Profile(p.A, p.B));
        scores[LinkScore.SameCountry] = Array.ConvertAll(pairs, p => facts.SameCountry(p.A, p.B));
        scores[LinkScore.SameHelix] = Array.ConvertAll(pairs, p => facts.SameHelix(p.A, p.B));
        return scores;
    }

    private static Cell[] Row(LinkScore score, string kind, RankingQuality quality) =>
        [
            LinkFacts.Name(score),
            kind,
            quality.Auc,
            quality.AucLow,
            quality.AucHigh,
            quality.AveragePrecision,
            quality.PrecisionAt100,
            quality.Positives,
            quality.Negatives,
        ];
}
