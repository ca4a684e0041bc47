using System.Globalization;
using System.Text.Json;
using Triskele.Helices;
using Triskele.Measures;
using Triskele.Testing;
using Xunit;

namespace Triskele.Tests.Helices;

public class HelixMixingTests
{
    private static readonly Dictionary<string, string> Codes = new()
    {
        ["science"] = "HES",
        ["business"] = "PRC",
        ["government"] = "PUB",
        ["research"] = "REC",
        ["other"] = "OTH",
    };

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [Golden("helix.mixing", "Horizon 2020, NetworkX and scipy on the same files (reference values)")]
    public void Horizon_2020_has_the_mixing_of_the_reference()
    {
        using JsonDocument golden = JsonDocument.Parse(File.ReadAllText(SharedFiles.PathOf("golden/networks/h2020.json")));
        JsonElement ties = golden.RootElement.GetProperty("mix_unweighted"),
            weights = golden.RootElement.GetProperty("mix_newman");
        MeasureTable table = HelixMixing.Measure.Run(RecordTables.H2020, "all", ("draws", "9"));
        Assert.Equal(15, table.Count);
        for (int row = 0; row < table.Count; row++)
        {
            string[] ends = [Codes[table[row, "helix_a"].Text!], Codes[table[row, "helix_b"].Text!]];
            string pair = string.Join('-', ends.Order(StringComparer.Ordinal));
            Assert.Equal(ties.GetProperty(pair).GetInt64(), table[row, "ties"].Integer);
            // The reference prints four decimals.
            Assert.Equal(weights.GetProperty(pair).GetDouble(), table[row, "newman_weight"].Number, 5.1e-5);
        }
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    public void Expected_ties_add_up_to_the_ties_and_lie_where_the_draws_do()
    {
        MeasureTable table = HelixMixing.Measure.Run(RecordTables.Fixture2014);
        double ties = 0,
            expected = 0;
        for (int row = 0; row < table.Count; row++)
        {
            ties += table[row, "ties"].Integer;
            expected += table[row, "expected_ties"].Number;
            Assert.InRange(table[row, "p"].Number, 1.0 / 200, 1);
        }
        Assert.Equal(10_206, ties);
        Assert.Equal(ties, expected, 1e-6);
    }

    [Fact]
    public void Two_helices_that_only_meet_each_other_have_the_lifts_of_the_formula()
    {
        MeasureTable table = HelixMixing.Measure.Run(Scenes.Of(["u1 i1", "u1 i2", "u2 i1", "u2 i2"]));
        string Row(int r, params string[] columns) =>
            string.Join(' ', columns.Select(c => table[r, c].Text ?? table[r, c].Number.ToString("0.###", CultureInfo.InvariantCulture)));
        Assert.Equal("science science 0 0.667 0 0", Row(0, "helix_a", "helix_b", "ties", "expected_ties", "lift", "newman_lift"));
        Assert.Equal(
            "science business 4 2.667 1.5 4 2",
            Row(1, "helix_a", "helix_b", "ties", "expected_ties", "lift", "newman_weight", "newman_lift")
        );
    }

    [Fact]
    public void A_helix_of_one_organisation_has_no_pair_within()
    {
        MeasureTable table = HelixMixing.Measure.Run(Scenes.Of(["u1 i1", "i1 i2"]));
        Assert.True(table[0, "lift"].IsUndefined);
        Assert.Equal(0, table[0, "expected_ties"].Number);
        Assert.Equal(0, HelixMixing.Measure.Run(Scenes.Of(["u1"])).Count);
    }
}
