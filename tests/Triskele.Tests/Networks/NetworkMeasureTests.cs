using Triskele.Measures;
using Triskele.Networks;
using Triskele.Testing;
using Xunit;

namespace Triskele.Tests.Networks;

public class NetworkMeasureTests
{
    public static TheoryData<string> Ids => [.. SmallWorlds.Measures.Select(m => m.Id)];

    private static Measure Find(string id) => SmallWorlds.Measures.Single(m => m.Id == id);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_text_of_the_descriptor_is_there(string id)
    {
        MeasureDescriptor d = Find(id).Descriptor;
        string[] texts =
        [
            d.Title,
            d.Question,
            d.Formula,
            d.Source,
            d.Caveats,
            d.Golden,
            .. d.Columns.Select(d.Describe),
            .. d.Options.Select(d.Describe),
        ];
        Assert.All(texts, text => Assert.False(string.IsNullOrWhiteSpace(text)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Absent_records_are_a_caveat_not_an_error(string id)
    {
        MeasureTable table = Find(id).Compute(SmallWorlds.Scene(null, Find(id)));
        Assert.Equal(0, table.Count);
        Assert.Equal([SharedTexts.Shared["absent.records"]], table.Caveats);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Empty_lonely_and_tieless_ecosystems_are_measured_by_any_grouping(string id)
    {
        foreach (
            Ecosystem e in new[]
            {
                new EcosystemBuilder().Build(),
                SmallWorlds.Of(["a"]),
                SmallWorlds.Of([], alone: "a"),
                SmallWorlds.Of(["a", "b"]),
            }
        )
        foreach (string by in new[] { "all", "country", "year", "programme", "helix" })
            Assert.NotEmpty(Find(id).Compute(SmallWorlds.Scene(e, Find(id), by)).Columns);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_same_scene_gives_the_same_table_whatever_the_threads_do(string id)
    {
        Ecosystem e = SmallWorlds.Random(5);
        (List<Cell[]> rows, string[] caveats) = SmallWorlds.Content(Find(id).Compute(SmallWorlds.Scene(e, Find(id), "country,helix")));
        (List<Cell[]> again, string[] caveatsAgain) = SmallWorlds.Content(
            Find(id).Compute(SmallWorlds.Scene(e, Find(id), "country,helix"))
        );
        Assert.Equal(rows, again);
        Assert.Equal(caveats, caveatsAgain);
        Assert.NotEmpty(rows);
    }

    [Theory]
    [InlineData("census.actors")]
    [InlineData("network.summary")]
    [InlineData("network.dynamics")]
    public void Other_keys_of_the_same_organisations_change_nothing(string id)
    {
        MeasureTable original = Find(id).Compute(SmallWorlds.Scene(SmallWorlds.Random(6), Find(id)));
        MeasureTable renamed = Find(id).Compute(SmallWorlds.Scene(SmallWorlds.Random(6, i => $"{i * 77 % 120:000}"), Find(id)));
        Assert.Equal(original.Count, renamed.Count);
        for (int row = 0; row < original.Count; row++)
            foreach (ColumnDefinition column in original.Columns)
                Assert.Equal(original[row, column.Name].Number, renamed[row, column.Name].Number, 1e-12);
    }

    [Theory(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [MemberData(nameof(Ids))]
    public void Groups_by_country_run_on_the_projects_of_2014(string id)
    {
        MeasureTable table = Find(id).Compute(SmallWorlds.Scene(RecordTables.Fixture2014, Find(id), "country"));
        Assert.True(table.Count > 20);
        Assert.Equal("country", table.Columns[0].Name);
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    public void The_karate_club_as_recorded_ties_has_its_known_figures()
    {
        Ecosystem karate = RecordedTies.Of(ClassicGraphs.Karate.Ties, ClassicGraphs.Karate.Labels);
        MeasureTable summary = NetworkSummary.Measure.Compute(SmallWorlds.Scene(karate, NetworkSummary.Measure));
        Assert.Equal(34, summary[0, "actors"].Integer);
        Assert.Equal(78, summary[0, "ties"].Integer);
        Assert.Equal(0, summary[0, "repeated_ties"].Integer);
        Assert.Equal(78, summary[0, "newman_weight"].Number);
        Assert.Equal(.2556818181818182, summary[0, "transitivity"].Number, 1e-15);
        Assert.Contains(NetworksTexts.All["caveat.recorded_pairs"], summary.Caveats);
        Assert.DoesNotContain(NetworksTexts.All["caveat.cliques"], summary.Caveats);
        MeasureTable hubs = NetworkHubs.Measure.Compute(SmallWorlds.Scene(karate, NetworkHubs.Measure));
        Assert.Equal("33", hubs[0, "actor"].Text);
        Assert.Equal(17, hubs[0, "degree"].Integer);
        Assert.Equal(17, hubs[0, "strength"].Number);
        MeasureTable components = NetworkComponents.Measure.Compute(SmallWorlds.Scene(karate, NetworkComponents.Measure));
        Assert.Equal(34, components[0, "actors"].Integer);
        Assert.Equal(78, components[0, "projects"].Integer);
    }

    [Fact]
    public void Recorded_ties_are_asked_for_beside_joint_projects()
    {
        EcosystemBuilder builder = new();
        foreach (string key in (string[])["a", "b", "c", "d"])
            builder.AddActor(new Actor(key, []));
        builder.AddProject(new Project("p"));
        builder.Add(new Participation("p", "a"));
        builder.Add(new Participation("p", "b"));
        builder.Add(new Tie("c", "d", default, 7));
        builder.Add(new Tie("d", "c", default, 7));
        builder.Add(new Tie("d", "d", default));
        MeasureTable auto = Run(("ties", "auto")),
            recorded = Run(("ties", "recorded"));
        Assert.Equal(1, auto[0, "ties"].Integer);
        Assert.Equal(0, auto[0, "repeated_ties"].Integer);
        Assert.Equal(1, recorded[0, "ties"].Integer);
        Assert.Equal(1, recorded[0, "repeated_ties"].Integer);
        Assert.Equal(2, recorded[0, "newman_weight"].Number);

        MeasureTable Run((string, string) option) =>
            NetworkSummary.Measure.Compute(SmallWorlds.Scene(builder.Build(), NetworkSummary.Measure, "all", option));
    }

    [Fact]
    public void A_limit_to_consortia_leaves_out_larger_projects_and_says_so()
    {
        Ecosystem e = SmallWorlds.Of(["abcd", "ab", "cde"]);
        MeasureTable table = NetworkSummary.Measure.Compute(SmallWorlds.Scene(e, NetworkSummary.Measure, "all", ("max_consortium", "3")));
        Assert.Equal((3, 2, 4), (table[0, "projects"].Integer, table[0, "multi_partner_projects"].Integer, table[0, "ties"].Integer));
        Assert.Contains(NetworksTexts.All.Format("caveat.max_consortium", 3), table.Caveats);
    }

    [Fact]
    public void Ties_of_unknown_helix_are_left_out_of_the_index_and_counted()
    {
        Ecosystem e = SmallWorlds.Of(["abx", "ac"], science: "ab", business: "c");
        MeasureTable table = NetworkSummary.Measure.Compute(SmallWorlds.Scene(e, NetworkSummary.Measure));
        Assert.Equal(0, table[0, "ei"].Number);
        Assert.Contains(NetworksTexts.All.Format("caveat.unknown_helix", 2, 4), table.Caveats);
    }

    [Fact]
    public void Every_network_carries_the_caveat_that_consortia_are_cliques()
    {
        Ecosystem e = SmallWorlds.Of(["abc"]);
        foreach (Measure measure in SmallWorlds.Measures.Where(m => m.Id.StartsWith("network.", StringComparison.Ordinal)))
            Assert.Contains(NetworksTexts.All["caveat.cliques"], measure.Compute(SmallWorlds.Scene(e, measure)).Caveats);
    }

    [Fact]
    public void Components_rank_by_size_and_count_their_own_projects_ties_and_helices()
    {
        Ecosystem e = SmallWorlds.Of(["xy", "abc", "ab", "q"], science: "ax", business: "b");
        MeasureTable table = NetworkComponents.Measure.Compute(SmallWorlds.Scene(e, NetworkComponents.Measure, "all", ("top", "1")));
        Assert.Equal([1, 3, 2, 3], new[] { "component", "actors", "projects", "ties" }.Select(c => table[0, c].Integer));
        Assert.Equal(0.6, table[0, "share"].Number);
        Assert.Equal(
            (1, 1, 0, 1),
            (table[0, "science"].Integer, table[0, "business"].Integer, table[0, "other"].Integer, table[0, "unknown_helix"].Integer)
        );
        Assert.Contains(NetworksTexts.All.Format("caveat.further_components", 1, 2, 2, 1), table.Caveats);
    }

    [Fact]
    public void Hubs_rank_by_degree_then_strength_then_key()
    {
        MeasureTable table = NetworkHubs.Measure.Compute(
            SmallWorlds.Scene(SmallWorlds.Of(["abc", "bc", "d"], science: "a"), NetworkHubs.Measure)
        );
        Assert.Equal(["b", "c", "a"], Enumerable.Range(0, 3).Select(r => table[r, "actor"].Text));
        Assert.Equal(
            (3, 2.0, 2, 1.0),
            (table.Count, table[0, "strength"].Number, table[0, "projects"].Integer, table[0, "degree_share"].Number)
        );
        Assert.Equal((null, "science"), (table[0, "helix"].Text, table[2, "helix"].Text));
    }

    [Fact]
    public void Evidence_of_the_summary_names_projects_and_organisations_with_ties()
    {
        Scene scene = SmallWorlds.Scene(SmallWorlds.Of(["abc", "q"]), NetworkSummary.Measure);
        EvidenceRecords evidence = NetworkSummary.Measure.Evidence!(scene, scene.Groups()[0]);
        Assert.Equal(["project 000"], evidence.ProjectKeys);
        Assert.Equal(["a", "b", "c"], evidence.ActorKeys);
    }
}
