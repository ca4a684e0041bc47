using System.Globalization;
using System.Text.Json;
using Triskele.Measures;
using Triskele.Networks.Backbones;
using Triskele.Testing;
using Xunit;

namespace Triskele.Tests.Networks.Backbones;

public class BackboneGoldenTests
{
    private const string Origin = "Zachary's karate club, Les Misérables: scipy, NetworkX 2.8.8";

    [Theory(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [InlineData("karate_w")]
    [InlineData("lesmis_w")]
    [Golden("network.backbone_summary", Origin)]
    public void Ties_kept_by_the_disparity_filter_are_as_many_as_in_the_reference(string name)
    {
        MeasureTable table = Run(BackboneSummary.Measure, name);
        JsonElement golden = ClassicGraphs.Golden(name).GetProperty("disparity_counts");
        Assert.Equal(7, golden.EnumerateObject().Count());
        foreach (JsonProperty level in golden.EnumerateObject())
        {
            int row = Enumerable
                .Range(0, table.Count)
                .Single(r => table[r, "alpha"].Number == double.Parse(level.Name, CultureInfo.InvariantCulture));
            Assert.Equal(level.Value.GetInt64(), table[row, "ties"].Integer);
        }
    }

    [Theory(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [InlineData("karate_w")]
    [InlineData("lesmis_w")]
    [Golden("network.backbone", Origin)]
    public void The_surest_ties_of_the_disparity_filter_are_those_of_the_reference(string name)
    {
        MeasureTable table = Run(BackboneTies.Measure, name, ("show", "all"), ("top", "8"));
        JsonElement[] golden = [.. ClassicGraphs.Golden(name).GetProperty("disparity_top").EnumerateArray()];
        Assert.Equal(golden.Length, table.Count);
        for (int r = 0; r < golden.Length; r++)
        {
            Assert.Equal(
                new[] { golden[r][0].GetString(), golden[r][1].GetString() }.Order(StringComparer.Ordinal),
                new[] { table[r, "actor_a"].Text, table[r, "actor_b"].Text }.Order(StringComparer.Ordinal)
            );
            Assert.Equal(golden[r][2].GetDouble(), table[r, "weight"].Number);
            double p = golden[r][3].GetDouble();
            Assert.Equal(p, table[r, "p"].Number, 1e-9 * p);
            Assert.True(table[r, "joint_projects"].IsUndefined);
        }
        Assert.Contains(table.Caveats, c => c.Contains("further ties", StringComparison.Ordinal));
    }

    private static MeasureTable Run(Measure measure, string name, params (string, string)[] options)
    {
        ClassicGraphs.Labelled graph = name == "karate_w" ? ClassicGraphs.Karate : ClassicGraphs.LesMiserables;
        return measure.Compute(SmallWorlds.Scene(RecordedTies.Of(graph.Ties, graph.Labels), measure, "all", options));
    }
}
