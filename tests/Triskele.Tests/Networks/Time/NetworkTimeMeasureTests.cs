using Triskele.Measures;
using Triskele.Networks.Time;
using Triskele.Testing;
using Xunit;

namespace Triskele.Tests.Networks.Time;

public class NetworkTimeMeasureTests
{
    private const string Origin = "Horizon 2020 to December 2020: NetworkX 2.8.8; means by scipy 1.10.1 from the same records";

    // Mean over both, over the larger, over either; Jaccard index as printed.
    [Theory(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [InlineData(Window.Starting, 2018, .04731, 0.11083940840384475, 0.03806641669176927, 0.02452716897861943)]
    [InlineData(Window.Starting, 2019, .05592, 0.18438886576186153, 0.07352412866849807, 0.045974584845784705)]
    [InlineData(Window.Active, 2018, .6889, 0.9130280095515529, 0.7741315156842529, 0.7008821635787107)]
    [InlineData(Window.Active, 2019, .6937, 0.9102299222810919, 0.7781838267901086, 0.6929171850379936)]
    [Golden("network.temporal_correlation", Origin)]
    public void Temporal_correlation_of_Horizon_2020_is_that_of_the_reference(
        Window window,
        int before,
        double jaccard,
        double both,
        double larger,
        double either
    )
    {
        foreach ((string over, double expected) in new[] { ("both", both), ("larger", larger), ("either", either) })
        {
            Scene scene = SmallWorlds.Scene(
                RecordTables.H2020,
                NetworkTemporalCorrelation.Measure,
                "all",
                ("over", over),
                ("draws", "0")
            ) with
            {
                Window = window,
                Period = new Period(before, before + 1),
            };
            MeasureTable table = NetworkTemporalCorrelation.Measure.Compute(scene);
            Assert.Equal(1, table.Count);
            Assert.Equal(before, table[0, "before"].Integer);
            Assert.Equal(expected, table[0, "value"].Number, 1e-9 * expected);
            Assert.Equal(jaccard, table[0, "jaccard"].Number, window == Window.Active ? 5.0001e-5 : 5.0001e-6);
        }
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [Golden("network.burstiness", "Horizon 2020 to December 2020: NumPy 1.24.2 from the same records")]
    public void Burstiness_of_the_most_active_of_Horizon_2020_is_that_of_the_reference()
    {
        (string, long, double, double, double, double, double)[] expected =
        [
            ("999984059", 981, 2.7, 12.566305774424178, 0.6462798479350069, 0.6824542606948667, 0.0575115168381816),
            ("999997930", 806, 3.2149068322981367, 9.72668871911324, 0.5031668514864803, 0.5317961601151305, 0.12360900690291493),
            ("999992401", 633, 4.139240506329114, 13.586324264425093, 0.5329637661916943, 0.5681606676251093, 0.13502432397003925),
            ("999979500", 589, 4.401360544217687, 12.400850236346441, 0.4760974491155725, 0.507644229133146, 0.08852626135587521),
            ("999991722", 486, 6.08659793814433, 20.63628886992238, 0.5444655375850339, 0.5862838212221726, 0.22141976921261772),
        ];
        MeasureTable table = Run(RecordTables.H2020, NetworkBurstiness.Measure, ("top", "5"), ("draws", "20"));
        Assert.Equal(
            expected.Select(e => (e.Item1, e.Item2)),
            Enumerable.Range(0, 5).Select(r => (table[r, "actor"].Text!, table[r, "events"].Integer))
        );
        for (int r = 0; r < 5; r++)
        {
            Near(expected[r].Item3, table[r, "mean_interval"].Number);
            Near(expected[r].Item4, table[r, "sd_interval"].Number);
            Near(expected[r].Item5, table[r, "value"].Number);
            Near(expected[r].Item6, table[r, "corrected"].Number);
            Near(expected[r].Item7, table[r, "memory"].Number);
            Assert.Equal(20, table[r, "draws"].Integer);
        }
        static void Near(double reference, double found) => Assert.Equal(reference, found, 1e-9 * Math.Abs(reference));
    }

    // Cliques of one window are those of {0-3}, {4-6}, {7-9}, of the next {0-2}, {3-5}, {6-9}.
    [Fact]
    [Golden("network.community_stability", "igraph 0.10.2, compare_communities of 0000111222 and 0001112222: nmi, vi")]
    public void Similarity_of_planted_communities_is_that_of_igraph()
    {
        Ecosystem e = Planted((2001, "abcd"), (2001, "efg"), (2001, "hij"), (2002, "abc"), (2002, "def"), (2002, "ghij"));
        MeasureTable table = Run(e, NetworkCommunityStability.Measure);
        Assert.Equal(1, table.Count);
        Assert.Equal(
            (3, 3, 10),
            (table[0, "communities_before"].Integer, table[0, "communities_after"].Integer, table[0, "actors_both"].Integer)
        );
        Assert.Equal(0.6180656462921542, table[0, "nmi"].Number, 1e-12);
        Assert.Equal(0.8317766166719345, table[0, "vi"].Number, 1e-12);
        Assert.Equal((1, 1, 1), (table[0, "growths"].Integer, table[0, "contractions"].Integer, table[0, "continuations"].Integer));
        Assert.True(table[0, "ami"].Number < table[0, "nmi"].Number);
    }

    [Fact]
    public void A_planted_history_is_told_event_by_event()
    {
        Ecosystem e = Planted(
            (2001, "abcdefgh"),
            (2001, "ijkl"),
            (2002, "abcd"),
            (2002, "efgh"),
            (2002, "mnop"),
            (2003, "abcd"),
            (2003, "efgh")
        );
        MeasureTable table = Run(e, NetworkCommunityHistory.Measure);
        Assert.Equal(
            [
                (2001, 2002, "split", "1", "1"),
                (2001, 2002, "split", "1", "3"),
                (2001, 2002, "death", "2", null),
                (2001, 2002, "birth", null, "4"),
                (2002, 2003, "continuation", "1", "1"),
                (2002, 2003, "continuation", "3", "3"),
                (2002, 2003, "death", "4", null),
            ],
            Enumerable
                .Range(0, table.Count)
                .Select(r =>
                    (
                        (int)table[r, "before"].Integer,
                        (int)table[r, "after"].Integer,
                        table[r, "event"].Text!,
                        table[r, "community_before"].Text,
                        table[r, "community_after"].Text
                    )
                )
        );
        Assert.Equal(("a", "i", "m"), (table[0, "anchor"].Text, table[2, "anchor"].Text, table[3, "anchor"].Text));
        Assert.True(table[3, "size_before"].IsUndefined && table[2, "size_after"].IsUndefined && table[2, "jaccard"].IsUndefined);
        Assert.Equal(table.Count, Run(e, NetworkCommunityHistory.Measure, ("coupling", "0.1")).Count);
    }

    [Fact]
    public void Windows_slide_by_step_and_stop_at_the_date_of_the_records()
    {
        Assert.Equal([(2014, 2016), (2016, 2018)], TimeWindows.Slide(new Period(2014, 2019), 3, 2).Select(p => (p.FromYear, p.ToYear)));
        Ecosystem e = SmallWorlds.Random(3);
        MeasureTable table = Run(e, NetworkTemporalCorrelation.Measure, ("years", "3"), ("step", "2"));
        Assert.Equal(
            [(2000L, 2002L), (2002, 2004), (2004, 2006), (2006, 2008)],
            Enumerable.Range(0, table.Count).Select(r => (table[r, "before"].Integer, table[r, "after"].Integer))
        );
        MeasureTable none = Run(e, NetworkTemporalCorrelation.Measure, ("years", "11"));
        Assert.Equal(0, none.Count);
        Assert.Contains(none.Caveats, c => c.StartsWith("1 group has fewer than two windows", StringComparison.Ordinal));
    }

    [Fact]
    public void Ties_of_a_window_are_those_of_its_projects()
    {
        Ecosystem e = SmallWorlds.Random(4);
        foreach (Window window in Enum.GetValues<Window>())
        {
            Scene scene = SmallWorlds.Scene(e, NetworkTemporalCorrelation.Measure, "all", ("draws", "0")) with { Window = window };
            MeasureTable table = NetworkTemporalCorrelation.Measure.Compute(scene);
            for (int r = 0; r < table.Count; r++)
            {
                Ecosystem part = e.View().MultiPartner().Within(Period.Year((int)table[r, "after"].Integer), window).Compact();
                Assert.Equal(Triskele.Networks.Projection.Of(part).Graph.EdgeCount, table[r, "ties_after"].Integer);
            }
        }
    }

    [Fact]
    public void Repeated_consortia_are_more_faithful_than_newcomers_dealt_anew()
    {
        string[] teams = ["abcd", "efgh", "ijkl", "mnop", "qrst", "uvwx"];
        Ecosystem e = Planted([.. teams.Select(t => (2001, t)), .. teams.Select(t => (2002, t))]);
        MeasureTable table = Run(e, NetworkTemporalCorrelation.Measure);
        Assert.Equal(1, table[0, "value"].Number);
        Assert.True(table[0, "null_mean"].Number < 0.5);
        Assert.Equal(1 / 21.0, table[0, "p"].Number, 1e-12);
    }

    [Fact]
    public void Projects_that_run_on_are_no_evidence_of_faithfulness()
    {
        EcosystemBuilder builder = new();
        foreach (char c in "abcdefgh")
            builder.AddActor(new Actor(c.ToString(), Helix.Science));
        foreach (string team in new[] { "abcd", "efgh" })
        {
            builder.AddProject(new Project(team) { Start = new DateOnly(2001, 1, 1), ActualEnd = new DateOnly(2002, 12, 31) });
            foreach (char c in team)
                builder.Add(new Participation(team, c.ToString()));
        }
        builder.AddProject(new Project("z") { Start = new DateOnly(2002, 5, 1), ActualEnd = new DateOnly(2002, 12, 31) });
        builder.Add(new Participation("z", "a"));
        MeasureTable table = Run(builder.Build(), NetworkTemporalCorrelation.Measure);
        Assert.Equal((1.0, 1.0, 0.0), (table[0, "value"].Number, table[0, "null_mean"].Number, table[0, "null_sd"].Number));
        Assert.True(table[0, "z"].IsUndefined);
    }

    [Fact]
    public void Actors_that_start_on_the_days_of_all_are_as_bursty_as_the_calendar()
    {
        EcosystemBuilder builder = new();
        builder.AddActor(new Actor("a", Helix.Science));
        builder.AddActor(new Actor("b", Helix.Science));
        for (int p = 0; p < 8; p++)
        {
            builder.AddProject(new Project($"{p}") { Start = new DateOnly(2001 + p / 4, 1 + p % 4, 1) });
            builder.AddParticipation(p, 0, Role.Participant, 0);
            builder.AddParticipation(p, 1, Role.Participant, 0);
        }
        MeasureTable table = Run(builder.Build(), NetworkBurstiness.Measure);
        Assert.Equal(2, table.Count);
        Assert.Equal(table[0, "value"].Number, table[0, "null_mean"].Number, 1e-12);
        Assert.Equal(1, table[0, "p"].Number);
        Assert.Equal(0, Run(builder.Build(), NetworkBurstiness.Measure, ("min_events", "9")).Count);
        Assert.Equal(1, Run(builder.Build(), NetworkBurstiness.Measure, ("top", "1")).Count);
    }

    public static TheoryData<string> Ids =>
        ["network.burstiness", "network.temporal_correlation", "network.community_history", "network.community_stability"];

    [Theory, MemberData(nameof(Ids))]
    public void Threads_and_repetition_change_nothing(string id)
    {
        Measure measure = Catalogue.Find(id);
        Scene scene = SmallWorlds.Scene(SmallWorlds.Random(7), measure, "country");
        (List<Cell[]> rows, string[] caveats) = SmallWorlds.Content(measure.Compute(scene with { Threads = 1 }));
        (List<Cell[]> again, string[] said) = SmallWorlds.Content(measure.Compute(scene with { Threads = 4 }));
        Assert.NotEmpty(rows);
        Assert.Equal(rows, again);
        Assert.Equal(caveats, said);
    }

    [Theory, MemberData(nameof(Ids))]
    public void Absent_and_empty_records_are_a_caveat(string id)
    {
        Measure measure = Catalogue.Find(id);
        Assert.Single(measure.Compute(SmallWorlds.Scene(null, measure)).Caveats);
        MeasureTable empty = measure.Compute(SmallWorlds.Scene(new EcosystemBuilder().Build(), measure, "all", ("ties", "recorded")));
        Assert.Equal(0, empty.Count);
        Assert.NotEmpty(empty.Caveats);
    }

    [Theory, MemberData(nameof(Ids))]
    public void Grouping_by_year_and_recorded_ties_are_understood(string id)
    {
        Measure measure = Catalogue.Find(id);
        EcosystemBuilder builder = new();
        foreach (char c in "abcdef")
            builder.AddActor(new Actor(c.ToString(), Helix.Science));
        for (int t = 0; t < 24; t++)
            builder.Add(
                new Tie(
                    $"{"abcdef"[t % 5]}",
                    $"{"abcdef"[t % 5 + 1]}",
                    TieKind.Information,
                    1,
                    new DateOnly(2001 + t % 3, 1 + t % 11, 3),
                    new DateOnly(2001 + t % 3, 12, 1)
                )
            );
        MeasureTable table = measure.Compute(SmallWorlds.Scene(builder.Build(), measure));
        Assert.True(table.Count > 0);
        MeasureTable byYear = measure.Compute(SmallWorlds.Scene(builder.Build(), measure, "year"));
        Assert.Equal(
            id != "network.burstiness",
            byYear.Caveats.Contains("The measure has a row for each year by itself; \"year\" was taken out of the grouping.")
        );
        Assert.DoesNotContain(table.Caveats, c => c.Contains("consortium", StringComparison.Ordinal));
    }

    // Projects of one year each, with a member for each letter.
    private static Ecosystem Planted(params (int Year, string Members)[] projects)
    {
        EcosystemBuilder builder = new();
        foreach (char c in projects.SelectMany(p => p.Members).Distinct())
            builder.AddActor(new Actor(c.ToString(), Helix.Science));
        for (int p = 0; p < projects.Length; p++)
        {
            builder.AddProject(
                new Project($"{p:00}") { Start = new DateOnly(projects[p].Year, 2, 1), ActualEnd = new DateOnly(projects[p].Year, 11, 1) }
            );
            foreach (char c in projects[p].Members)
                builder.Add(new Participation($"{p:00}", c.ToString()));
        }
        return builder.Build();
    }

    private static MeasureTable Run(Ecosystem e, Measure measure, params (string, string)[] options) =>
        measure.Compute(SmallWorlds.Scene(e, measure, "all", options));
}
