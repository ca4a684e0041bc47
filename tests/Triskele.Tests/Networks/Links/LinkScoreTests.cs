using Triskele.Networks;
using Triskele.Networks.Links;
using Xunit;

namespace Triskele.Tests.Networks.Links;

public class LinkScoreTests
{
    private static readonly ParallelOptions Any = new();

    [Fact]
    public void Scores_are_their_formulas_on_all_pairs_of_a_random_graph()
    {
        WeightedGraph ties = RandomGraphs.Weighted(seed: 3, nodes: 30, edges: 90);
        Neighbourhoods network = new(ties);
        double[,] w = RandomGraphs.Matrix(ties);
        double Degree(int i) => Enumerable.Range(0, 30).Count(j => w[i, j] > 0);
        double Strength(int i) => Enumerable.Range(0, 30).Sum(j => w[i, j]);
        for (int a = 0; a < 30; a++)
        for (int b = 0; b < a; b++)
        {
            int[] shared = [.. Enumerable.Range(0, 30).Where(z => w[a, z] > 0 && w[b, z] > 0)];
            NeighbourhoodScores found = network.Of(a, b);
            Assert.Equal(shared.Length, found.CommonNeighbours);
            Assert.Equal(shared.Length / (Degree(a) + Degree(b) - shared.Length), found.Jaccard, 1e-12);
            Assert.Equal(shared.Sum(z => 1 / Math.Log(Degree(z))), found.AdamicAdar, 1e-12);
            Assert.Equal(shared.Sum(z => 1 / Degree(z)), found.ResourceAllocation, 1e-12);
            Assert.Equal(shared.Sum(z => (w[a, z] + w[b, z]) / Strength(z)), found.WeightedAllocation, 1e-12);
            Assert.Equal(shared.Sum(z => w[a, z] * w[b, z] / Strength(z)), found.ResourceFlow, 1e-12);
            Assert.Equal(Degree(a) * Degree(b), found.PreferentialAttachment);
            Assert.Equal(found, network.Of(b, a));
            if (shared.Length > 0)
                Assert.Equal(shared.MaxBy(z => w[a, z] * w[b, z] / Strength(z)), found.Via);
            else
                Assert.Equal(-1, found.Via);
        }
    }

    [Fact]
    public void Two_isolates_have_no_Jaccard()
    {
        NeighbourhoodScores scores = new Neighbourhoods(GraphBuilder.Undirected(3, [0], [1])).Of(2, 2);
        Assert.True(double.IsNaN(scores.Jaccard));
        Assert.Equal((0, -1), (scores.CommonNeighbours, scores.Via));
    }

    [Fact]
    public void Local_paths_are_powers_of_the_matrix()
    {
        Graph graph = RandomGraphs.Weighted(seed: 4, nodes: 25, edges: 60).Graph;
        double[,] a = RandomGraphs.Matrix(WeightedGraph.Unweighted(graph));
        (int, int)[] pairs = RandomGraphs.Untied(graph);
        double[] found = LocalPaths.Of(graph, pairs, .05, Any);
        double[,] two = RandomGraphs.Product(a, a),
            three = RandomGraphs.Product(two, a);
        for (int p = 0; p < pairs.Length; p++)
            Assert.Equal(two[pairs[p].Item1, pairs[p].Item2] + .05 * three[pairs[p].Item1, pairs[p].Item2], found[p], 1e-12);
    }

    [Fact]
    public void Katz_of_two_nodes_is_a_geometric_sum_and_diverges_at_the_largest_eigenvalue()
    {
        Graph graph = GraphBuilder.Undirected(2, [0], [1]).Graph;
        Assert.Equal(2.0 / 3, KatzIndex.Of(graph, [(0, 1)], .5, Any)[0], 1e-14);
        Assert.Throws<TriskeleException>(() => KatzIndex.Of(graph, [(0, 1)], 1, Any));
        Assert.Throws<ArgumentOutOfRangeException>(() => KatzIndex.Of(graph, [(0, 1)], 0, Any));
    }

    [Fact]
    public void Personal_page_rank_of_two_in_one_project_is_the_worked_example()
    {
        PersonalPageRank walk = new(
            Incidence.Of(
                2,
                [
                    [0, 1],
                ]
            )
        );
        Assert.Equal(.15 * .7225 / 2, walk.Of(0, rounds: 1)[1], 1e-15);
        // All rounds: half of what is ever found at organisations but the start's own share.
        Assert.Equal(.15 * (.7225 / 2) / (1 - .7225), walk.Of(0, rounds: 200)[1], 1e-14);
    }

    [Fact]
    public void Personal_page_rank_is_reversible_and_adds_up()
    {
        Incidence incidence = Incidence.Of(
            5,
            [
                [0, 1, 2],
                [2, 3],
                [0, 3],
                [3, 4],
                [0, 1],
            ]
        );
        int[] projects = [3, 2, 2, 3, 1];
        PersonalPageRank walk = new(incidence);
        for (int a = 0; a < 5; a++)
        {
            double[] from = walk.Of(a, 300);
            // Found at organisations at even steps only: (1 - d) / (1 - d²).
            Assert.Equal(.15 / (1 - .7225), from.Sum(), 1e-12);
            for (int b = 0; b < 5; b++)
            {
                double back = walk.Of(b, 300)[a];
                Assert.Equal(projects[a] * from[b], projects[b] * back, 1e-12);
                if (a != b)
                    Assert.Equal(from[b] + back, walk.OfPairs([(a, b)], 300, Any)[0], 1e-12);
            }
        }
    }

