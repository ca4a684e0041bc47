using System.Globalization;
using System.Text.Json;
using Triskele.Measures;
using Triskele.Networks;
using Triskele.Networks.Centrality;
using Triskele.Networks.Distances;
using Triskele.Testing;
using Triskele.Tests.Networks.Distances;
using Xunit;

namespace Triskele.Tests.Networks.Centrality;

public class NetworkCentralityTests
{
    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [Golden("network.centrality", "379 projects that started in 2014: NetworkX 2.8.8, igraph 0.10.2")]
    public void Every_organisation_of_2014_has_the_values_of_the_reference()
    {
        MeasureTable binary = Run(RecordTables.Fixture2014, ("top", "100000"), ("weight", "binary")),
            newman = Run(RecordTables.Fixture2014, ("top", "100000"), ("lengths", "inverse"));
        Dictionary<string, int> plain = RowsByActor(binary),
            weighted = RowsByActor(newman);
        int rows = 0;
        foreach (Func<string, string> row in RecordTables.Rows("golden/networks/fixture-2014/node_metrics.csv"))
        {
            MeasureRow p = new(binary, plain[row("pic")]),
                w = new(newman, weighted[row("pic")]);
            BetweennessTests.AssertPrinted(row("degree"), binary[p.Row, "degree"].Integer);
            BetweennessTests.AssertPrinted(row("strength"), w["strength"]);
            BetweennessTests.AssertPrinted(row("betweenness"), p["betweenness"]);
            BetweennessTests.AssertPrinted(row("betweenness_invnewman"), w["betweenness"]);
            BetweennessTests.AssertPrinted(row("pagerank"), p["pagerank"]);
            BetweennessTests.AssertPrinted(row("pagerank_newman"), w["pagerank"]);
            BetweennessTests.AssertPrinted(row("harmonic_sum"), p["harmonic"]);
            double eigenvector = double.Parse(row("eigenvector_max1"), CultureInfo.InvariantCulture);
            // Outside the largest component the reference has what rounding left.
            if (double.IsNaN(p["eigenvector"]))
                Assert.True(eigenvector < 1e-12);
            else
                Assert.Equal(eigenvector, p["eigenvector"], 1e-9);
            rows++;
        }
        Assert.Equal((1019, 1019), (rows, binary.Count));
        Assert.Equal(1019 - 763, Enumerable.Range(0, 1019).Count(r => double.IsNaN(binary[r, "eigenvector"].Number)));
    }

