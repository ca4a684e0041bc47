using System.Globalization;
using Triskele.Measures;
using Triskele.Networks.Centrality;
using Triskele.Testing;
using Xunit;

namespace Triskele.Tests.Networks.Centrality;

public class NetworkActorsTests
{
    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [Golden("network.actors", "igraph 0.10.2 and NetworkX 2.8.8 on the projects that started in 2014, every organisation")]
    public void All_columns_of_all_organisations_of_the_fixture_equal_those_of_igraph_and_NetworkX()
    {
        MeasureTable table = NetworkActors.Measure.Compute(SmallWorlds.Scene(RecordTables.Fixture2014, NetworkActors.Measure));
        Dictionary<string, int> rows = Enumerable.Range(0, table.Count).ToDictionary(r => table[r, "actor"].Text!);
        int seen = 0;
        foreach (Func<string, string> golden in RecordTables.Rows("golden/networks/fixture-2014/node_metrics.csv"))
        {
            int row = rows[golden("pic")];
            Assert.Equal(golden("degree"), table[row, "degree"].Integer.ToString(CultureInfo.InvariantCulture));
            Assert.Equal(golden("coreness"), table[row, "coreness"].Integer.ToString(CultureInfo.InvariantCulture));
            Close(golden("strength"), table[row, "strength"].Number);
            Close(golden("betweenness"), table[row, "betweenness"].Number);
            Close(golden("constraint"), table[row, "constraint"].Number);
            Close(golden("effective_size"), table[row, "effective_size"].Number);
            Close(golden("pagerank_newman"), table[row, "pagerank"].Number);
            seen++;
        }
        Assert.Equal((1_019, 1_019), (seen, table.Count));
    }

    [Fact]
    public void Recorded_ties_stand_in_where_there_are_no_projects()
    {
        EcosystemBuilder builder = new();
        foreach (char key in "abcd")
            builder.AddActor(new Actor(key.ToString(), []));
        foreach (string pair in new[] { "ab", "bc", "ca", "cd" })
            builder.Add(new Tie(pair[..1], pair[1..], TieKind.Information, Weight: 2));
        MeasureTable table = NetworkActors.Measure.Compute(SmallWorlds.Scene(builder.Build(), NetworkActors.Measure));
        Assert.Equal([2, 2, 3, 1], Enumerable.Range(0, 4).Select(r => table[r, "degree"].Integer));
        Assert.Equal([4, 4, 6, 2], Enumerable.Range(0, 4).Select(r => table[r, "strength"].Number));
        Assert.Equal([0, 0, 2, 0], Enumerable.Range(0, 4).Select(r => table[r, "betweenness"].Number));
        Assert.Equal([2, 2, 2, 1], Enumerable.Range(0, 4).Select(r => table[r, "coreness"].Integer));
        Assert.Equal(1, table[3, "constraint"].Number);
    }

    [Fact]
    public void Without_a_tie_there_is_no_row_and_without_records_a_caveat()
    {
        MeasureTable none = NetworkActors.Measure.Compute(SmallWorlds.Scene(SmallWorlds.Of([], alone: "ab"), NetworkActors.Measure));
        Assert.Equal(0, none.Count);
        Assert.NotEmpty(none.Caveats);
        Assert.NotEmpty(NetworkActors.Measure.Compute(SmallWorlds.Scene(null, NetworkActors.Measure)).Caveats);
    }

    // The file holds twelve digits.
    private static void Close(string expected, double actual)
    {
        double value = double.Parse(expected, CultureInfo.InvariantCulture);
        Assert.Equal(value, actual, Math.Max(1e-9 * Math.Abs(value), 1e-9));
    }
}
