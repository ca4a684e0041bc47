using Triskele.Helices;
using Triskele.Measures;
using Triskele.Testing;
using Xunit;

namespace Triskele.Tests.Helices;

public class HelixCountsTests
{
    [Theory(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [InlineData("own", 7_199, 1_855)]
    [InlineData("science", 8_127, 2_127)]
    [Golden("helix.counts", "Horizon 2020 presence counts, Python on the same files (reference values)")]
    public void Horizon_2020_has_the_presence_counts_of_the_reference(string rec, long scienceAndBusiness, long allThree)
    {
        MeasureTable table = HelixCounts.Measure.Run(RecordTables.H2020, "all", ("rec", rec));
        long Of(string column) => table[0, column].Integer;
        Assert.Equal(scienceAndBusiness, Of("ui") + Of("uig"));
        Assert.Equal(allThree, Of("uig"));
        Assert.Equal(31_451, Of("n") + Of("none"));
        if (rec == "own")
            Assert.Equal((5_344, 2_219, 2_269), (Of("ui"), Of("ug") + Of("uig"), Of("ig") + Of("uig")));
    }

    [Theory]
    [InlineData("own", 1, 0, 2, 3)]
    [InlineData("science", 3, 0, 0, 5)]
    [InlineData("government", 1, 2, 0, 5)]
    [InlineData("drop", 1, 0, 1, 3)]
    public void Research_counts_as_the_option_says(string rec, long u, long g, long none, long n)
    {
        Ecosystem ecosystem = Scenes.Of(["u1", "u1 i1", "g1 i1 u2 r1", "r1", "o1 r1"]);
        MeasureTable table = HelixCounts.Measure.Run(ecosystem, "all", ("rec", rec));
        Assert.Equal((u, g, none, n), (table[0, "u"].Integer, table[0, "g"].Integer, table[0, "none"].Integer, table[0, "n"].Integer));
    }

    [Fact]
    public void An_organisation_of_several_helices_is_present_in_each()
    {
        Assert.Equal(new PresenceCounts(0, 0, 0, 1, 0, 0, 0), HelixPresence.Count(Scenes.Of(["ui1"])));
        Assert.Equal(new PresenceCounts(1, 0, 0, 0, 0, 0, 0), HelixPresence.Count(Scenes.Of(["ur1", "r2"]), ResearchTreatment.Drop));
    }

    [Fact]
    public void The_size_of_a_project_stays_that_of_its_whole_consortium_when_research_is_dropped()
    {
        MeasureTable table = HelixCounts.Measure.Run(Scenes.Of(["u1 r1", "u1"]), "all", ("rec", "drop"), ("records", "multi"));
        Assert.Equal(1, table[0, "n"].Integer);
        Assert.Contains(table.Caveats, c => c.Contains("whole consortium", StringComparison.Ordinal));
    }

    [Fact]
    public void A_place_shows_the_helices_of_its_own_participants()
    {
        Ecosystem ecosystem = Scenes.Of(["u1 i2 g2", "u2"], actor => new Place(actor[^1] == '1' ? "EE" : "FI"));
        MeasureTable table = HelixCounts.Measure.Run(ecosystem, "country");
        Assert.Equal(["EE", "FI"], [table[0, "country"].Text, table[1, "country"].Text]);
        Assert.Equal((1, 1), (table[0, "u"].Integer, table[1, "ig"].Integer));
        Assert.Equal((1, 2), (table[0, "n"].Integer, table[1, "n"].Integer));
    }

    [Fact]
    public void Counts_that_came_counted_stand_in_a_column_for_their_label()
    {
        MeasureTable table = HelixCounts.Measure.Run(Scenes.MengnigbetoTable);
        Assert.Equal("group", table.Columns[0].Name);
        Assert.Equal(("WA domestic", 8L), (table[4, "group"].Text, table[4, "uig"].Integer));
        Assert.Equal(354_343, table[0, "n"].Integer);
    }

    [Fact]
    public void The_option_source_decides_where_there_are_both()
    {
        Scene both = Scenes.Scene(HelixCounts.Measure) with { Ecosystem = Scenes.Of(["u1 i1"]), Presence = Scenes.MengnigbetoTable };
        Assert.Equal(1, HelixCounts.Measure.Compute(both).Count);
        Scene counts = both with { Options = Scenes.Scene(HelixCounts.Measure, ("source", "counts")).Options };
        Assert.Equal(6, HelixCounts.Measure.Compute(counts).Count);
        MeasureTable records = HelixCounts.Measure.Compute(counts with { Presence = null });
        Assert.Equal(1, records[0, "ui"].Integer);
        Assert.Contains(HelicesTexts.All["caveat.no_counts"], records.Caveats);
    }

    [Fact]
    public void Nothing_to_count_is_a_caveat_and_not_an_exception()
    {
        MeasureTable table = HelixCounts.Measure.Run((Ecosystem?)null);
        Assert.Equal(0, table.Count);
        Assert.Contains(SharedTexts.Shared["absent.counts"], table.Caveats);
        Assert.Equal(0, HelixCounts.Measure.Run(Scenes.Of([]))[0, "n"].Integer);
        Assert.Contains(SharedTexts.Shared["empty.period"], HelixCounts.Measure.Run(Scenes.Of([]), "country").Caveats);
    }

    [Fact]
    public void Evidence_names_the_projects_that_are_records()
    {
        Scene scene = Scenes.Scene(HelixCounts.Measure, ("rec", "drop")) with { Ecosystem = Scenes.Of(["u1", "r1", "i1 u1"]) };
        Assert.Equal(["p0000", "p0002"], HelixCounts.Measure.Evidence!(scene, scene.Groups()[0]).ProjectKeys);
    }
}
