using Triskele.Measures;
using Triskele.Networks.Layers;
using Xunit;

namespace Triskele.Tests.Networks.Layers;

public class LayerMeasureTests
{
    [Theory]
    [InlineData("programme", "energy:abc:3:2.5|health:ab:1:1")]
    [InlineData("framework", "FP7:ab:1:1|H2020:abc:3:1.5")]
    [InlineData("scheme", "RIA:abc:3:2.5")]
    [InlineData("year", "2014:abc:3:1.5|2015:abc:3:2.5|2016:ab:1:1")]
    public void Projects_make_the_layers_that_the_option_names(string layers, string expected)
    {
        MeasureTable table = Run(Projects(), NetworkLayers.Measure, ("layers", layers));
        string[] rows =
        [
            .. Enumerable
                .Range(0, table.Count)
                .Select(r =>
                    FormattableString.Invariant(
                        $"{table[r, "layer"].Text}:{table[r, "actors"].Integer}:{table[r, "ties"].Integer}:{table[r, "total_weight"].Number}"
                    )
                ),
        ];
        Assert.Equal(Expected(expected), rows);

        static IEnumerable<string> Expected(string text) =>
            text.Split('|').Select(row => row.Split(':')).Select(f => $"{f[0]}:{f[1].Length}:{f[2]}:{f[3]}");
    }

    [Fact]
    public void Recorded_ties_make_layers_by_kind_or_name_and_those_without_a_name_are_said()
    {
        MeasureTable kinds = Run(Ties(), NetworkLayers.Measure, ("layers", "kind"));
        Assert.Equal(["joint goal", "trade"], Enumerable.Range(0, kinds.Count).Select(r => kinds[r, "layer"].Text));
        MeasureTable names = Run(Ties(), NetworkLayers.Measure);
        Assert.Equal(["mail", "phone"], Enumerable.Range(0, names.Count).Select(r => names[r, "layer"].Text));
        Assert.Contains(names.Caveats, c => c.StartsWith("1 project with ties, or recorded ties,", StringComparison.Ordinal));
        Assert.DoesNotContain(names.Caveats, c => c.Contains("clique", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_the_largest_layers_are_looked_at_and_the_others_are_said()
    {
        MeasureTable table = Run(Projects(), NetworkLayers.Measure, ("layers", "year"), ("most_layers", "2"));
        Assert.Equal(["2014", "2015"], Enumerable.Range(0, table.Count).Select(r => table[r, "layer"].Text));
        Assert.Contains(table.Caveats, c => c.StartsWith("1 further layer with", StringComparison.Ordinal));
    }

    [Fact]
    public void One_layer_has_no_pair_and_no_participation()
    {
        MeasureTable pairs = Run(Projects(), NetworkLayerSimilarity.Measure, ("layers", "scheme"));
        Assert.Equal(0, pairs.Count);
        Assert.Contains(pairs.Caveats, c => c.StartsWith("1 group has one layer only", StringComparison.Ordinal));
        MeasureTable actors = Run(Projects(), NetworkMultilayerActors.Measure, ("layers", "scheme"));
        Assert.True(double.IsNaN(actors[0, "participation"].Number));
    }

    [Fact]
    public void Binary_weights_count_ties()
    {
        MeasureTable table = Run(Projects(), NetworkLayers.Measure, ("layers", "year"), ("weight", "binary"));
        Assert.Equal([3, 3, 1], Enumerable.Range(0, 3).Select(r => table[r, "total_weight"].Number));
        table = Run(Projects(), NetworkLayers.Measure, ("layers", "year"), ("weight", "count"));
        Assert.Equal([3, 4, 1], Enumerable.Range(0, 3).Select(r => table[r, "total_weight"].Number));
    }

    [Fact]
    public void Measures_bear_groups_seeds_and_limits_of_threads()
    {
        Ecosystem world = SmallWorlds.Random(3);
        foreach (Measure measure in (Measure[])[NetworkLayers.Measure, NetworkLayerSimilarity.Measure, NetworkMultilayerActors.Measure])
        {
            Scene scene = SmallWorlds.Scene(world, measure, "country", ("layers", "year"), ("most_layers", "4"));
            var content = SmallWorlds.Content(measure.Compute(scene));
            Assert.NotEmpty(content.Rows);
            Assert.Equivalent(content, SmallWorlds.Content(measure.Compute(scene with { Threads = 1 })), strict: true);
        }
    }

    private static MeasureTable Run(Ecosystem ecosystem, Measure measure, params (string, string)[] options) =>
        measure.Compute(SmallWorlds.Scene(ecosystem, measure, options: options));

    // 1: a, b, c in H2020 and energy, 2014 to 2015; 2: a, b in FP7, energy and health, 2015 to 2016.
    private static Ecosystem Projects()
    {
        EcosystemBuilder builder = new();
        foreach (string key in (string[])["a", "b", "c"])
            builder.AddActor(new Actor(key, Helix.Science));
        builder.AddProject(
            new Project("1")
            {
                Framework = "H2020",
                Scheme = "RIA",
                Programmes = ["energy"],
                Start = new DateOnly(2014, 1, 1),
                ActualEnd = new DateOnly(2015, 6, 30),
            }
        );
        builder.AddProject(
            new Project("2")
            {
                Framework = "FP7",
                Scheme = "RIA",
                Programmes = ["energy", "health"],
                Start = new DateOnly(2015, 1, 1),
                ActualEnd = new DateOnly(2016, 6, 30),
            }
        );
        foreach (string key in (string[])["a", "b", "c"])
            builder.Add(new Participation("1", key));
        foreach (string key in (string[])["a", "b"])
            builder.Add(new Participation("2", key));
        return builder.Build();
    }

    private static Ecosystem Ties()
    {
        EcosystemBuilder builder = new();
        foreach (string key in (string[])["a", "b", "c"])
            builder.AddActor(new Actor(key, Helix.Science));
        builder.Add(new Tie("a", "b", TieKind.JointGoal, Layer: "mail"));
        builder.Add(new Tie("b", "c", TieKind.Trade, Layer: "phone"));
        builder.Add(new Tie("a", "c", TieKind.Trade));
        return builder.Build();
    }
}
