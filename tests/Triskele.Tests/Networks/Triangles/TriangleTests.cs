using System.Text.Json;
using Triskele.Networks;
using Triskele.Networks.Triangles;
using Triskele.Testing;
using Xunit;

namespace Triskele.Tests.Networks.Triangles;

public class TriangleTests
{
    private static readonly WeightedGraph Paw = RandomGraphs.Written(4, "01 02 12 03");

    [Fact]
    public void A_triangle_with_a_pendant_has_the_clustering_of_the_page()
    {
        GraphClustering clustering = GraphClustering.Of(Paw.Graph);
        Assert.Equal([1, 1, 1, 0], clustering.Triangles);
        Assert.Equal([1 / 3.0, 1, 1, double.NaN], clustering.Local);
        Assert.Equal((0.6, 7 / 9.0, 7 / 12.0), (clustering.Transitivity, clustering.Mean(), clustering.Mean(undefinedAsZero: true)));
    }

    [Fact]
    public void A_clique_of_n_has_all_triangles_and_clustering_one()
    {
        WeightedGraph clique = RandomGraphs.Of(1, nodes: 9, density: 1);
        GraphClustering clustering = GraphClustering.Of(clique.Graph);
        Assert.Equal(8 * 7 * 6 / 6, clustering.TriangleCount);
        Assert.Equal((1, 1), (clustering.Transitivity, clustering.Mean()));
        Assert.True(double.IsNaN(clustering.Local[8]));
    }

    [Fact]
    public void Without_triangles_and_without_paths_all_is_zero_or_undefined()
    {
        GraphClustering star = GraphClustering.Of(RandomGraphs.Written(4, "01 02 03").Graph);
        Assert.Equal((0, 0.0, 0.0), (star.TriangleCount, star.Transitivity, star.Mean()));
        GraphClustering pair = GraphClustering.Of(RandomGraphs.Written(3, "01").Graph);
        Assert.Equal((double.NaN, double.NaN, 0.0), (pair.Transitivity, pair.Mean(), pair.Mean(undefinedAsZero: true)));
        Assert.Equal(double.NaN, GraphClustering.Of(RandomGraphs.Written(0, "").Graph).Mean(undefinedAsZero: true));
    }

    [Theory]
    [InlineData(1, .2)]
    [InlineData(2, .4)]
    [InlineData(3, .8)]
    public void Counts_and_weighted_clustering_are_those_of_brute_force(ulong seed, double density)
    {
        WeightedGraph ties = RandomGraphs.Of(seed, 16, density);
        double[,] w = RandomGraphs.Matrix(ties);
        double largest = ties.Weights.Max();
        int n = ties.NodeCount;
        double[] barrat = WeightedClustering.Barrat(ties),
            onnela = WeightedClustering.Onnela(ties);
        long[] counts = TriangleCounts.PerNode(ties.Graph);
        for (int i = 0; i < n; i++)
        {
            int k = ties.Graph.Degree(i);
            long triangles = 0;
            double ofBarrat = 0,
                ofOnnela = 0;
            for (int j = 0; j < n; j++)
            for (int h = 0; h < j; h++)
                if (w[i, j] * w[i, h] * w[j, h] > 0)
                {
                    triangles++;
                    ofBarrat += (w[i, j] + w[i, h]) / (ties.Strength(i) * (k - 1));
                    ofOnnela += Math.Cbrt(w[i, j] * w[i, h] * w[j, h] / (largest * largest * largest)) / (k * (k - 1) / 2.0);
                }
            Assert.Equal(triangles, counts[i]);
            Assert.Equal(k < 2 ? double.NaN : ofBarrat, barrat[i], 1e-12);
            Assert.Equal(k < 2 ? double.NaN : ofOnnela, onnela[i], 1e-12);
        }
    }

    [Fact]
    public void Equal_weights_give_the_clustering_without_weights()
    {
        WeightedGraph ties = WeightedGraph.Unweighted(RandomGraphs.Of(4, 20).Graph);
        GraphClustering clustering = GraphClustering.Of(ties.Graph);
        Assert.All(WeightedClustering.Barrat(ties).Zip(clustering.Local), p => Assert.Equal(p.Second, p.First, 1e-12));
        Assert.All(WeightedClustering.Onnela(ties).Zip(clustering.Local), p => Assert.Equal(p.Second, p.First, 1e-12));
    }

    [Fact]
    public void Renaming_nodes_renames_counts()
    {
        WeightedGraph ties = RandomGraphs.Of(5, 20);
        int[] names = [.. Enumerable.Range(0, 20).Select(i => i * 7 % 20)];
        long[] counts = TriangleCounts.PerNode(ties.Graph),
            renamed = TriangleCounts.PerNode(RandomGraphs.Renamed(ties, names).Graph);
        Assert.Equal(counts, names.Select(name => renamed[name]));
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same_bits()
    {
        WeightedGraph ties = RandomGraphs.Of(6, 300, .1);
        Assert.Equal(
            TriangleCounts.PerNode(ties.Graph, RandomGraphs.Threads(1)),
            TriangleCounts.PerNode(ties.Graph, RandomGraphs.Threads(3))
        );
        Assert.Equal(WeightedClustering.Onnela(ties, RandomGraphs.Threads(1)), WeightedClustering.Onnela(ties, RandomGraphs.Threads(4)));
    }

    // Origin: NetworkX 2.8.8 (clustering, average_clustering, transitivity), printed to ten digits.
    [Theory(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [InlineData("karate")]
    [InlineData("lesmis_unweighted")]
    [InlineData("florentine_marriage_15")]
    public void Clustering_of_classic_graphs_is_that_of_NetworkX(string name)
    {
        ClassicGraphs.Labelled graph = name switch
        {
            "karate" => ClassicGraphs.Karate,
            "lesmis_unweighted" => ClassicGraphs.LesMiserables,
            _ => ClassicGraphs.Florentine,
        };
        JsonElement golden = ClassicGraphs.Golden(name);
        GraphClustering clustering = GraphClustering.Of(graph.Ties.Graph);
        Assert.Equal(golden.GetProperty("transitivity").GetDouble(), clustering.Transitivity, 1e-9);
        Assert.Equal(golden.GetProperty("avg_clustering").GetDouble(), clustering.Mean(undefinedAsZero: true), 1e-9);
        foreach (JsonProperty node in golden.GetProperty("nodes").EnumerateObject())
        {
            double local = clustering.Local[graph.Node(node.Name)];
            Assert.Equal(node.Value.GetProperty("clust").GetDouble(), double.IsNaN(local) ? 0 : local, 1e-9);
        }
    }

    // Origin: NetworkX 2.8.8 on the 379 projects that started in 2014; igraph 0.10.2 on all of Horizon 2020 (the reference prints .1211040).
    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    public void Clustering_of_Horizon_2020_is_that_of_the_reference()
    {
        Graph fixture = Projection.Of(RecordTables.Fixture2014).Graph;
        GraphClustering clustering = GraphClustering.Of(fixture);
        Assert.Equal(0.7190993228895388, clustering.Transitivity, .7e-9);
        int tied = Enumerable.Range(0, fixture.NodeCount).Count(i => fixture.Degree(i) > 0);
        Assert.Equal(0.8759728072063809, clustering.Mean(undefinedAsZero: true) * fixture.NodeCount / tied, .8e-9);
        Assert.Equal(0.12110406135961035, GraphClustering.Of(Projection.Of(RecordTables.H2020).Graph).Transitivity, .1e-9);
    }
}
