using Triskele.Helices;
using Triskele.Measures;
using Triskele.Testing;
using Xunit;

namespace Triskele.Tests.Helices;

public class HelixSynergyTests
{
    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    public void Horizon_2020_has_a_lift_of_3_09_over_all_projects_and_of_1_15_over_multi_partner_ones()
    {
        Assert.Equal(3.09, HelixSynergy.Measure.Run(RecordTables.H2020, "all", ("records", "all"))[0, "lift"].Number, 0.005);
        MeasureTable multi = HelixSynergy.Measure.Run(RecordTables.H2020);
        Assert.Equal(1.15, multi[0, "lift"].Number, 0.005);
        Assert.Equal("synergy", multi[0, "verdict"].Text);
    }

    [Theory]
    [InlineData("KR global", "synergy")]
    [InlineData("KR domestic", "synergy")]
    [InlineData("WA global", "synergy")]
    [InlineData("WA domestic", "undecided")]
    public void Verdicts_on_counts_that_came_counted_follow_the_interval(string group, string verdict)
    {
        MeasureTable table = HelixSynergy.Measure.Run(Scenes.MengnigbetoTable);
        int row = Enumerable.Range(0, table.Count).Single(r => table[r, "group"].Text == group);
        Assert.Equal(verdict, table[row, "verdict"].Text);
        Assert.InRange(table[row, "lift"].Number, table[row, "lift_low"].Number, table[row, "lift_high"].Number);
        Assert.True(double.IsNaN(table[row, "t0_millibits"].Number));
        Assert.Contains(HelicesTexts.All["caveat.t_alone"], table.Caveats);
    }

    [Theory]
    [InlineData(0, 0, 0, 0, 0, 0, 0, "no records")]
    [InlineData(5, 4, 3, 0, 0, 0, 0, "degenerate")]
    [InlineData(30, 0, 20, 0, 7, 0, 0, "degenerate")]
    [InlineData(0, 5, 0, 30, 0, 20, 7, "degenerate")]
    [InlineData(0, 0, 0, 0, 0, 0, 10, "degenerate")]
    [InlineData(10, 0, 0, 0, 0, 0, 0, "degenerate")]
    [InlineData(0, 0, 0, 50, 50, 50, 0, "no synergy")]
    [InlineData(0, 0, 0, 3, 3, 3, 0, "undecided")]
    [InlineData(100, 100, 100, 5, 5, 5, 60, "synergy")]
    [InlineData(1, 1, 1, 0, 0, 0, 1, "undecided")]
    public void Each_verdict_of_the_closed_list_has_its_case(long u, long i, long g, long ui, long ug, long ig, long uig, string verdict)
    {
        MeasureTable table = HelixSynergy.Measure.Run(new PresenceCounts(u, i, g, ui, ug, ig, uig));
        Assert.Equal(verdict, table[0, "verdict"].Text);
    }

    [Fact]
    public void A_helix_that_is_absent_leaves_T_at_exactly_zero()
    {
        MeasureTable table = HelixSynergy.Measure.Run(new PresenceCounts(30, 0, 20, 0, 7, 0, 0));
        Assert.Equal(0, table[0, "t_millibits"].Number);
        Assert.Equal(0, table[0, "t_bound_normalised"].Number);
        Assert.Contains(HelicesTexts.All["caveat.degenerate"], table.Caveats);
    }

    [Theory(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [InlineData("all")]
    [InlineData("country")]
    public void T0_is_the_information_that_the_helices_share_with_the_place(string by)
    {
        Scene scene = Scenes.Scene(HelixSynergy.Measure) with { Ecosystem = RecordTables.Fixture2014, By = Grouping.Parse(by) };
        MeasureTable table = HelixSynergy.Measure.Compute(scene);
        int defined = 0;
        for (int row = 0; row < table.Count; row++)
        {
            Group group = scene.Groups()[row];
            group = group with { Ecosystem = CommonOptions.Records(group.Ecosystem, scene.Options) };
            JointTable joint = new(4);
            foreach ((int place, PresenceCounts counts) in CoordinatorDecomposition.Parts(scene, group))
                JointTableTests.Add(joint, counts, place);
            double t0 = table[row, "t0_millibits"].Number;
            Assert.Equal(table[row, "t0_records"].Integer == 0, double.IsNaN(t0));
            if (double.IsNaN(t0))
                continue;
            Assert.Equal(1000 * joint.Transmission(15), t0, 1e-9);
            defined++;
        }
        Assert.True(defined > (by == "all" ? 0 : 10));
    }

    [Fact]
    public void Two_places_with_the_same_table_add_nothing_between_them()
    {
        PresenceCounts counts = new(5, 4, 3, 2, 1, 6, 7);
        Assert.Equal(0, SynergyDecomposition.Between([counts, counts]), 1e-12);
        Assert.True(double.IsNaN(SynergyDecomposition.Between([])));
    }

    [Fact]
    public void T0_needs_a_finer_place_and_says_so()
    {
        MeasureTable table = HelixSynergy.Measure.Run(Scenes.Of(["u1 i1", "u1 g1 i1"]));
        Assert.True(double.IsNaN(table[0, "t0_millibits"].Number));
        Assert.Contains(HelicesTexts.All["caveat.t0_undefined"], table.Caveats);
    }

    [Fact]
    public void A_group_has_the_same_interval_whatever_other_groups_there_are_and_in_every_measure()
    {
        string[] projects =
        [
            .. Scenes.Repeat("u1 i1 g1", 4),
            .. Scenes.Repeat("u1 i1", 9),
            .. Scenes.Repeat("g1 u1", 7),
            .. Scenes.Repeat("g1 i1", 5),
        ];
        Ecosystem alone = Scenes.Of(projects, _ => new Place("EE")),
            among = Scenes.Of([.. projects, .. Scenes.Repeat("u2 g2", 8)], actor => new Place(actor[^1] == '1' ? "EE" : "FI"));
        MeasureTable a = HelixSynergy.Measure.Run(alone, "country"),
            b = HelixSynergy.Measure.Run(among, "country"),
            c = HelixConfiguration.Measure.Run(alone, "country");
        foreach (string column in new[] { "lift", "lift_low", "lift_high" })
        {
            Assert.Equal(a[0, column], b[0, column]);
            Assert.Equal(a[0, column], c[0, column]);
        }
    }
}
