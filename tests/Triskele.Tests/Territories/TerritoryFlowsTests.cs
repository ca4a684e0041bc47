using System.Globalization;
using Triskele.Measures;
using Triskele.Territories;
using Triskele.Testing;
using Xunit;

namespace Triskele.Tests.Territories;

public class TerritoryFlowsTests
{
    private static readonly Measure Measure = TerritoryFlows.Measure;

    [Fact]
    [Golden("territory.flows", "Frenken 2002, Table 1: the logarithm of the lift is T_ij, printed .92 -.69 -.29 .69 -1.39 .63")]
    public void The_logarithm_of_the_lift_is_the_bias_of_Frenken()
    {
        MeasureTable table = Pairs.Run(Measure, Pairs.Table1);
        foreach (
            (string from, string to, double bias) in new[]
            {
                ("FR", "FR", 0.92),
                ("FR", "UK", -0.69),
                ("DE", "FR", -0.29),
                ("UK", "UK", 0.69),
                ("DE", "UK", -1.39),
                ("DE", "DE", 0.63),
            }
        )
            Assert.Equal(bias, Math.Round(Math.Log(Cell(table, from, to, "lift")), 2));
        Assert.Equal("UK", table[0, "from"].Text);
        Assert.Equal([16, 15, 6, 5, 4, 4], Enumerable.Range(0, 6).Select(r => (int)table[r, "projects"].Integer));
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [Golden(
        "territory.flows",
        "NetworkX 2.8.8: counts and Newman weights of the 10,206 ties of the 2014 fixture, summed here by pair of countries"
    )]
    public void The_2014_fixture_has_the_sums_of_the_reference_edges()
    {
        Dictionary<string, string> countryOf = RecordTables
            .Rows("data/collaboration/fixture-2014/organisations.csv")
            .ToDictionary(row => row("pic"), row => row("country"), StringComparer.Ordinal);
        Dictionary<(string, string), (int Ties, double Weight)> expected = [];
        foreach (Func<string, string> row in RecordTables.Rows("golden/networks/fixture-2014/edges_newman.csv"))
        {
            (string a, string b) = (countryOf[row("a")], countryOf[row("b")]);
            if (a.Length == 0 || b.Length == 0)
                continue;
            (string, string) pair = string.CompareOrdinal(a, b) <= 0 ? (a, b) : (b, a);
            (int ties, double weight) = expected.GetValueOrDefault(pair);
            expected[pair] = (ties + 1, weight + double.Parse(row("newman"), CultureInfo.InvariantCulture));
        }
        MeasureTable table = Pairs.Run(Measure, RecordTables.Fixture2014, "top=0");
        Assert.Equal(expected.Count, table.Count);
        for (int r = 0; r < table.Count; r++)
        {
            (int ties, double weight) = expected[(table[r, "from"].Text!, table[r, "to"].Text!)];
            Assert.Equal(ties, table[r, "ties"].Integer);
            Assert.Equal(weight, table[r, "newman_weight"].Number, 1e-9);
        }
    }

    [Fact]
    public void Expected_weights_of_all_pairs_add_up_to_the_observed_where_all_are_tied()
    {
        MeasureTable table = Pairs.Run(Measure, Pairs.Table1);
        Assert.Equal(50, Enumerable.Range(0, table.Count).Sum(r => table[r, "newman_weight"].Number), 1e-9);
        Assert.Equal(50, Enumerable.Range(0, table.Count).Sum(r => table[r, "expected_weight"].Number), 1e-9);
    }

    [Fact]
    public void Top_shows_the_strongest_and_says_what_it_leaves_out()
    {
        MeasureTable table = Pairs.Run(Measure, Pairs.Table1, "top=2");
        Assert.Equal(["UK", "DE"], [table[0, "from"].Text, table[1, "from"].Text]);
        Assert.Contains(table.Caveats, c => c.Contains("not shown: 4, with 38.0", StringComparison.Ordinal));
        Assert.Equal(6, Pairs.Run(Measure, Pairs.Table1, "top=0").Count);
    }

    [Fact]
    public void A_project_counts_once_for_each_pair_of_its_regions()
    {
        EcosystemBuilder builder = new();
        foreach (string key in new[] { "DE-1", "DE-2", "DE-3", "FR-1", "IT-1" })
            builder.AddActor(new Actor(key, Helix.Business) { Place = new Place(key[..2]) });
        builder.AddProject(new Project("p"));
        foreach (string key in new[] { "DE-1", "DE-2", "DE-3", "FR-1", "IT-1", "DE-1" })
            builder.Add(new Participation("p", key));
        MeasureTable table = Pairs.Run(Measure, builder.Build());
        Assert.Equal(4, table.Count);
        Assert.All(Enumerable.Range(0, 4), r => Assert.Equal(1, table[r, "projects"].Integer));
        Assert.Equal(3, Cell(table, "DE", "DE", "ties"));
        Assert.Equal(0.75, Cell(table, "DE", "DE", "newman_weight"));
        Assert.Equal(3, Cell(table, "DE", "IT", "ties"));
    }

    [Fact]
    public void An_absent_ecosystem_gives_no_row_but_a_reason() =>
        Assert.Equal((0, 1), (Pairs.Run(Measure, null).Count, Pairs.Run(Measure, null).Caveats.Length));

    [Theory]
    [InlineData("territory.integration")]
    [InlineData("territory.flows")]
    public void Every_text_of_the_descriptor_is_there(string id)
    {
        MeasureDescriptor d = (id == Measure.Id ? Measure : TerritoryIntegration.Measure).Descriptor;
        Assert.All([d.Title, d.Question, d.Formula, d.Source, d.Caveats, d.Golden], t => Assert.NotEmpty(t));
        Assert.All(d.Columns, c => Assert.NotEmpty(d.Describe(c)));
        Assert.All(d.Options, o => Assert.NotEmpty(d.Describe(o)));
    }

    private static double Cell(MeasureTable table, string from, string to, string column) =>
        table[Pairs.RowOf(table, ("from", from), ("to", to)), column].Number;
}
