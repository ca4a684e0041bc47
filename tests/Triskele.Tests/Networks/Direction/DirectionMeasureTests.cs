using System.Globalization;
using Triskele.Measures;
using Triskele.Networks.Direction;
using Triskele.Numerics;
using Triskele.Testing;
using Xunit;

namespace Triskele.Tests.Networks.Direction;

/// <summary>The measures network.direction and network.reciprocity.</summary>
public class DirectionMeasureTests
{
    private const string Eight = "ab2 ba1 ac1 cd3 db1 bd.5 de2 ef1 fe4 fg1 ha1 hc2 ch1";

    private static readonly Measure[] Measures = [NetworkDirection.Measure, NetworkReciprocity.Measure];

    public static TheoryData<string> Ids => [.. Measures.Select(m => m.Descriptor.Id)];

    private static Measure Find(string id) => Measures.Single(m => m.Descriptor.Id == id);

    private static MeasureTable Run(Ecosystem? e, Measure measure, params (string, string)[] options) =>
        measure.Compute(SmallWorlds.Scene(e, measure, "all", options));

    /// <summary>Ties written as ends and weight; those of <paramref name="undirected"/> have no direction.</summary>
    private static Ecosystem World(string ties, string undirected = "", TieKind kind = TieKind.Control)
    {
        EcosystemBuilder builder = new();
        Add(ties, true);
        Add(undirected, false);
        return builder.Build();

        void Add(string text, bool directed)
        {
            foreach (string tie in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                foreach (string key in new[] { tie[..1], tie[1..2] })
                    if (!builder.HasActor(key))
                        builder.AddActor(new Actor(key, Helix.Business) { Place = new Place("AT") });
                double weight = tie.Length == 2 ? 1 : double.Parse(tie[2..], CultureInfo.InvariantCulture);
                builder.Add(new Tie(tie[..1], tie[1..2], kind, weight, Directed: directed));
            }
        }
    }

    private static Ecosystem Faculty()
    {
        EcosystemBuilder builder = new();
        for (int i = 1; i <= 81; i++)
            builder.AddActor(new Actor(Key(i), []));
        foreach (Func<string, string> row in RecordTables.Rows("data/collaboration/classic/UKfaculty_edges.csv"))
        {
            int[] cells = [.. new[] { "from", "to", "weight" }.Select(c => int.Parse(row(c), CultureInfo.InvariantCulture))];
            builder.Add(new Tie(Key(cells[0]), Key(cells[1]), TieKind.Information, cells[2], Directed: true));
        }
        return builder.Build();

        static string Key(int i) => i.ToString("00", CultureInfo.InvariantCulture);
    }

    private static Dictionary<string, double> Statistics(MeasureTable table, string column = "value") =>
        Enumerable.Range(0, table.Count).ToDictionary(r => table[r, "statistic"].Text!, r => table[r, column].Number);

    private static double[] Column(MeasureTable table, string name) =>
        [
            .. Enumerable
                .Range(0, table.Count)
                .OrderBy(r => table[r, "actor"].Text, StringComparer.Ordinal)
                .Select(r => table[r, name].Number),
        ];