    [Fact]
    public void Who_has_no_project_has_no_page_rank()
    {
        PersonalPageRank walk = new(
            Incidence.Of(
                4,
                [
                    [0, 1],
                ]
            )
        );
        Assert.All(walk.OfPairs([(0, 2), (2, 0), (2, 3)], 3, Any), v => Assert.True(double.IsNaN(v)));
        Assert.Throws<ArgumentOutOfRangeException>(() => walk.Of(0, 0));
    }

    [Fact]
    public void Profiles_count_projects_in_each_part_of_the_programmes()
    {
        EcosystemBuilder builder = new();
        foreach (string key in new[] { "a", "b", "c", "d" })
            builder.AddActor(new Actor(key, []));
        builder.AddProject(new Project("p") { Programmes = ["energy", "health"] });
        builder.AddProject(new Project("q") { Programmes = ["energy"] });
        builder.AddProject(new Project("r"));
        foreach ((string project, string actor) in new[] { ("p", "a"), ("p", "b"), ("q", "b"), ("q", "c"), ("r", "d") })
            builder.Add(new Participation(project, actor, Role.Participant, 0, double.NaN));
        ProgrammeProfiles profiles = ProgrammeProfiles.Of(builder.Build());
        Assert.Equal(3 / Math.Sqrt(10), profiles.Cosine(0, 1), 1e-15);
        Assert.Equal(1 / Math.Sqrt(2), profiles.Cosine(0, 2), 1e-15);
        Assert.True(double.IsNaN(profiles.Cosine(0, 3)));
    }

    [Theory]
    [InlineData(LinkScore.CommonNeighbours)]
    [InlineData(LinkScore.AdamicAdar)]
    [InlineData(LinkScore.ResourceAllocation)]
    [InlineData(LinkScore.WeightedAllocation)]
    [InlineData(LinkScore.ResourceFlow)]
    public void Leaving_out_who_cannot_be_among_the_best_leaves_out_nobody_who_is(LinkScore by)
    {
        for (ulong seed = 1; seed <= 5; seed++)
        {
            Neighbourhoods network = new(RandomGraphs.Weighted(seed, nodes: 300, edges: 900));
            LinkCandidate[] all =
            [
                .. Enumerable
                    .Range(0, 300)
                    .SelectMany(i => LinkCandidates.BestOf(network, i, by, 300))
                    .Where(c => (c.A + c.B) % 3 != 0)
                    .Distinct()
                    .Order(),
            ];
            Assert.Equal(all.Take(7), LinkCandidates.Best(network, by, 7, Any, (a, b) => (a + b) % 3 != 0));
        }
    }

    [Theory]
    [InlineData(LinkScore.CommonNeighbours)]
    [InlineData(LinkScore.Jaccard)]
    [InlineData(LinkScore.AdamicAdar)]
    [InlineData(LinkScore.ResourceAllocation)]
    [InlineData(LinkScore.WeightedAllocation)]
    [InlineData(LinkScore.ResourceFlow)]
    [InlineData(LinkScore.PreferentialAttachment)]
    public void The_best_candidates_are_those_of_all_pairs_on_any_number_of_threads(LinkScore by)
    {
        Neighbourhoods network = new(RandomGraphs.Weighted(seed: 5, nodes: 60, edges: 200));
        LinkCandidate[] all =
        [
            .. RandomGraphs
                .Untied(network.Ties.Graph)
                .Select(p => (Pair: p, Scores: network.Of(p.A, p.B)))
                .Where(c => c.Scores.CommonNeighbours > 0)
                .Select(c => new LinkCandidate(c.Pair.A, c.Pair.B, Value(c.Scores)))
                .Order(),
        ];
        LinkCandidate[] one = LinkCandidates.Best(network, by, 25, new ParallelOptions { MaxDegreeOfParallelism = 1 });
        Assert.Equal(all.Take(25), one);
        Assert.Equal(one, LinkCandidates.Best(network, by, 25, new ParallelOptions { MaxDegreeOfParallelism = 4 }));
        Assert.Equal(all.Where(c => c.A == 7 || c.B == 7).Take(5), LinkCandidates.BestOf(network, 7, by, 5));
        Assert.Equal(all.Where(c => (c.A + c.B) % 2 == 0).Take(5), LinkCandidates.Best(network, by, 5, Any, (a, b) => (a + b) % 2 == 0));

        double Value(NeighbourhoodScores s) =>
            by switch
            {
                LinkScore.CommonNeighbours => s.CommonNeighbours,
                LinkScore.Jaccard => s.Jaccard,
                LinkScore.AdamicAdar => s.AdamicAdar,
                LinkScore.ResourceAllocation => s.ResourceAllocation,
                LinkScore.WeightedAllocation => s.WeightedAllocation,
                LinkScore.ResourceFlow => s.ResourceFlow,
                _ => s.PreferentialAttachment,
            };
    }

    [Fact]
    public void Scores_that_need_more_than_two_steps_do_not_rank()
    {
        Neighbourhoods network = new(RandomGraphs.Weighted(seed: 5, nodes: 10, edges: 20));
        Assert.Throws<ArgumentException>(() => LinkCandidates.Best(network, LinkScore.Katz, 5, Any));
        Assert.Throws<ArgumentException>(() => LinkCandidates.Best(network, LinkScore.ProfileCosine, 5, Any));
    }
}
