using Triskele.Networks;
using Triskele.Networks.Communities;
using Triskele.Testing;
using Xunit;
using static Triskele.Tests.Networks.Communities.CommunityGraphs;

namespace Triskele.Tests.Networks.Communities;

public class LeidenTests
{
    private static readonly LeidenOptions Default = new();

    [Fact]
    public void Two_cliques_joined_by_an_edge_are_two_communities()
    {
        WeightedGraph graph = RingOfCliques(2, 5);
        Partition partition = Leiden.Find(graph, Default, 1, OneThread);
        Assert.Equal([0, 0, 0, 0, 0, 1, 1, 1, 1, 1], partition.Communities);
        // 20 of 21 edges within, either half with half of the strength.
        Assert.Equal(20 / 21.0 - 0.5, Modularity.Of(graph, partition), 1e-15);
    }

    [Fact]
    public void Two_triangles_joined_by_an_edge_have_the_qualities_of_the_docstrings()
    {
        WeightedGraph graph = RingOfCliques(2, 3);
        Partition triangles = Partition.Of([0, 0, 0, 1, 1, 1]);
        Assert.Equal(6 / 7.0 - 0.5, Modularity.Of(graph, triangles), 1e-15);
        Assert.Equal(3, Cpm.Of(graph, triangles, 0.5), 1e-15);
        Assert.Equal(0, Cpm.Of(graph, Partition.Singletons(6), 0.5));
    }

    // S. Fortunato and M. Barthélemy (2007): of 30 cliques of 5 in a ring, pairs have larger modularity than the cliques, .8879 beside .8758.
    [Fact]
    public void Ring_of_thirty_cliques_is_paired_at_resolution_1_and_resolved_at_2_and_by_cpm()
    {
        WeightedGraph graph = RingOfCliques(30, 5);
        Partition pairs = Partition.Of([.. Enumerable.Range(0, 150).Select(i => i / 10)]);
        Assert.Equal(.8879, Modularity.Of(graph, pairs), 5e-5);
        // Almost all pairs are made; one search in a few hundred makes all.
        CommunitySearch paired = Leiden.Search(graph, Default, 1, OneThread);
        Assert.InRange(paired.Best.Count, 15, 17);
        Assert.InRange(paired.Quality, .887, Modularity.Of(graph, pairs));
        Partition cliques = Leiden.Find(graph, Default with { Resolution = 2 }, 1, OneThread);
        Assert.Equal(Enumerable.Repeat(5, 30), cliques.Sizes);
        Assert.Equal(.8758, Modularity.Of(graph, cliques), 5e-5);
        LeidenOptions cpm = new() { Quality = CommunityQuality.Cpm, Resolution = 0.5 };
        Assert.Equal(cliques.Communities, Leiden.Find(graph, cpm, 1, OneThread).Communities);
    }

    [Fact]
    public void Without_edges_every_node_is_alone_and_modularity_is_undefined()
    {
        foreach (int nodes in (int[])[0, 1, 4])
        {
            CommunitySearch search = Leiden.Search(Of(nodes, []), Default, 1, OneThread);
            Assert.Equal(nodes, search.Best.Count);
            Assert.True(double.IsNaN(search.Quality));
            Assert.True(double.IsNaN(search.Stability().Whole));
        }
    }

    [Fact]
    public void Isolates_are_communities_of_their_own_and_do_not_matter()
    {
        WeightedGraph graph = Of(5, [(0, 2), (2, 4), (0, 4)]);
        CommunitySearch search = Leiden.Search(graph, Default, 1, OneThread);
        Assert.Equal([0, 1, 0, 2, 0], search.Best.Communities);
        Assert.Equal(0, search.Quality);
        Assert.Equal([1, double.NaN, 1, double.NaN, 1], search.Stability().Nodes);
    }

    [Theory]
    [InlineData(CommunityQuality.Modularity, 1)]
    [InlineData(CommunityQuality.Modularity, 1.7)]
    [InlineData(CommunityQuality.Cpm, 0.4)]
    public void Best_of_restarts_is_the_best_of_all_partitions_of_small_graphs(CommunityQuality quality, double resolution)
    {
        LeidenOptions options = new() { Quality = quality, Resolution = resolution };
        for (ulong seed = 0; seed < 6; seed++)
        {
            WeightedGraph graph = Random(seed, 8, .8, .25);
            double best = AllPartitions(8).Max(labels => Leiden.QualityOf(graph, Partition.Of(labels), options));
            Assert.Equal(best, Leiden.Search(graph, options, seed, OneThread).Quality, 1e-12);
        }
    }

    [Fact]
    public void All_communities_of_all_searches_are_connected()
    {
        for (ulong seed = 0; seed < 8; seed++)
            foreach (int iterations in (int[])[1, 2, 0])
            {
                WeightedGraph graph = Random(seed, 200, .03, .01);
                CommunitySearch search = Leiden.Search(graph, Default with { Iterations = iterations }, seed, OneThread);
                Assert.All(search.Found, p => Assert.Same(p, p.Connected(graph.Graph)));
            }
    }

