using Triskele.Census;
using Triskele.Measures;
using Triskele.Testing;
using Triskele.Tests.Networks;
using Xunit;

namespace Triskele.Tests.Census;

public class ActorCensusTests
{
    private static MeasureTable Run(Ecosystem e, string by = "all", params (string, string)[] options) =>
        ActorCensus.Measure.Compute(SmallWorlds.Scene(e, ActorCensus.Measure, by, options));

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [Golden("census.actors", "Horizon 2020 to December 2020: reference counts by NetworkX and scipy")]
    public void Horizon_2020_has_the_counts_of_the_reference()
    {
        MeasureTable table = Run(RecordTables.H2020);
        string[] columns =
        [
            "actors",
            "projects",
            "participations",
            "science",
            "business",
            "government",
            "research",
            "other",
            "further",
            "unknown_helix",
            "multi_partner_projects",
        ];
        Assert.Equal([35_871, 31_451, 144_726, 2_617, 23_407, 2_524, 3_065, 4_258, 0, 0, 12_401], columns.Select(c => table[0, c].Integer));
        Assert.Equal(10.134344004515764, table[0, "mean_partners"].Number, 10.1e-12);
        Assert.Equal(8, table[0, "median_partners"].Number);
    }

    [Fact]
    public void Helices_count_by_main_membership_and_further_ones_in_a_column_of_their_own()
    {
        EcosystemBuilder builder = new();
        builder.AddActor(new Actor("a", [new HelixMembership(Helix.Science, 0.4), new HelixMembership(Helix.Business, 0.6)]));
        builder.AddActor(new Actor("b", new Helix("citizens")));
        builder.AddActor(new Actor("c", []));
        MeasureTable table = Run(builder.Build());
        Assert.Equal(
            [3, 0, 1, 0, 1, 1],
            new[] { "actors", "science", "business", "other", "further", "unknown_helix" }.Select(c => table[0, c].Integer)
        );
        Assert.Contains(CensusTexts.All["caveat.unknown_helix"], table.Caveats);
    }

    [Fact]
    public void Partners_are_those_of_the_whole_consortium_and_single_ones_a_share_of_projects()
    {
        MeasureTable table = Run(SmallWorlds.Of(["abcd", "ab", "c", "d"], science: "a"));
        Assert.Equal(
            (0.5, 3.0, 3.0),
            (table[0, "single_partner_share"].Number, table[0, "mean_partners"].Number, table[0, "median_partners"].Number)
        );
        MeasureTable science = Run(SmallWorlds.Of(["abcd", "ab", "c", "d"], science: "a"), "helix");
        Assert.Equal((1, 2, 3.0), (science[0, "actors"].Integer, science[0, "projects"].Integer, science[0, "mean_partners"].Number));
    }

    [Fact]
    public void Multi_partner_records_leave_out_single_projects_and_who_has_no_other()
    {
        MeasureTable table = Run(SmallWorlds.Of(["ab", "c"]), "all", ("records", "multi"));
        Assert.Equal((2, 1, 2), (table[0, "actors"].Integer, table[0, "projects"].Integer, table[0, "participations"].Integer));
    }

    [Fact]
    public void Blank_money_is_unknown_and_not_zero()
    {
        (double sum, int known) = ActorCensus.SumOfKnown([5, double.NaN, 0]);
        Assert.Equal((5.0, 2), (sum, known));
        Assert.True(double.IsNaN(ActorCensus.SumOfKnown([double.NaN]).Sum));
        EcosystemBuilder builder = new();
        builder.AddActor(new Actor("a", Helix.Science));
        builder.AddProject(new Project("p"));
        builder.Add(new Participation("p", "a"));
        MeasureTable table = Run(builder.Build());
        Assert.True(table[0, "contribution_eur"].IsUndefined);
        Assert.Equal(0, table[0, "contribution_known"].Number);
        Assert.Contains(CensusTexts.All["caveat.no_money"], table.Caveats);
    }

    [Fact]
    public void The_median_of_an_even_number_is_between_the_two_in_the_middle()
    {
        Assert.Equal((5.5, 3.0), (ActorCensus.Median([2, 3, 8, 100]), ActorCensus.Median([2, 3, 8])));
        Assert.True(double.IsNaN(ActorCensus.Median([])));
    }

    [Fact]
    public void An_empty_ecosystem_has_zero_counts_and_undefined_shares()
    {
        MeasureTable table = Run(new EcosystemBuilder().Build());
        Assert.Equal((1, 0), (table.Count, table[0, "actors"].Integer));
        Assert.True(table[0, "single_partner_share"].IsUndefined && table[0, "contribution_known"].IsUndefined);
        Assert.Contains(CensusTexts.All["caveat.no_projects"], table.Caveats);
    }

    [Fact]
    public void Actors_of_all_countries_add_up_where_every_place_is_known()
    {
        Ecosystem e = SmallWorlds.Random(12);
        MeasureTable table = Run(e, "country");
        Assert.Equal(e.Actors.Count, Enumerable.Range(0, table.Count).Sum(r => table[r, "actors"].Integer));
        Assert.Equal(e.Participations.Count, Enumerable.Range(0, table.Count).Sum(r => table[r, "participations"].Integer));
    }

    [Fact]
    public void Evidence_names_all_records_of_a_group()
    {
        Scene scene = SmallWorlds.Scene(SmallWorlds.Of(["ab", "c"]), ActorCensus.Measure);
        EvidenceRecords evidence = ActorCensus.Measure.Evidence!(scene, scene.Groups()[0]);
        Assert.Equal((2, 3), (evidence.ProjectKeys.Length, evidence.ActorKeys.Length));
    }
}
