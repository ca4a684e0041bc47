using System.Text.Json;
using Triskele.Networks;
using Triskele.Networks.Distances;
using Triskele.Testing;
using Xunit;

namespace Triskele.Tests.Networks.Distances;

public class PathLengthsTests
{
    [Theory]
    [InlineData(60, 18)]
    [InlineData(60, 60)]
    [InlineData(900, 400)]
    public void Sums_are_those_of_a_search_from_each_node(int nodes, int projects)
    {
        Graph graph = RandomConsortia.Draw(nodes + projects, nodes, projects).Graph;
        PathLengths lengths = PathLengths.Of(graph);
        for (int v = 0; v < nodes; v += nodes / 60)
        {
            int[] distances = [.. RandomConsortia.DistancesFrom(graph, v).Where(d => d > 0)];
            Assert.Equal(distances.Length, lengths.Reached[v]);
            Assert.Equal(distances.Sum(), lengths.DistanceSums[v]);
            Assert.Equal(distances.DefaultIfEmpty(0).Max(), lengths.Eccentricities[v]);
            Assert.Equal(distances.Sum(d => 1.0 / d), lengths.HarmonicSums[v], 1e-12 * nodes);
        }
    }

    [Fact]
    public void A_path_of_1300_nodes_has_the_lengths_of_arithmetic()
    {
        const long n = 1300;
        PathLengths lengths = PathLengths.Of(RandomConsortia.Path((int)n));
        Assert.Equal((n * n - 1) / 3 * n, lengths.DistanceSums.Sum());
        Assert.Equal((n + 1) / 3.0, lengths.MeanPathLength, 1e-9);
        Assert.Equal((1299, 650), ((int)lengths.Diameter, (int)lengths.Radius));
    }

    [Fact]
    public void The_same_bits_come_from_one_and_from_four_threads()
    {
        Graph graph = RandomConsortia.Draw(3, 2000, 900).Graph;
        PathLengths one = PathLengths.Of(graph, new ParallelOptions { MaxDegreeOfParallelism = 1 }),
            four = PathLengths.Of(graph, new ParallelOptions { MaxDegreeOfParallelism = 4 });
        Assert.Equal(one.HarmonicSums.AsEnumerable(), four.HarmonicSums);
        Assert.Equal(one.DistanceSums.AsEnumerable(), four.DistanceSums);
        Assert.Equal(one.GlobalEfficiency, four.GlobalEfficiency);
    }

    [Fact]
    public void Without_ties_lengths_are_undefined_and_sums_are_zero()
    {
        PathLengths lengths = PathLengths.Of(RandomConsortia.Empty(3));
        Assert.Equal([0, 0, 0], lengths.DistanceSums);
        Assert.All([lengths.MeanPathLength, lengths.Diameter, lengths.Radius, .. lengths.Closeness()], x => Assert.Equal(double.NaN, x));
        Assert.Equal(0, lengths.GlobalEfficiency);
        PathLengths nothing = PathLengths.Of(RandomConsortia.Empty(0));
        Assert.All([nothing.MeanPathLength, nothing.Diameter, nothing.Radius, nothing.GlobalEfficiency], x => Assert.Equal(double.NaN, x));
        Assert.Empty(nothing.Giant());
    }

    [Fact]
    public void A_clique_and_an_isolate_have_distance_one_and_none()
    {
        Graph graph = GraphBuilder.Undirected(4, [0, 0, 1], [1, 2, 2]).Graph;
        PathLengths lengths = PathLengths.Of(graph);
        Assert.Equal((1, 1, 1, .5), (lengths.MeanPathLength, lengths.Diameter, lengths.Radius, lengths.GlobalEfficiency));
        Assert.Equal([2 / 3.0, 2 / 3.0, 2 / 3.0, double.NaN], lengths.Closeness());
        Assert.Equal([0, 1, 2], lengths.Giant());
    }

    [Theory(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [InlineData("karate")]
    [InlineData("florentine_marriage_15")]
    [InlineData("lesmis_unweighted")]
    public void Lengths_of_classic_graphs_are_those_of_NetworkX(string name)
    {
        JsonElement golden = ClassicGraphs.Golden(name);
        PathLengths lengths = PathLengths.Of(Classic(name).Ties.Graph);
        Assert.Equal(golden.GetProperty("apl_giant").GetDouble(), lengths.MeanPathLength, 1e-9);
        Assert.Equal(golden.GetProperty("diameter_giant").GetDouble(), lengths.Diameter);
        Assert.Equal(golden.GetProperty("radius").GetDouble(), lengths.Radius);
        Assert.Equal(golden.GetProperty("global_eff").GetDouble(), lengths.GlobalEfficiency, 1e-9);
        double[] closeness = lengths.Closeness();
        foreach (JsonProperty node in golden.GetProperty("nodes").EnumerateObject())
            Assert.Equal(node.Value.GetProperty("clos").GetDouble(), closeness[Classic(name).Node(node.Name)], 1e-9);
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    public void Mean_path_length_and_diameter_of_2014_are_those_of_igraph()
    {
        JsonElement golden = ClassicGraphs.GoldenFile("golden/networks/fixture-2014/oracles.json");
        PathLengths lengths = PathLengths.Of(Projection.Of(RecordTables.Fixture2014).Graph);
        Assert.Equal(golden.GetProperty("diameter").GetDouble(), lengths.Diameter);
        Assert.Equal(golden.GetProperty("giant").GetInt32(), lengths.Giant().Length);
        Assert.Equal(golden.GetProperty("apl").GetDouble(), lengths.MeanPathLength, 1e-9);
    }

    internal static ClassicGraphs.Labelled Classic(string name) =>
        name switch
        {
            "karate" or "karate_w" => ClassicGraphs.Karate,
            "florentine_marriage_15" => ClassicGraphs.Florentine,
            _ => ClassicGraphs.LesMiserables,
        };
}
