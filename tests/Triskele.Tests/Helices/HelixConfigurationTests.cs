using Triskele.Helices;
using Triskele.Measures;
using Triskele.Testing;
using Xunit;

namespace Triskele.Tests.Helices;

public class HelixConfigurationTests
{
    [Theory]
    [InlineData(0, .148, .379, .091, .0070, "triple helix", "")]
    [InlineData(1, .126, .282, .074, .0044, "coupled double helices", "hardly a record shows all three")]
    [InlineData(3, .082, .468, .074, .0038, "coupled double helices", "hardly a record shows all three")]
    [InlineData(4, .037, .205, .018, .0003, "partial double helices", "science and business are hardly tied")]
    [Golden(
        "helix.configuration",
        "derived from the counts of Mêgnigbêto 2024, Journal of Data and Information Science, and the decision tree"
    )]
    public void Korea_and_West_Africa_have_the_derived_configuration(
        int row,
        double ui,
        double ug,
        double ig,
        double trilateral,
        string configuration,
        string missing
    )
    {
        MeasureTable table = HelixConfiguration.Measure.Run(Scenes.MengnigbetoTable);
        Assert.Equal(configuration, table[row, "configuration"].Text);
        Assert.Equal(ui, table[row, "cov_ui"].Number, 0.00051);
        Assert.Equal(ug, table[row, "cov_ug"].Number, 0.00051);
        Assert.Equal(ig, table[row, "cov_ig"].Number, 0.00051);
        Assert.Equal(trilateral, table[row, "trilateral"].Number, 0.000051);
        Assert.Contains(missing, table[row, "missing"].Text, StringComparison.Ordinal);
        Assert.Equal(configuration == "triple helix", table[row, "missing"].Text!.Length == 0);
        Assert.Equal(configuration == "triple helix", table[row, "would_change"].Text!.Length == 0);
    }

    [Theory]
    [InlineData("KR domestic", "coupled double helices", "triple helix")]
    [InlineData("WA domestic", "partial double helices", "coupled double helices")]
    public void The_change_that_is_named_lifts_the_class_and_one_record_less_does_not(string group, string before, string after)
    {
        PresenceCounts counts = Scenes.Mengnigbeto2024.Single(r => r.Name == group).Counts;
        MeasureTable table = HelixConfiguration.Measure.Run(counts);
        Assert.Equal(before, table[0, "configuration"].Text);
        string[] words = table[0, "would_change"].Text!.Split(" more records that show ");
        long more = long.Parse(words[0], System.Globalization.CultureInfo.InvariantCulture);
        PresenceCounts With(long k) =>
            words[1] == "science and business" ? counts with { Ui = counts.Ui + k } : counts with { Uig = counts.Uig + k };
        Assert.Equal(after, HelixConfiguration.Measure.Run(With(more))[0, "configuration"].Text);
        Assert.Equal(before, HelixConfiguration.Measure.Run(With(more - 1))[0, "configuration"].Text);
    }

    private static readonly string[] Apart = [.. Scenes.Repeat("u1 u2", 5), .. Scenes.Repeat("i1 i2", 4), .. Scenes.Repeat("g1 g2", 3)];

    [Fact]
    public void Spheres_that_never_meet_are_isolated()
    {
        MeasureTable table = HelixConfiguration.Measure.Run(Scenes.Of(Apart));
        Assert.Equal("isolated spheres", table[0, "configuration"].Text);
        Assert.Equal(0, table[0, "strands"].Integer);
        Assert.True(double.IsNaN(table[0, "capture_science"].Number));
        Assert.Contains(HelicesTexts.All["caveat.capture_unknown"], table.Caveats);
        // sqrt(k/(3 + k) · k/(4 + k)) ≥ 0.05 for one record more.
        Assert.StartsWith("1 more project that joins", table[0, "would_change"].Text!, StringComparison.Ordinal);
    }

