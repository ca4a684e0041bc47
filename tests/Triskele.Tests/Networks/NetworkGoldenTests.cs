using System.Globalization;
using System.Text.Json;
using Triskele.Measures;
using Triskele.Networks;
using Triskele.Testing;
using Xunit;

namespace Triskele.Tests.Networks;

public class NetworkGoldenTests
{
    private const string Origin = "Horizon 2020 to December 2020: NetworkX 2.8.8, scipy";

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [Golden("network.summary", Origin)]
    public void Summary_of_Horizon_2020_is_that_of_the_reference()
    {
        MeasureTable table = Run(RecordTables.H2020, NetworkSummary.Measure);
        Assert.Equal(
            [31_451, 12_401, 31_665, 796_670, 123_891, 211, 31_152, 6_825],
            new[] { "projects", "multi_partner_projects", "actors", "ties", "repeated_ties", "components", "giant", "max_degree" }.Select(
                c => table[0, c].Integer
            )
        );
        Assert.Equal(62_838, table[0, "newman_weight"].Number, 62_838e-9);
        Assert.Equal(.29300463177978336, table[0, "ei"].Number, .293e-9);
        Assert.Equal(.22717102056186853, table[0, "ei_newman"].Number, .227e-9);
        Assert.Equal(.1211040, table[0, "transitivity"].Number, 1e-7);
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [Golden("network.summary", "379 projects that started in 2014: NetworkX 2.8.8, igraph 0.10.2")]
    public void Summary_of_2014_is_that_of_the_reference()
    {
        MeasureTable table = Run(RecordTables.Fixture2014, NetworkSummary.Measure);
        Assert.Equal(
            [379, 1_019, 10_206, 68, 763],
            new[] { "projects", "actors", "ties", "components", "giant" }.Select(c => table[0, c].Integer)
        );
        Assert.Equal(0.7190993228895388, table[0, "transitivity"].Number, .719e-9);
        Assert.Equal(.09112286890064668, table[0, "ei"].Number, .0911e-9);
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [Golden("network.components", Origin)]
    public void Components_of_Horizon_2020_are_211_with_a_giant_of_31152()
    {
        MeasureTable table = Run(RecordTables.H2020, NetworkComponents.Measure, ("top", "100000"));
        Assert.Equal(211, table.Count);
        Assert.Equal(31_152, table[0, "actors"].Integer);
        Assert.Equal(31_665, Enumerable.Range(0, 211).Sum(r => table[r, "actors"].Integer));
        Assert.Equal(796_670, Enumerable.Range(0, 211).Sum(r => table[r, "ties"].Integer));
        MeasureTable top = Run(RecordTables.H2020, NetworkComponents.Measure);
        Assert.Equal(20, top.Count);
        Assert.Contains(top.Caveats, c => c.StartsWith("191 further components with 2 to ", StringComparison.Ordinal));
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [Golden("network.hubs", Origin)]
    public void Hubs_of_Horizon_2020_are_the_twelve_of_the_reference_in_its_order()
    {
        MeasureTable table = Run(RecordTables.H2020, NetworkHubs.Measure, ("top", "12"));
        (string? Key, long Degree)[] expected =
        [
            .. Oracle("h2020.json").GetProperty("top_degree").EnumerateArray().Select(row => (row[0].GetString(), row[3].GetInt64())),
        ];
        Assert.Equal(("999984059", 6_825), expected[0]);
        Assert.Equal(expected, Enumerable.Range(0, 12).Select(r => (table[r, "actor"].Text, table[r, "degree"].Integer)));
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [Golden("network.hubs", "379 projects that started in 2014: NetworkX 2.8.8")]
    public void Degree_and_strength_of_all_organisations_of_2014_are_those_of_the_reference()
    {
        MeasureTable table = Run(RecordTables.Fixture2014, NetworkHubs.Measure, ("top", "100000"));
        Dictionary<string, (long, double)> found = Enumerable
            .Range(0, table.Count)
            .ToDictionary(r => table[r, "actor"].Text!, r => (table[r, "degree"].Integer, table[r, "strength"].Number));
        int rows = 0;
        foreach (Func<string, string> row in RecordTables.Rows("golden/networks/fixture-2014/node_metrics.csv"))
        {
            (long degree, double strength) = found[row("pic")];
            Assert.Equal(long.Parse(row("degree"), CultureInfo.InvariantCulture), degree);
            Assert.Equal(double.Parse(row("strength"), CultureInfo.InvariantCulture), strength, 1e-9);
            rows++;
        }
        Assert.Equal((1_019, 1_019), (rows, found.Count));
    }

    [Theory(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [InlineData(Window.Active, "active_edges", "active_jaccard", 5e-5)]
    [InlineData(Window.Starting, "start_year_edges", "jaccard_start_year", 5e-6)]
    [Golden("network.dynamics", Origin)]
    public void Ties_and_Jaccard_of_each_year_of_Horizon_2020_are_those_of_the_reference(
        Window window,
        string ties,
        string jaccard,
        double printed
    )
    {
        Scene scene = SmallWorlds.Scene(RecordTables.H2020, NetworkDynamics.Measure) with { Window = window };
        MeasureTable table = NetworkDynamics.Measure.Compute(scene);
        Dictionary<long, int> rowOf = Enumerable.Range(0, table.Count).ToDictionary(r => table[r, "year"].Integer);
        JsonElement oracle = Oracle("h2020.json");
        Assert.Equal(
            oracle.GetProperty(ties).EnumerateObject().Select(p => (p.Name, p.Value.GetInt64())),
            rowOf.Select(y => (y.Key.ToString(CultureInfo.InvariantCulture), table[y.Value, "ties"].Integer))
        );
        foreach (JsonProperty pair in oracle.GetProperty(jaccard).EnumerateObject())
            Assert.Equal(
                pair.Value.GetDouble(),
                table[rowOf[long.Parse(pair.Name[5..], CultureInfo.InvariantCulture)], "jaccard"].Number,
                printed * 1.000001
            );
    }

    private static MeasureTable Run(Ecosystem ecosystem, Measure measure, params (string, string)[] options) =>
        measure.Compute(SmallWorlds.Scene(ecosystem, measure, "all", options));

    private static JsonElement Oracle(string file)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(SharedFiles.PathOf($"golden/networks/{file}")));
        return document.RootElement.Clone();
    }
}
