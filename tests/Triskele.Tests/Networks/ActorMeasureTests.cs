using System.Globalization;
using System.Text.Json;
using Triskele.Measures;
using Triskele.Networks;
using Triskele.Networks.Cores;
using Triskele.Networks.Holes;
using Triskele.Networks.Mixing;
using Triskele.Networks.Roles;
using Triskele.Testing;
using Xunit;

namespace Triskele.Tests.Networks;

/// <summary>The measures of cores, structural holes, cut points, brokerage and mixing.</summary>
public class ActorMeasureTests
{
    private const string Fixture = "379 projects that started in 2014: NetworkX 2.8.8, igraph 0.10.2";

    private static readonly Measure[] Measures =
    [
        NetworkCores.Measure,
        NetworkShells.Measure,
        NetworkHoles.Measure,
        NetworkCutPoints.Measure,
        NetworkBrokerage.Measure,
        NetworkRoles.Measure,
        NetworkAssortativity.Measure,
        NetworkOpenness.Measure,
        NetworkNeighbours.Measure,
    ];

    public static TheoryData<string> Ids => [.. Measures.Select(m => m.Descriptor.Id)];

    private static Measure Find(string id) => Measures.Single(m => m.Descriptor.Id == id);

    private static MeasureTable Run(Ecosystem? ecosystem, Measure measure, params (string, string)[] options) =>
        measure.Compute(SmallWorlds.Scene(ecosystem, measure, "all", options));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_text_of_the_descriptor_is_there(string id)
    {
        MeasureDescriptor d = Find(id).Descriptor;
        string[] texts = [d.Title, d.Question, d.Formula, d.Source, d.Caveats, d.Golden];
        Assert.All(
            texts.Concat(d.Columns.Select(d.Describe)).Concat(d.Options.Select(d.Describe)),
            text => Assert.False(string.IsNullOrWhiteSpace(text))
        );
        Assert.EndsWith("?", d.Question, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Absent_records_are_a_caveat_not_an_error(string id)
    {
        MeasureTable table = Run(null, Find(id));
        Assert.Equal(0, table.Count);
        Assert.Equal([SharedTexts.Shared["absent.records"]], table.Caveats);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Empty_lonely_and_tieless_ecosystems_are_measured_by_any_grouping(string id)
    {
        Ecosystem[] worlds =
        [
            new EcosystemBuilder().Build(),
            SmallWorlds.Of(["a"]),
            SmallWorlds.Of([], alone: "a"),
            SmallWorlds.Of(["a", "b"]),
            SmallWorlds.Of(["ab"]),
            SmallWorlds.Of(["abc", "cd"], science: "ab", business: "c"),
        ];
        foreach (Ecosystem e in worlds)
        foreach (string by in new[] { "all", "country", "year", "helix" })
            Assert.NotEmpty(Find(id).Compute(SmallWorlds.Scene(e, Find(id), by)).Columns);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void One_thread_and_several_give_the_same_table(string id)
    {
        Scene scene = SmallWorlds.Scene(SmallWorlds.Random(5), Find(id), "country");
        (List<Cell[]> rows, string[] caveats) = SmallWorlds.Content(Find(id).Compute(scene with { Threads = 1 }));
        (List<Cell[]> again, string[] caveatsAgain) = SmallWorlds.Content(Find(id).Compute(scene with { Threads = 3 }));
        Assert.Equal(rows, again);
        Assert.Equal(caveats, caveatsAgain);
        Assert.NotEmpty(rows);
    }

    [Theory]
    [InlineData("network.shells")]
    [InlineData("network.neighbours")]
    public void Other_keys_of_the_same_organisations_change_nothing(string id)
    {
        MeasureTable original = Run(SmallWorlds.Random(6), Find(id)),
            renamed = Run(SmallWorlds.Random(6, i => $"{i * 77 % 120:000}"), Find(id));
        Assert.Equal(original.Count, renamed.Count);
        for (int row = 0; row < original.Count; row++)
            foreach (ColumnDefinition column in original.Columns)
                Assert.Equal(original[row, column.Name].Number, renamed[row, column.Name].Number, 1e-12);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Recorded_ties_are_measured_too(string id)
    {
        EcosystemBuilder builder = new();
        foreach (string key in new[] { "a", "b", "c", "d" })
            builder.AddActor(new Actor(key, Helix.Science));
        foreach ((string from, string to) in new[] { ("a", "b"), ("b", "c"), ("a", "c"), ("c", "d") })
            builder.Add(new Tie(from, to, TieKind.Information) { Weight = 2 });
        MeasureTable table = Run(builder.Build(), Find(id));
        Assert.NotEqual(0, table.Count);
        Assert.DoesNotContain(NetworksTexts.All["caveat.cliques"], table.Caveats);
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [Golden("network.cores", Fixture)]
    [Golden("network.holes", Fixture)]
    public void Coreness_and_holes_of_all_organisations_of_2014_are_those_of_the_reference()
    {
        MeasureTable cores = Run(RecordTables.Fixture2014, NetworkCores.Measure),
            newman = Run(RecordTables.Fixture2014, NetworkHoles.Measure),
            binary = Run(RecordTables.Fixture2014, NetworkHoles.Measure, ("weight", "binary"));
        Dictionary<string, int> core = RowsOf(cores),
            hole = RowsOf(newman),
            plain = RowsOf(binary);
        int rows = 0;
        foreach (Func<string, string> row in RecordTables.Rows("golden/networks/fixture-2014/node_metrics.csv"))
        {
            string pic = row("pic");
            Near(row("coreness"), cores[core[pic], "coreness"].Number);
            Near(row("degree"), cores[core[pic], "degree"].Number);
            Near(row("constraint_newman"), newman[hole[pic], "constraint"].Number);
            Near(row("constraint"), binary[plain[pic], "constraint"].Number);
            Near(row("effective_size"), binary[plain[pic], "effective_size"].Number);
            rows++;
        }
        Assert.Equal((1_019, 1_019, 1_019), (rows, core.Count, hole.Count));
        Assert.Equal(56, cores[0, "coreness"].Integer);
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [Golden("network.shells", "Horizon 2020 to December 2020: igraph 0.10.2; 379 projects of 2014: NetworkX 2.8.8")]
    public void The_deepest_core_of_Horizon_2020_is_one_project_of_186()
    {
        MeasureTable whole = Run(RecordTables.H2020, NetworkShells.Measure);
        Assert.Equal(
            (185, 186, 186, 186 * 185 / 2, 1.0, 186.0),
            (
                whole[0, "coreness"].Integer,
                whole[0, "shell"].Integer,
                whole[0, "core"].Integer,
                whole[0, "core_ties"].Integer,
                whole[0, "core_density"].Number,
                whole[0, "largest_project"].Number
            )
        );
        Assert.Equal((31_665, 796_670), (whole[whole.Count - 1, "core"].Integer, whole[whole.Count - 1, "core_ties"].Integer));
        MeasureTable fixture = Run(RecordTables.Fixture2014, NetworkShells.Measure);
        Assert.Equal(
            RecordTables
                .Rows("golden/networks/fixture-2014/node_metrics.csv")
                .GroupBy(row => long.Parse(row("coreness"), CultureInfo.InvariantCulture))
                .OrderByDescending(shell => shell.Key)
                .Select(shell => (shell.Key, (long)shell.Count())),
            Enumerable.Range(0, fixture.Count).Select(r => (fixture[r, "coreness"].Integer, fixture[r, "shell"].Integer))
        );
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [Golden("network.cutpoints", Fixture)]
    public void Cut_points_and_bridges_of_2014_are_as_many_as_in_the_reference()
    {
        MeasureTable table = Run(RecordTables.Fixture2014, NetworkCutPoints.Measure);
        string?[] kinds = [.. Enumerable.Range(0, table.Count).Select(r => table[r, "kind"].Text)];
        Assert.Equal((35, 32, 67), (kinds.Count(k => k == "organisation"), kinds.Count(k => k == "tie"), kinds.Length));
        Assert.Contains(HolesTexts.All.Format("caveat.cuts", 105, 35, 32), table.Caveats);
    }

    [Fact]
    public void Cut_points_say_what_falls_apart()
    {
        MeasureTable table = Run(SmallWorlds.Of(["abc", "cd", "de"]), NetworkCutPoints.Measure);
        Assert.Equal(["c", "d", "c", "d"], Enumerable.Range(0, 4).Select(r => table[r, "actor"].Text));
        Assert.Equal([null, null, "d", "e"], Enumerable.Range(0, 4).Select(r => table[r, "partner"].Text));
        Assert.Equal([2, 1, 2, 1], Enumerable.Range(0, 4).Select(r => table[r, "separated"].Integer));
        Assert.Equal([1, 2, 1, 1], Enumerable.Range(0, 4).Select(r => table[r, "bridges"].Integer));
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [Golden("network.brokerage", "379 projects that started in 2014: R sna (brokerage)")]
    public void The_five_roles_of_all_organisations_of_2014_are_those_of_sna()
    {
        MeasureTable table = Run(RecordTables.Fixture2014, NetworkBrokerage.Measure);
        Dictionary<string, int> rowOf = RowsOf(table);
        int rows = 0;
        foreach (Func<string, string> row in RecordTables.Rows("golden/networks/fixture-2014/gould_fernandez_raw.csv"))
        {
            int r = rowOf[row("pic")];
            Near(row("w_I"), table[r, "coordinator"].Number);
            Near(row("w_O"), table[r, "itinerant"].Number);
            Near(row("b_IO"), table[r, "representative"].Number);
            Near(row("b_OI"), table[r, "gatekeeper"].Number);
            Near(row("b_O"), table[r, "liaison"].Number);
            Near(row("t"), table[r, "total"].Number);
            rows++;
        }
        Assert.Equal((1_019, 1_019), (rows, rowOf.Count));
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [Golden("network.roles", "379 projects that started in 2014: R sna (brokerage)")]
    public void Totals_of_the_roles_of_2014_are_those_of_sna_and_their_null_means_the_exact_ones()
    {
        MeasureTable table = Run(RecordTables.Fixture2014, NetworkRoles.Measure, ("draws", "199"));
        Assert.Equal([58_798.0, 48_758, 46_539, 46_539, 51_762], Enumerable.Range(0, 5).Select(r => table[r, "value"].Number));
        // Three labels without replacement: all alike, two alike, all different.
        double[] sizes = [.. FixtureHelices()];
        double n = sizes.Sum(),
            open = 58_798 + 48_758 + 46_539 + 46_539 + 51_762;
        double alike = sizes.Sum(x => x * (x - 1) * (x - 2)) / (n * (n - 1) * (n - 2)),
            two = sizes.Sum(x => x * (x - 1) * (n - x)) / (n * (n - 1) * (n - 2));
        double[] means = [open * alike, open * two, open * two, open * two, open * (1 - alike - 3 * two)];
        for (int role = 0; role < 5; role++)
            Assert.InRange((table[role, "null_mean"].Number - means[role]) / (table[role, "null_sd"].Number / Math.Sqrt(199)), -4, 4);
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    public void Roles_of_the_karate_club_have_the_counts_of_the_literature_and_partial_ones_no_z()
    {
        Ecosystem club = Karate();
        MeasureTable pairs = Run(club, NetworkBrokerage.Measure),
            partial = Run(club, NetworkBrokerage.Measure, ("count", "partial"));
        int instructor = RowsOf(pairs)["00"];
        Assert.Equal(
            [174.0, 0, 15, 15, 0],
            new[] { "coordinator", "itinerant", "representative", "gatekeeper", "liaison" }.Select(c => pairs[instructor, c].Number)
        );
        Assert.True(pairs[instructor, "coordinator_z"].Number > 2);
        Assert.Equal(pairs[instructor, "gatekeeper_z"].Number, pairs[instructor, "representative_z"].Number);
        Assert.True(double.IsNaN(partial[0, "coordinator_z"].Number));
        Assert.Contains(RolesTexts.All["caveat.partial"], partial.Caveats);
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [Golden("network.neighbours", "Zachary's karate club: NetworkX 2.8.8 (average_degree_connectivity)")]
    public void Partners_of_partners_in_the_karate_club_are_those_of_NetworkX()
    {
        MeasureTable table = Run(Karate(), NetworkNeighbours.Measure);
        Assert.Equal(
            [(1, 1, 16.0), (2, 11, 12.409090909), (3, 6, 8.222222222), (4, 6, 8.541666667)],
            Enumerable
                .Range(0, 4)
                .Select(r =>
                    ((int)table[r, "degree"].Integer, (int)table[r, "actors"].Integer, Math.Round(table[r, "neighbour_degree"].Number, 9))
                )
        );
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [Golden("network.assortativity", "Horizon 2020 and the 379 projects that started in 2014: NetworkX 2.8.8")]
    public void Assortativity_of_Horizon_2020_and_of_2014_is_that_of_NetworkX()
    {
        MeasureTable fixture = Run(RecordTables.Fixture2014, NetworkAssortativity.Measure, ("null", "labels"), ("draws", "99"));
        Assert.Equal(0.36968140792580223, fixture[0, "value"].Number, .37e-9);
        Assert.Equal(0.25815966326795264, fixture[2, "value"].Number, .26e-9);
        Assert.Equal((99, true), ((int)fixture[2, "draws"].Integer, fixture[2, "z"].Number > 10));
        Assert.Equal((0, double.NaN), ((int)fixture[0, "draws"].Integer, fixture[0, "z"].Number));
        MeasureTable whole = Run(RecordTables.H2020, NetworkAssortativity.Measure, ("draws", "1"));
        JsonElement golden = ClassicGraphs.GoldenFile("golden/networks/h2020.json");
        Assert.Equal(golden.GetProperty("attr_assort_unweighted").GetDouble(), whole[2, "value"].Number, .11e-9);
        Assert.Equal(golden.GetProperty("attr_assort_newman").GetDouble(), whole[3, "value"].Number, .16e-9);
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    public void Random_consortia_of_2014_are_less_assortative_by_degree_than_the_real_ones()
    {
        MeasureTable table = Run(RecordTables.Fixture2014, NetworkAssortativity.Measure);
        // The reference, 100 draws by another program: .264, standard deviation .036.
        Assert.InRange(table[0, "null_mean"].Number, .264 - 4 * .036 / Math.Sqrt(20), .264 + 4 * .036 / Math.Sqrt(20));
        Assert.InRange(table[2, "null_mean"].Number, -.05, .05);
        Assert.Equal(20, table[5, "draws"].Integer);
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [Golden("network.openness", "379 projects that started in 2014 and Horizon 2020: mixing matrix by NetworkX 2.8.8, scipy")]
    public void Ties_of_each_helix_are_those_of_the_mixing_matrix_of_the_reference()
    {
        MeasureTable fixture = Run(RecordTables.Fixture2014, NetworkOpenness.Measure, ("weight", "binary"));
        Same(fixture, ClassicGraphs.GoldenFile("golden/networks/fixture-2014/oracles.json").GetProperty("mix"), 0);
        MeasureTable whole = Run(RecordTables.H2020, NetworkOpenness.Measure, ("draws", "1"));
        Same(whole, ClassicGraphs.GoldenFile("golden/networks/h2020.json").GetProperty("mix_newman"), 5e-4);

        static void Same(MeasureTable table, JsonElement mix, double printed)
        {
            Dictionary<string, string> codes = new()
            {
                ["science"] = "HES",
                ["business"] = "PRC",
                ["government"] = "PUB",
                ["research"] = "REC",
                ["other"] = "OTH",
            };
            Assert.Equal(5, table.Count);
            for (int r = 0; r < 5; r++)
            {
                string code = codes[table[r, "helix"].Text!];
                JsonProperty[] cells = [.. mix.EnumerateObject().Where(p => p.Name.Contains(code, StringComparison.Ordinal))];
                double within = cells.Single(p => p.Name == $"{code}-{code}").Value.GetDouble();
                Assert.Equal(within, table[r, "internal"].Number, printed + 1e-9);
                Assert.Equal(cells.Sum(p => p.Value.GetDouble()) - within, table[r, "external"].Number, printed + 1e-9);
            }
        }
    }

    private static IEnumerable<double> FixtureHelices() =>
        RecordTables
            .Rows("golden/networks/fixture-2014/gould_fernandez_raw.csv")
            .GroupBy(row => row("type"))
            .Select(type => (double)type.Count());

    // The club as projects of two members each; the two clubs as two helices.
    private static Ecosystem Karate()
    {
        EcosystemBuilder builder = new();
        Graph graph = ClassicGraphs.Karate.Ties.Graph;
        for (int i = 0; i < graph.NodeCount; i++)
            builder.AddActor(new Actor($"{i:00}", ClassicGraphs.KarateClubs[i] == 0 ? Helix.Science : Helix.Business));
        for (int i = 0; i < graph.NodeCount; i++)
            foreach (int j in graph.Row(i))
                if (j < i)
                {
                    builder.AddProject(new Project($"{i:00}-{j:00}"));
                    builder.Add(new Participation($"{i:00}-{j:00}", $"{i:00}", Role.Participant));
                    builder.Add(new Participation($"{i:00}-{j:00}", $"{j:00}", Role.Participant));
                }
        return builder.Build();
    }

    private static Dictionary<string, int> RowsOf(MeasureTable table) =>
        Enumerable.Range(0, table.Count).ToDictionary(r => table[r, "actor"].Text!);

    private static void Near(string printed, double found)
    {
        double expected = double.Parse(printed, CultureInfo.InvariantCulture);
        // Twelve printed digits.
        Assert.Equal(expected, found, Math.Max(1e-9 * Math.Abs(expected), 1e-12));
    }
}
