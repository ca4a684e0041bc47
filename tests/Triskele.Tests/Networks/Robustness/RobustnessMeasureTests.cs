using Triskele.Measures;
using Triskele.Networks.Robustness;
using Triskele.Testing;
using Xunit;

namespace Triskele.Tests.Networks.Robustness;

public class RobustnessMeasureTests
{
    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [Golden("network.robustness", "379 projects that started in 2014: igraph 0.10.2, NetworkX 2.8.8")]
    public void The_network_of_2014_has_35_articulation_points_and_a_giant_of_763()
    {
        MeasureTable table = Run(RecordTables.Fixture2014, NetworkRobustness.Measure, ("draws", "3"), ("pivots", "50"));
        int row = Row(table, "articulation");
        Assert.Equal(35, table[row, "removed_actors"].Integer);
        Assert.Equal(763.0 / 1019, table[row, "giant_before"].Number, 1e-15);
        Assert.Equal(
            1019,
            Enumerable.Range(0, table.Count).Where(r => table[r, "scenario"].Text == "helix").Sum(r => table[r, "removed_actors"].Integer)
        );
    }

    [Fact]
    public void Two_helices_that_only_one_broker_joins_lose_each_other_with_it()
    {
        // a, b science; c government; d, e business: a-b-c-d-e.
        Ecosystem world = SmallWorlds.Of(["ab", "bc", "cd", "de"], "ab", "de");
        MeasureTable table = Run(world, NetworkRobustness.Measure, ("share", ".2"), ("rewiring", "0"));
        Assert.Equal(1, table[0, "cross_helix_reach_before"].Number);
        int degree = Row(table, "betweenness");
        Assert.Equal((1L, 2L), (table[degree, "removed_actors"].Integer, table[degree, "removed_ties"].Integer));
        Assert.Equal((0.0, .5), (table[degree, "cross_helix_reach_after"].Number, table[degree, "giant_after"].Number));
        Assert.True(double.IsNaN(table[degree, "giant_rewired"].Number));
        Assert.True(double.IsNaN(table[degree, "r_rewired"].Number));
    }

    [Fact]
    public void Partners_of_the_broker_that_are_sure_to_turn_to_each_other_keep_the_whole()
    {
        Ecosystem world = SmallWorlds.Of(["ab", "bc"], "a", "c");
        bool[] held =
        [
            .. Enumerable
                .Range(1, 12)
                .Select(seed =>
                {
                    Scene scene = SmallWorlds.Scene(world, NetworkRobustness.Measure, "all", ("share", ".34"), ("rewiring", "1"));
                    MeasureTable table = NetworkRobustness.Measure.Compute(scene with { Seed = (ulong)seed });
                    return table[Row(table, "degree"), "giant_rewired"].Number == 1;
                }),
        ];
        // Each of two partners turns to itself or the other: both to themselves in a quarter of all cases.
        Assert.Contains(true, held);
    }

    [Fact]
    public void A_programme_takes_its_projects_and_leaves_the_organisations()
    {
        EcosystemBuilder builder = new();
        foreach (string key in new[] { "a", "b", "c" })
            builder.AddActor(new Actor(key, []));
        foreach (
            (string project, string[] programmes, string members) in new[]
            {
                ("p", new[] { "x" }, "ab"),
                ("q", ["x", "y"], "bc"),
                ("r", ["y"], "ab"),
            }
        )
        {
            builder.AddProject(new Project(project) { Programmes = programmes });
            foreach (char member in members)
                builder.Add(new Participation(project, member.ToString(), Role.Participant, 0, double.NaN));
        }
        MeasureTable table = Run(builder.Build(), NetworkRobustness.Measure);
        int x = Enumerable.Range(0, table.Count).First(r => table[r, "target"].Text == "x");
        Assert.Equal((0L, 1L), (table[x, "removed_actors"].Integer, table[x, "removed_ties"].Integer));
        Assert.Equal(2.0 / 3, table[x, "giant_after"].Number, 1e-15);
        // Of three projects any one that stays ties two of three.
        Assert.Equal((2.0 / 3, 20L), (table[x, "null_mean"].Number, table[x, "draws"].Integer));
    }

    [Theory]
    [InlineData("network.robustness")]
    [InlineData("network.robustness_curve")]
    public void Results_depend_on_the_seed_and_not_on_threads(string id)
    {
        Measure measure = Catalogue.Find(id);
        Scene scene = SmallWorlds.Scene(SmallWorlds.Random(11), measure, "country");
        (List<Cell[]> rows, string[] caveats) = SmallWorlds.Content(measure.Compute(scene with { Threads = 1 }));
        (List<Cell[]> others, string[] otherCaveats) = SmallWorlds.Content(measure.Compute(scene with { Threads = 4 }));
        Assert.NotEmpty(rows);
        Assert.Equal(rows, others);
        Assert.Equal(caveats, otherCaveats);
        Assert.NotEqual(rows, SmallWorlds.Content(measure.Compute(scene with { Seed = 2 })).Rows);
    }

    [Fact]
    public void Robustness_is_the_mean_of_its_curve()
    {
        Ecosystem world = SmallWorlds.Random(12);
        MeasureTable summary = Run(world, NetworkRobustness.Measure);
        long actors = Run(world, NetworkRobustnessCurve.Measure)[20, "removed_actors"].Integer;
        MeasureTable curve = Run(
            world,
            NetworkRobustnessCurve.Measure,
            ("steps", actors.ToString(System.Globalization.CultureInfo.InvariantCulture))
        );
        foreach (string scenario in new[] { "random", "degree", "degree_adaptive", "betweenness", "betweenness_adaptive" })
        {
            int[] rows = [.. Enumerable.Range(0, curve.Count).Where(r => curve[r, "scenario"].Text == scenario)];
            Assert.Equal(actors + 1, rows.Length);
            Assert.Equal(summary[Row(summary, scenario), "r"].Number, rows.Skip(1).Average(r => curve[r, "giant"].Number), 1e-12);
            Assert.Equal(
                summary[Row(summary, scenario), "r_rewired"].Number,
                rows.Skip(1).Average(r => curve[r, "giant_rewired"].Number),
                1e-12
            );
        }
    }

    [Fact]
    public void Nobody_left_is_undefined()
    {
        MeasureTable table = Run(SmallWorlds.Of(["abc"], "abc"), NetworkRobustness.Measure, ("share", "1"));
        foreach (string scenario in new[] { "degree", "helix" })
            Assert.All(
                ["giant_after", "fragmentation_after", "efficiency_after", "kappa", "z"],
                (Action<string>)(column => Assert.True(double.IsNaN(table[Row(table, scenario), column].Number)))
            );
        Assert.Equal(0, Run(SmallWorlds.Of(["a"]), NetworkRobustness.Measure).Count);
    }

    private static int Row(MeasureTable table, string scenario) =>
        Enumerable.Range(0, table.Count).First(r => table[r, "scenario"].Text == scenario);

    private static MeasureTable Run(Ecosystem world, Measure measure, params (string, string)[] options) =>
        measure.Compute(SmallWorlds.Scene(world, measure, "all", options));
}