    // Eigenvectors of others are exact to about 1e-15 of the largest value.
    private static void Near(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], actual[i], 1e-9 * expected.Max());
    }

    [Fact]
    [Golden("network.direction", "igraph 0.10.2: hub_score, authority_score, pagerank of eight nodes with thirteen weighted arcs")]
    public void Hubs_authorities_and_PageRank_of_eight_are_those_of_igraph()
    {
        MeasureTable table = Run(World(Eight), NetworkDirection.Measure);
        Near(
            [0.06409575261226222, 0.0004088220570377987, 5.549045286741785e-05, 0.5063932259261289, 0, 1, 0, 0.0080119094813905],
            Column(table, "hub")
        );
        Near(
            [
                0.0016798504423257013,
                0.12659321063161788,
                0.015983041038071452,
                7.398727048987083e-05,
                1,
                0,
                0.19948984653644947,
                1.106978192675927e-05,
            ],
            Column(table, "authority")
        );
        Near(
            [
                0.10295267668608292,
                0.11491822704542029,
                0.07906421317309417,
                0.10873400816936875,
                0.2486024248937865,
                0.23708246910170408,
                0.06607442768927518,
                0.042571553241268,
            ],
            Column(table, "pagerank")
        );
        // By hand.
        Assert.Equal([2, 2, 2, 2, 2, 1, 1, 1], Column(table, "in_degree"));
        Assert.Equal([2, 2, 2, 2, 1, 2, 0, 2], Column(table, "out_degree"));
        Assert.Equal([2, 3, 3, 3.5, 6, 1, 1, 1], Column(table, "in_strength"));
        Assert.Equal([3, 1.5, 4, 3, 1, 5, 0, 3], Column(table, "out_strength"));
        Near([1.0 / 3, 1, 1.0 / 3, 1.0 / 3, .5, .5, 0, .5], Column(table, "reciprocated"));
        Assert.Empty(table.Caveats);
    }

    [Fact]
    [Golden(
        "network.reciprocity",
        "igraph 0.10.2: reciprocity, dyad_census and distances of eight nodes with thirteen arcs; NumPy and by hand"
    )]
    public void Reciprocity_and_hierarchy_of_eight_are_those_of_igraph_and_by_hand()
    {
        Dictionary<string, double> found = Statistics(Run(World(Eight), NetworkReciprocity.Measure, ("draws", "0")));
        Assert.Equal((8, 13, 4, 5), (found["actors"], found["arcs"], found["mutual_pairs"], found["one_way_pairs"]));
        Assert.Equal(0.6153846153846154, found["reciprocity"], 1e-15);
        Assert.Equal((8.0 / 13 - 13.0 / 56) / (1 - 13.0 / 56), found["rho"], 1e-15);
        Assert.Equal(0.4991055456171736, found["rho"], 1e-14);
        Assert.Equal(7 / 20.5, found["weighted_reciprocity"], 1e-15);
        Assert.Equal(17.0 / 28, found["hierarchy"], 1e-15);
        Assert.Equal(11.0 / 13, found["cyclic_share"], 1e-15);
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [Golden("network.direction", "igraph 0.10.2: the UK faculty, members 1, 2, 29, 31 and 81; sums over all 81")]
    [Golden("network.reciprocity", "igraph 0.10.2 and NumPy: the UK faculty")]
    public void The_UK_faculty_is_that_of_igraph()
    {
        MeasureTable actors = Run(Faculty(), NetworkDirection.Measure, ("top", "0"));
        Assert.Equal(81, actors.Count);
        int[] some = [0, 1, 28, 30, 80];
        AreNear("hub", [0.00688720316052476, 0.2662921547685057, 1, 0.5521663100114271, 0.008677254719921316], 9.973312819871616);
        AreNear("authority", [0.01616637222645224, 0.6349021372307643, 0.823575166732197, 1, 0.012247605017220425], 16.065588480601154);
        AreNear(
            "pagerank",
            [0.008937130276391458, 0.019316074673900528, 0.023676378243546955, 0.0296835896403354, 0.014004126477900426],
            1
        );
        Dictionary<string, double> found = Statistics(Run(Faculty(), NetworkReciprocity.Measure, ("draws", "0")));
        Assert.Equal((81, 817, 240, 337), (found["actors"], found["arcs"], found["mutual_pairs"], found["one_way_pairs"]));
        Assert.Equal(0.587515299877601, found["reciprocity"], 1e-14);
        Assert.Equal(0.5280062057578765, found["rho"], 1e-12);
        Assert.Equal(0.6423592493297587, found["weighted_reciprocity"], 1e-14);
        Assert.Equal(80.0 / 3240, found["hierarchy"], 1e-14);
        Assert.Equal(0.9975520195838433, found["cyclic_share"], 1e-14);

        void AreNear(string column, double[] expected, double sum)
        {
            double[] values = Column(actors, column);
            Near(expected, [.. some.Select(v => values[v])]);
            Assert.Equal(sum, values.Sum(), 1e-9 * sum);
        }
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    public void The_UK_faculty_returns_far_more_ties_than_its_degrees_make_it()
    {
        MeasureTable table = Run(Faculty(), NetworkReciprocity.Measure);
        (Dictionary<string, double> mean, Dictionary<string, double> sd) = (Statistics(table, "null_mean"), Statistics(table, "null_sd"));
        // igraph 0.10.2, 600 draws by rewire(n = 20 an arc): .18415, standard deviation .01484, standard error .0006.
        Assert.InRange(mean["reciprocity"], .18415 - 4 * .0016, .18415 + 4 * .0016);
        Assert.InRange(sd["reciprocity"], .01484 * .7, .01484 * 1.3);
        Assert.True(Statistics(table, "z")["reciprocity"] > 10);
        Assert.Equal(1.0 / 101, Statistics(table, "p")["reciprocity"], 1e-15);
        Assert.Equal((0, 100), (Statistics(table, "draws")["arcs"], Statistics(table, "draws")["hierarchy"]));
    }

    [Fact]
    public void Ties_without_a_direction_count_both_ways_or_are_dropped()
    {
        Ecosystem world = World("ab2", "bc3 cc");
        MeasureTable both = Run(world, NetworkDirection.Measure),
            drop = Run(world, NetworkDirection.Measure, ("undirected", "drop"));
        Assert.Equal([0, 5, 3], Column(both, "in_strength"));
        Assert.Equal([2, 3, 3], Column(both, "out_strength"));
        Assert.Equal([0, .5, 1], Column(both, "reciprocated"));
        Assert.Equal([0, 2], Column(drop, "in_strength"));
        Assert.Equal(
            [DirectionTexts.All.Format("caveat.to_itself", 1), DirectionTexts.All.Format("caveat.undirected", 1)],
            both.Caveats.Order(StringComparer.Ordinal)
        );
        Assert.Contains(DirectionTexts.All.Format("caveat.undirected_dropped", 1), drop.Caveats);
    }

    [Fact]
    public void A_kind_is_asked_for_by_its_word()
    {
        EcosystemBuilder builder = new();
        foreach (string key in new[] { "a", "b", "c" })
            builder.AddActor(new Actor(key, []));
        builder.Add(new Tie("a", "b", TieKind.Control));
        builder.Add(new Tie("b", "c", TieKind.JointGoal, Directed: true));
        Ecosystem world = builder.Build();
        Assert.Equal([0, 1], Column(Run(world, NetworkDirection.Measure, ("kind", "joint_goal")), "in_degree"));
        Assert.Equal([0, 1, 1], Column(Run(world, NetworkDirection.Measure), "in_degree"));
        MeasureTable none = Run(world, NetworkDirection.Measure, ("kind", "trade"));
        Assert.Equal([DirectionTexts.All.Format("caveat.no_directed", 1)], none.Caveats);
        Assert.Equal(0, none.Count);
    }

    [Fact]
    public void The_first_of_the_order_asked_for_are_shown()
    {
        MeasureTable table = Run(World(Eight), NetworkDirection.Measure, ("order", "hub"), ("top", "2"));
        Assert.Equal(["f", "d"], Enumerable.Range(0, table.Count).Select(r => table[r, "actor"].Text));
        Assert.Equal([DirectionTexts.All.Format("caveat.further", 6)], table.Caveats);
        Assert.Equal(("business", "AT"), (table[0, "helix"].Text, table[0, "country"].Text));
    }

    [Fact]
    public void Where_degrees_leave_no_choice_there_is_no_z_and_a_complete_network_has_no_rho()
    {
        MeasureTable table = Run(World("ab ba"), NetworkReciprocity.Measure, ("draws", "5"));
        Assert.Equal((1, double.NaN), (Statistics(table)["reciprocity"], Statistics(table)["rho"]));
        Assert.All(Statistics(table, "z").Values, z => Assert.Equal(double.NaN, z));
        Assert.Contains(DirectionTexts.All.Format("caveat.complete", 1), table.Caveats);
        Assert.Contains(DirectionTexts.All.Format("caveat.still", 6), table.Caveats);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Absent_records_and_absent_directions_are_caveats_not_errors(string id)
    {
        Assert.Equal([SharedTexts.Shared["absent.records"]], Run(null, Find(id)).Caveats);
        foreach (Ecosystem e in new[] { new EcosystemBuilder().Build(), SmallWorlds.Of(["abc"]), World("", "ab bc") })
        {
            MeasureTable table = Run(e, Find(id));
            Assert.Equal(0, table.Count);
            Assert.Equal([DirectionTexts.All["absent.directed"]], table.Caveats);
        }
        foreach (string by in new[] { "country", "year", "helix", "programme" })
            Assert.NotEmpty(Find(id).Compute(SmallWorlds.Scene(World(Eight), Find(id), by)).Columns);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void One_thread_and_several_give_the_same_table(string id)
    {
        RandomStream chance = RandomStream.Of(4, "tests.direction");
        string ties = string.Join(
            ' ',
            Enumerable.Range(0, 60).Select(_ => $"{(char)('a' + chance.NextInt(20))}{(char)('a' + chance.NextInt(20))}")
        );
        Scene scene = SmallWorlds.Scene(World(ties), Find(id), "helix");
        (List<Cell[]> rows, string[] caveats) = SmallWorlds.Content(Find(id).Compute(scene with { Threads = 1 }));
        (List<Cell[]> again, string[] caveatsAgain) = SmallWorlds.Content(Find(id).Compute(scene with { Threads = 3 }));
        Assert.Equal(rows, again);
        Assert.Equal(caveats, caveatsAgain);
        Assert.NotEmpty(rows);
    }

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
}