    [Fact]
    public void No_single_move_raises_the_quality_of_a_search_to_convergence()
    {
        WeightedGraph graph = Random(3, 60, .3, .05);
        CommunitySearch search = Leiden.Search(graph, Default with { Restarts = 1 }, 3, OneThread);
        for (int node = 0; node < graph.NodeCount; node++)
        for (int community = 0; community <= search.Best.Count; community++)
        {
            int[] labels = [.. search.Best.Communities];
            labels[node] = community;
            Assert.True(Modularity.Of(graph, Partition.Of(labels)) <= search.Quality + 1e-9);
        }
    }

    [Fact]
    public void Number_of_threads_changes_no_bit()
    {
        WeightedGraph graph = Random(5, 300, .08, .02);
        CommunitySearch one = Leiden.Search(graph, Default, 9, OneThread),
            four = Leiden.Search(graph, Default, 9, Threads(4));
        Assert.Equal(one.Qualities, four.Qualities);
        Assert.Equal(one.Best.Communities, four.Best.Communities);
        Assert.Equal(one.Stability().Nodes, four.Stability().Nodes);
    }

    [Fact]
    public void Unit_of_weights_does_not_matter_to_modularity()
    {
        WeightedGraph graph = Random(6, 200, .1, .02);
        WeightedGraph scaled = RandomGraphs.Renamed(graph, [.. Enumerable.Range(0, 200)], 1024);
        Assert.Equal(
            Leiden.Search(graph, Default, 4, OneThread).Best.Communities,
            Leiden.Search(scaled, Default, 4, OneThread).Best.Communities
        );
    }

    [Theory(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [InlineData("karate", false, .4197896121, 4)]
    [InlineData("karate", true, .4449035813, 4)]
    [InlineData("florentine", false, .39875, 3)]
    [InlineData("lesmis", false, .56000837, 6)]
    [InlineData("lesmis", true, .5666879833, 6)]
    public void Best_modularity_of_classic_graphs_is_the_known_maximum_however_nodes_are_numbered(
        string name,
        bool weighted,
        double best,
        int communities
    )
    {
        ClassicGraphs.Labelled classic = name switch
        {
            "karate" => ClassicGraphs.Karate,
            "florentine" => ClassicGraphs.Florentine,
            _ => ClassicGraphs.LesMiserables,
        };
        WeightedGraph graph = weighted ? classic.Ties : WeightedGraph.Unweighted(classic.Ties.Graph);
        for (ulong seed = 0; seed < 4; seed++)
        {
            WeightedGraph renumbered = RandomGraphs.Renamed(graph, Shuffled(graph.NodeCount, seed));
            CommunitySearch search = Leiden.Search(renumbered, Default with { Restarts = 60 }, seed, OneThread);
            Assert.Equal(best, search.Quality, 1e-8);
            Assert.Equal(communities, search.Best.Count);
        }
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    public void Clubs_of_the_karate_club_have_the_modularity_of_the_reference() =>
        Assert.Equal(
            .358234714003945,
            Modularity.Of(WeightedGraph.Unweighted(ClassicGraphs.Karate.Ties.Graph), Partition.Of(ClassicGraphs.KarateClubs)),
            1e-10
        );

    // igraph 0.10.2, community_leiden on Newman weights: .4174 after 2 iterations, .4086 to .4153 over further seeds.
    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    public void Communities_of_Horizon_2020_are_at_least_as_modular_as_those_of_igraph()
    {
        Projection projection = Projection.Of(RecordTables.H2020);
        WeightedGraph graph = new(projection.Graph, projection.NewmanWeights);
        CommunitySearch search = Leiden.Search(graph, Default with { Restarts = 3, Iterations = 3 }, 1, Threads(-1));
        Assert.InRange(search.Quality, .4174, .4300);
        Assert.Same(search.Best, search.Best.Connected(graph.Graph));
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        WeightedGraph graph = RingOfCliques(2, 3);
        foreach (
            LeidenOptions wrong in (LeidenOptions[])
                [
                    new() { Resolution = 0 },
                    new() { Resolution = double.NaN },
                    new() { Restarts = 0 },
                    new() { Iterations = -1 },
                    new() { Randomness = 0 },
                ]
        )
            Assert.Throws<ArgumentOutOfRangeException>(() => Leiden.Find(graph, wrong, 1, OneThread));
        Assert.Throws<ArgumentException>(() => Modularity.Of(graph, Partition.Singletons(5)));
    }

    [Fact]
    public void A_cancelled_search_ends() =>
        Assert.Throws<OperationCanceledException>(() =>
            Leiden.Find(RingOfCliques(2, 3), Default, 1, new ParallelOptions { CancellationToken = new CancellationToken(true) })
        );
}
