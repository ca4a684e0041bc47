using System.Text.Json;
using Triskele.Measures;
using Triskele.Networks;
using Triskele.Networks.Links;
using Triskele.Testing;
using Xunit;

namespace Triskele.Tests.Networks.Links;

public class LinkGoldenTests
{
    private static readonly ParallelOptions Any = new();

    [Theory(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [InlineData("karate")]
    [InlineData("florentine_marriage_15")]
    [InlineData("lesmis_unweighted")]
    [Golden("network.links", "Karate club, Florentine families, Les Misérables: NetworkX 2.8.8")]
    public void The_six_best_pairs_of_classic_graphs_score_as_in_the_reference(string name)
    {
        ClassicGraphs.Labelled classic = name switch
        {
            "karate" => ClassicGraphs.Karate,
            "florentine_marriage_15" => ClassicGraphs.Florentine,
            _ => ClassicGraphs.LesMiserables,
        };
        Neighbourhoods network = new(WeightedGraph.Unweighted(classic.Ties.Graph));
        JsonElement golden = ClassicGraphs.Golden(name);
        Compare("adamic_adar", LinkScore.AdamicAdar, s => s.AdamicAdar);
        Compare("resource_alloc", LinkScore.ResourceAllocation, s => s.ResourceAllocation);
        Compare("jaccard", LinkScore.Jaccard, s => s.Jaccard);
        Compare("pref_att", null, s => s.PreferentialAttachment);

        void Compare(string key, LinkScore? by, Func<NeighbourhoodScores, double> of)
        {
            JsonElement[] rows = [.. golden.GetProperty(key).EnumerateArray()];
            foreach (JsonElement row in rows)
                Assert.Equal(row[2].GetDouble(), of(network.Of(Node(row[0]), Node(row[1]))), 1e-9 * row[2].GetDouble());
            if (by is { } score)
                Assert.Equal(
                    rows.Select(r => r[2].GetDouble()),
                    LinkCandidates.Best(network, score, rows.Length, Any).Select(c => c.Score),
                    (x, y) => Math.Abs(x - y) <= 1e-9 * x
                );
        }

        int Node(JsonElement label) => classic.Node(label.GetString()!);
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [Golden("network.links", "Karate club, Katz's index, β = .05: NumPy")]
    public void Katz_puts_members_3_and_34_first()
    {
        Graph graph = ClassicGraphs.Karate.Ties.Graph;
        (int A, int B)[] pairs =
        [
            .. Enumerable
                .Range(0, 34)
                .SelectMany(a => Enumerable.Range(a + 1, 33 - a).Select(b => (a, b)))
                .Where(p => graph.Row(p.a).BinarySearch(p.b) < 0),
        ];
        double[] scores = KatzIndex.Of(graph, pairs, .05, Any);
        int best = Array.IndexOf(scores, scores.Max());
        Assert.Equal((2, 33), pairs[best]);
        Assert.Equal(.0199270961244333, scores[best], 1e-15);
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [Golden("network.link_evaluation", "Horizon 2020, 2014-2017 against 2018-2019: NetworkX 2.8.8 and scipy, 4,000 pairs, ± .01")]
    public void Scores_foresee_the_ties_of_Horizon_2020_as_well_as_in_the_reference()
    {
        MeasureTable table = NetworkLinkEvaluation.Measure.Compute(
            SmallWorlds.Scene(
                RecordTables.H2020,
                NetworkLinkEvaluation.Measure,
                "all",
                ("split", "2017"),
                ("until", "2019"),
                ("sample", "4000")
            )
        );
        Assert.Contains(
            table.Caveats,
            c => c.Contains("416754 ties of 20508 organisations. 238202 ties were new later, 111258 of them", StringComparison.Ordinal)
        );
        (string Score, string Kind, double Auc)[] golden =
        [
            ("shared_partners", "random", .8889),
            ("adamic_adar", "random", .8912),
            ("resource_allocation", "random", .8912),
            ("jaccard", "random", .8443),
            ("preferential_attachment", "random", .9095),
            ("same_country", "random", .5161),
            ("preferential_attachment", "matched", .501),
            ("shared_partners", "matched", .569),
            ("adamic_adar", "matched", .576),
            ("jaccard", "matched", .599),
            ("resource_allocation", "matched", .601),
            ("weighted_allocation", "matched", .604),
            ("profile_cosine", "matched", .667),
            ("same_country", "matched", .510),
        ];
        Dictionary<(string?, string?), double> found = Enumerable
            .Range(0, table.Count)
            .ToDictionary(r => (table[r, "score"].Text, table[r, "negatives_drawn"].Text), r => table[r, "auc"].Number);
        Assert.All(golden, g => Assert.Equal(g.Auc, found[(g.Score, g.Kind)], .01));
    }
}