    [Fact]
    public void Total_control_without_a_tie_between_the_spheres_leaves_no_helices()
    {
        MeasureTable table = HelixConfiguration.Measure.Run(Scenes.Of(Apart, Control("u1", 20), Control("i1", 24)));
        Assert.Equal("no helices", table[0, "configuration"].Text);
        // u1 and u2 share five projects: 20/(20 + 5).
        Assert.Equal(0.8, table[0, "capture_science"].Number, 1e-12);
        Assert.Equal(24.0 / 28, table[0, "capture_business"].Number, 1e-12);
        Assert.StartsWith("government controls both others", table[0, "missing"].Text!, StringComparison.Ordinal);
        Assert.EndsWith(
            "; or more than 0 of further weight in ties of science between equals, without further control",
            table[0, "would_change"].Text!,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Control_that_outweighs_the_ties_between_equals_captures_the_double_helices()
    {
        Ecosystem ecosystem = Scenes.Of([.. Apart, "u1 i1", "u1 i1"], Control("u1", 10), Control("i1", 12));
        MeasureTable table = HelixConfiguration.Measure.Run(ecosystem);
        Assert.Equal("captured double helices", table[0, "configuration"].Text);
        Assert.Equal(10.0 / 17, table[0, "capture_science"].Number, 1e-12);
        Assert.Equal(12.0 / 18, table[0, "capture_business"].Number, 1e-12);
        Assert.Equal(
            "more than 3 of further weight in ties of science between equals, without further control",
            table[0, "would_change"].Text
        );
    }

    [Fact]
    public void Recorded_ties_between_equals_loosen_capture_and_regulation_does_not()
    {
        Ecosystem ecosystem = Scenes.Of(
            [.. Apart, "u1 i1"],
            Control("u1", 10),
            Control("i1", 12),
            new Tie("g1", "u1", TieKind.Regulation, 99),
            new Tie("u1", "i1", TieKind.Information, 20)
        );
        MeasureTable table = HelixConfiguration.Measure.Run(ecosystem);
        Assert.Equal(10.0 / (10 + 5 + 1 + 20), table[0, "capture_science"].Number, 1e-12);
        Assert.NotEqual("captured double helices", table[0, "configuration"].Text);
    }

    [Fact]
    public void Shares_weigh_the_ties_of_an_organisation_in_two_helices()
    {
        MeasureTable table = HelixConfiguration.Measure.Run(Scenes.Of(["ui1 o1", "g1 o1"], Control("ui1", 4), Control("i3", 1)));
        // Half of the control and half of one joint project fall on science.
        Assert.Equal(2 / 2.5, table[0, "capture_science"].Number, 1e-12);
        Assert.Equal(3 / 3.5, table[0, "capture_business"].Number, 1e-12);
    }

    [Fact]
    public void Government_that_gets_no_answer_leaves_partial_double_helices()
    {
        string[] projects = [.. Scenes.Repeat("u1 i1 g1", 9), "u1 u2", "i1 i2", "g1 g2"];
        Ecosystem ecosystem = Scenes.Of(
            projects,
            new Tie("g1", "u1", TieKind.Finance, 9),
            new Tie("u1", "g1", TieKind.Information, 1),
            new Tie("g1", "i1", TieKind.Finance, 10)
        );
        MeasureTable table = HelixConfiguration.Measure.Run(ecosystem);
        Assert.Equal("partial double helices", table[0, "configuration"].Text);
        Assert.Equal(0.1, table[0, "feedback"].Number, 1e-12);
        // The mean needs 0.6 from science, 2 (1 + x)/(10 + x), x = 2.857, or 0.4 from business, 2 x/(10 + x), x = 2.5.
        Assert.Equal("2.5 of further weight in ties from business to government", table[0, "would_change"].Text);
    }

    [Fact]
    public void An_absent_helix_is_named_and_the_tree_decides_by_the_others()
    {
        MeasureTable pair = HelixConfiguration.Measure.Run(new PresenceCounts(10, 10, 0, 5, 0, 0, 0)),
            apart = HelixConfiguration.Measure.Run(new PresenceCounts(10, 0, 10, 0, 0, 0, 0));
        Assert.Equal(("coupled double helices", "government is absent"), (pair[0, "configuration"].Text, pair[0, "missing"].Text));
        Assert.True(double.IsNaN(pair[0, "cov_ug"].Number));
        Assert.Equal("isolated spheres", apart[0, "configuration"].Text);
        Assert.StartsWith(
            "business is absent; science and government are hardly tied",
            apart[0, "missing"].Text!,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Without_a_record_the_configuration_is_undefined()
    {
        MeasureTable table = HelixConfiguration.Measure.Run(Scenes.Of([]));
        Assert.Equal(
            ("undefined", "no record shows science, business or government"),
            (table[0, "configuration"].Text, table[0, "missing"].Text)
        );
        Assert.True(double.IsNaN(table[0, "stability"].Number));
        Assert.Equal(0, HelixConfiguration.Measure.Run((Ecosystem?)null).Count);
    }

    [Fact]
    public void Stability_is_the_share_of_moved_thresholds_that_keep_the_class()
    {
        HelixConfigurationThresholds limits = new();
        HelixConfigurationEvidence firm = new(.5, .5, .5, .2, true);
        Assert.Equal(1, HelixConfigurationRule.Stability(firm, limits));
        // .055 holds at .04 and .05 and falls at .06; .0055 the same: 4 of 9 stay a triple helix.
        Assert.Equal(4.0 / 9, HelixConfigurationRule.Stability(new(.5, .5, .055, .0055, true), limits), 1e-12);
        // Capture joins the factorial once it is known: .45 is above .4 and below .5 and .6.
        HelixConfigurationEvidence near = firm with
        {
            CaptureScience = .45,
            CaptureBusiness = .9,
        };
        Assert.Equal(2.0 / 3, HelixConfigurationRule.Stability(near, limits), 1e-12);
    }

    [Fact]
    public void Capture_is_asked_before_coverage_and_coverage_before_the_three()
    {
        HelixConfigurationThresholds limits = new();
        HelixConfigurationEvidence all = new(.5, .5, .5, .2, true, .9, .9);
        Assert.Equal(HelixConfigurationClass.CapturedDoubleHelices, HelixConfigurationRule.Classify(all, limits));
        Assert.Equal(HelixConfigurationClass.TripleHelix, HelixConfigurationRule.Classify(all with { CaptureScience = .1 }, limits));
        Assert.Equal(HelixConfigurationClass.PartialDoubleHelices, HelixConfigurationRule.Classify(new(.01, .5, .5, .2, true), limits));
        Assert.Equal(HelixConfigurationClass.CoupledDoubleHelices, HelixConfigurationRule.Classify(new(.5, .5, .5, .2, false), limits));
        Assert.Equal(
            HelixConfigurationClass.PartialDoubleHelices,
            HelixConfigurationRule.Classify(new(.5, .5, .5, .2, true, FeedbackScience: .1), limits)
        );
    }

    private static Tie Control(string actor, double weight) => new("g1", actor, TieKind.Control, weight);
}
