using Triskele.Helices;
using Triskele.Measures;
using Triskele.Networks;
using Triskele.Testing;
using Xunit;

namespace Triskele.Tests.Helices;

public class HelixEiTests
{
    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [Golden("helix.ei", "Horizon 2020, NetworkX on the same files (reference values)")]
    public void Horizon_2020_has_the_index_of_the_reference()
    {
        MeasureTable table = HelixEi.Measure.Run(RecordTables.H2020, "all", ("draws", "9"));
        Assert.Equal(796_670, table[0, "ties"].Integer);
        Assert.Equal(0.29300463177978336, table[0, "ei"].Number, 1e-12);
        Assert.Equal(0.22717102056186853, table[0, "ei_newman"].Number, 1e-12);
        // The same sum in decimal arithmetic, without rounding.
        Assert.Equal(0.22717102056191346, table[0, "ei_newman"].Number, 1e-14);
        // Assortativity of the reference: r = (null - observed)/(null + 1) with the null of random mixing.
        Assert.Equal(0.11163942327023255, Assortativity(table, "ei", "random_mixing"), 1e-9);
        Assert.Equal(0.1642703707127203, Assortativity(table, "ei_newman", "random_mixing_newman"), 1e-9);
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    public void Projects_of_2014_have_the_index_of_the_reference_and_draws_about_its_exact_mean()
    {
        MeasureTable table = HelixEi.Measure.Run(RecordTables.Fixture2014, "all", ("draws", "999"));
        Assert.Equal(0.09112286890064668, table[0, "ei"].Number, 1e-12);
        LabelledTies ties = LabelledTies.Of(RecordTables.Fixture2014.View().MultiPartner().Compact());
        Scene scene = Scenes.Scene(HelixEi.Measure, ("draws", "999")) with { Ecosystem = RecordTables.Fixture2014 };
        double mean = ties.Draw(scene, scene.Groups()[0], labels => Index(ties, labels)).Average();
        // 4.5 standard errors of the mean of the draws.
        Assert.Equal(table[0, "ei_null_mean"].Number, mean, 4.5 * table[0, "ei_null_sd"].Number / Math.Sqrt(999));
    }

    [Fact]
    public void A_path_through_two_helices_has_the_index_and_null_of_the_closed_form()
    {
        MeasureTable table = HelixEi.Measure.Run(Scenes.Of(["u1 u2", "u2 i1", "i1 i2", "i2 u1", "o9"]), "all", ("draws", "99999"));
        Assert.Equal(4, table[0, "ties"].Integer);
        Assert.Equal(0, table[0, "ei"].Number);
        Assert.Equal(1.0 / 3, table[0, "ei_null_mean"].Number, 1e-12);
        // A ring of four with two labels of each: 4 of 6 labellings have two external ties, 2 have four. E-I 0 or 1.
        Assert.Equal(Math.Sqrt(2.0 / 9), table[0, "ei_null_sd"].Number, 0.003);
        Assert.Equal(1, table[0, "p"].Number);
        Assert.Equal(0, table[0, "random_mixing"].Number, 1e-12);
    }

    [Fact]
    public void Whatever_does_not_vary_is_undefined_and_says_why()
    {
        MeasureTable empty = HelixEi.Measure.Run(Scenes.Of(["u1"])),
            one = HelixEi.Measure.Run(Scenes.Of(["u1 u2 u3", "x1 u1"]));
        Assert.Equal(0, empty[0, "ties"].Integer);
        Assert.True(empty[0, "ei"].IsUndefined && empty[0, "p"].IsUndefined && empty[0, "random_mixing"].IsUndefined);
        Assert.Contains(HelicesTexts.All["caveat.no_ties"], empty.Caveats);
        Assert.Equal((3, -1), (one[0, "ties"].Integer, one[0, "ei"].Number));
        Assert.Equal((0, 1), (one[0, "ei_null_sd"].Number, one[0, "p"].Number));
        Assert.True(one[0, "z"].IsUndefined);
        Assert.Contains(HelicesTexts.All["caveat.one_helix"], one.Caveats);
        Assert.Contains(HelicesTexts.All["caveat.unlabelled"], one.Caveats);
        Assert.Contains(SharedTexts.Shared["absent.records"], HelixEi.Measure.Run((Ecosystem?)null).Caveats);
    }

    private static double Assortativity(MeasureTable table, string observed, string random) =>
        (table[0, random].Number - table[0, observed].Number) / (table[0, random].Number + 1);

    private static double Index(LabelledTies ties, byte[] labels)
    {
        int external = Enumerable.Range(0, ties.From.Length).Count(e => labels[ties.From[e]] != labels[ties.To[e]]);
        return ExternalInternalIndex.Index(external, ties.From.Length - external);
    }
}