    [Theory(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [InlineData("karate")]
    [InlineData("florentine_marriage_15")]
    [InlineData("lesmis_unweighted")]
    [Golden("network.centralisation", "classic graphs: NetworkX 2.8.8, igraph 0.10.2")]
    public void Centralisation_of_classic_graphs_is_that_of_the_reference(string name)
    {
        JsonElement golden = ClassicGraphs.Golden(name);
        Graph graph = PathLengthsTests.Classic(name).Ties.Graph;
        Assert.Equal(golden.GetProperty("cent_degree").GetDouble(), FreemanCentralisation.OfDegree(graph), 1e-9);
        Assert.Equal(golden.GetProperty("cent_betw").GetDouble(), FreemanCentralisation.OfBetweenness(Betweenness.Of(graph)), 1e-9);
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [Golden("network.centralisation", "379 projects that started in 2014: igraph 0.10.2")]
    public void Distances_of_2014_are_those_of_the_reference()
    {
        MeasureTable table = NetworkCentralisation.Measure.Compute(
            SmallWorlds.Scene(RecordTables.Fixture2014, NetworkCentralisation.Measure)
        );
        Assert.Equal(3.2481225974739156, table[0, "mean_path_length"].Number, 3e-9);
        Assert.Equal(7, table[0, "diameter"].Number);
        Assert.Equal((1019, 10_206, 763), (table[0, "actors"].Integer, table[0, "ties"].Integer, table[0, "giant"].Integer));
    }

    [Fact]
    public void A_star_is_wholly_centralised_and_a_cycle_not_at_all()
    {
        Graph star = RandomConsortia.Star(6),
            cycle = GraphBuilder.Undirected(7, [0, 1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6, 0]).Graph;
        Assert.Equal(1, FreemanCentralisation.OfDegree(star), 1e-12);
        Assert.Equal(1, FreemanCentralisation.OfCloseness(PathLengths.Of(star)), 1e-12);
        Assert.Equal(1, FreemanCentralisation.OfBetweenness(Betweenness.Of(star)), 1e-12);
        Assert.Equal(0, FreemanCentralisation.OfDegree(cycle), 1e-12);
        Assert.Equal(0, FreemanCentralisation.OfCloseness(PathLengths.Of(cycle)), 1e-12);
        Assert.Equal(0, FreemanCentralisation.OfBetweenness(Betweenness.Of(cycle)), 1e-12);
        Assert.Equal(double.NaN, FreemanCentralisation.OfDegree(RandomConsortia.Path(2)));
        Assert.Equal(double.NaN, FreemanCentralisation.OfCloseness(PathLengths.Of(RandomConsortia.Path(2))));
        Assert.Equal(double.NaN, FreemanCentralisation.OfBetweenness([]));
    }

    [Fact]
    public void Two_projects_that_share_an_organisation_put_it_between_their_members()
    {
        Ecosystem world = SmallWorlds.Of(["abc", "ade"], science: "a");
        MeasureTable table = Run(world, ("top", "2"));
        Assert.Equal(("a", "science"), (table[0, "actor"].Text, table[0, "helix"].Text));
        Assert.Equal((4, 4.0), (table[0, "degree"].Integer, table[0, "betweenness"].Number));
        Assert.Equal((1.0, 4.0, 1.0), (table[0, "closeness"].Number, table[0, "harmonic"].Number, table[0, "eigenvector"].Number));
        Assert.Contains(table.Caveats, c => c.StartsWith("3 further organisations", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sampled", "none", "40 sources")]
    [InlineData("sampled", "inverse", "40 sources")]
    [InlineData("guaranteed", "none", "shortest paths drawn at random")]
    [InlineData("guaranteed", "inverse", "The guarantee is offered")]
    public void Estimates_say_so_and_are_the_same_on_any_number_of_threads(string method, string lengths, string says)
    {
        Scene scene = SmallWorlds.Scene(
            SmallWorlds.Random(1),
            NetworkCentrality.Measure,
            "all",
            ("betweenness", method),
            ("lengths", lengths),
            ("pivots", "40"),
            ("epsilon", "0.05")
        );
        MeasureTable one = NetworkCentrality.Measure.Compute(scene with { Threads = 1 }),
            four = NetworkCentrality.Measure.Compute(scene with { Threads = 4 });
        Assert.Contains(one.Caveats, c => c.Contains(says, StringComparison.Ordinal));
        Assert.Equivalent(SmallWorlds.Content(one), SmallWorlds.Content(four));
        Assert.True(one[0, "betweenness_low"].Number < one[0, "betweenness"].Number);
        Assert.True(one[0, "betweenness_high"].Number > one[0, "betweenness"].Number);
    }

    [Fact]
    public void A_group_without_ties_has_no_row_of_centrality_and_undefined_centralisation()
    {
        Ecosystem world = SmallWorlds.Of(["a"], alone: "b");
        Assert.Equal(0, Run(world).Count);
        MeasureTable table = NetworkCentralisation.Measure.Compute(SmallWorlds.Scene(world, NetworkCentralisation.Measure));
        Assert.All(
            ["degree_centralisation", "mean_path_length", "diameter", "radius", "global_efficiency"],
            column => Assert.Equal(double.NaN, table[0, column].Number)
        );
        Assert.Equal(0, NetworkCentrality.Measure.Compute(SmallWorlds.Scene(null, NetworkCentrality.Measure)).Count);
    }

    [Fact]
    public void A_katz_alpha_that_is_too_large_is_said_and_leaves_the_column_undefined()
    {
        MeasureTable table = Run(SmallWorlds.Random(1), ("katz_alpha", "1"));
        Assert.Contains(table.Caveats, c => c.StartsWith("katz is undefined", StringComparison.Ordinal));
        Assert.Equal(double.NaN, table[0, "katz"].Number);
    }

    private readonly record struct MeasureRow(MeasureTable Table, int Row)
    {
        public double this[string column] => Table[Row, column].Number;
    }

    private static Dictionary<string, int> RowsByActor(MeasureTable table) =>
        Enumerable.Range(0, table.Count).ToDictionary(r => table[r, "actor"].Text!);

    private static MeasureTable Run(Ecosystem ecosystem, params (string, string)[] options) =>
        NetworkCentrality.Measure.Compute(SmallWorlds.Scene(ecosystem, NetworkCentrality.Measure, "all", options));
}
