using System.Globalization;
using Triskele.Measures;
using Triskele.Networks;
using Triskele.Networks.Projections;
using Triskele.Testing;
using Xunit;

namespace Triskele.Tests.Networks.Projections;

public class NetworkTiesTests
{
    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [Golden("network.ties", "Horizon 2020 to December 2020: NetworkX 2.8.8, scipy")]
    public void The_strongest_tie_of_Horizon_2020_has_153_joint_projects()
    {
        MeasureTable table = Run(RecordTables.H2020, ("weight", "count"), ("top", "3"));
        Assert.Equal(153, table[0, "joint_projects"].Integer);
        Assert.Equal(
            ["999984059", "999992401"],
            new[] { table[0, "actor_a"].Text, table[0, "actor_b"].Text }.Order(StringComparer.Ordinal)
        );
        Assert.Contains(table.Caveats, c => c.StartsWith((796_670 - 3).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        Assert.Equal(
            123_891,
            OneModeProjection.Of(Multi(RecordTables.H2020), new ProjectionOptions { MinimumJoint = 2 }, null).Ties.EdgeCount
        );
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    public void Weights_of_Horizon_2020_add_up_to_members_projects_and_budgets()
    {
        Ecosystem e = Multi(RecordTables.H2020);
        Assert.Equal(62_838, Total(TieWeight.Newman), 1e-9 * 62_838);
        Assert.Equal(12_401, Total(TieWeight.Fractional), 1e-9 * 12_401);
        double budgets = e.Projects.ContributionsEur.Sum();
        Assert.Equal(budgets, Total(TieWeight.Money), 1e-9 * budgets);

        double Total(TieWeight weight)
        {
            ProjectedTies ties = OneModeProjection.Of(e, new ProjectionOptions { Weight = weight }, null);
            Assert.Equal(0, ties.WithoutBudget);
            return ties.Ties.Weights.Sum() / 2;
        }
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [Golden("network.ties", "379 projects that started in 2014: NetworkX 2.8.8")]
    public void All_ties_of_2014_have_the_count_and_the_weight_of_the_reference()
    {
        MeasureTable table = Run(RecordTables.Fixture2014, ("top", "0"));
        Dictionary<(string, string), (long, double)> found = Enumerable
            .Range(0, table.Count)
            .ToDictionary(
                r => Sorted(table[r, "actor_a"].Text!, table[r, "actor_b"].Text!),
                r => (table[r, "joint_projects"].Integer, table[r, "weight"].Number)
            );
        int rows = 0;
        foreach (Func<string, string> row in RecordTables.Rows("golden/networks/fixture-2014/edges_newman.csv"))
        {
            (long joint, double weight) = found[Sorted(row("a"), row("b"))];
            double expected = double.Parse(row("newman"), CultureInfo.InvariantCulture);
            Assert.Equal(long.Parse(row("count"), CultureInfo.InvariantCulture), joint);
            Assert.Equal(expected, weight, 1e-9 * expected);
            rows++;
        }
        Assert.Equal((10_206, 10_206), (rows, found.Count));
    }

    [Theory(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [InlineData("davis_1mode_newman.csv", TieWeight.Newman, 44.5)]
    [InlineData("davis_1mode_cooc.csv", TieWeight.Count, 322)]
    [Golden("network.ties", "Davis' Southern women: the published projections of tnet")]
    public void All_ties_of_the_Southern_women_are_those_of_the_published_projections(string file, TieWeight weight, double total)
    {
        WeightedGraph ties = OneModeProjection.Of(ClassicGraphs.Davis, new ProjectionOptions { Weight = weight }, null).Ties;
        double[,] dense = RandomGraphs.Matrix(ties);
        int rows = 0;
        foreach (Func<string, string> row in RecordTables.Rows("data/collaboration/classic/" + file))
        {
            double expected = double.Parse(row("w"), CultureInfo.InvariantCulture);
            Assert.Equal(expected, dense[Node(row("i")), Node(row("j"))], 1e-13 * Math.Max(1, expected));
            rows++;
        }
        Assert.Equal((278, 139), (rows, ties.EdgeCount));
        Assert.Equal(total, ties.Weights.Sum() / 2, 1e-12 * total);
        if (weight == TieWeight.Newman)
            Assert.Equal(1.5626374, dense[0, 1], 5e-8);

        static int Node(string text) => int.Parse(text, CultureInfo.InvariantCulture) - 1;
    }

    [Fact]
    public void A_tie_tells_its_years_and_whether_it_is_repeated()
    {
        EcosystemBuilder builder = new();
        foreach (string key in new[] { "a", "b", "c" })
            builder.AddActor(new Actor(key, Helix.Science) { Name = key.ToUpperInvariant() });
        builder.AddProject(new Project("p") { Start = new DateOnly(2001, 1, 1), ActualEnd = new DateOnly(2003, 1, 1) });
        builder.AddProject(new Project("q") { Start = new DateOnly(2006, 1, 1), ActualEnd = new DateOnly(2007, 1, 1) });
        builder.AddProject(new Project("r"));
        foreach ((string project, string actor) in new[] { ("p", "a"), ("p", "b"), ("q", "a"), ("q", "b"), ("r", "b"), ("r", "c") })
            builder.Add(new Participation(project, actor));
        MeasureTable table = Run(builder.Build());
        Assert.Equal(2, table.Count);
        Assert.Equal(
            [1, "a", "A", "science", "b", "B", "science", 2, 2.0, 4 * 2 * 1.5 / 6, 2 / Math.Sqrt(6), 2 / 3.0, 2001.0, 2007.0, 1],
            table[0]
        );
        Assert.True(table[1, "first_year"].IsUndefined);
        Assert.Equal(0, table[1, "repeated"].Integer);
    }

    [Fact]
    public void Recorded_ties_are_ranked_by_what_is_recorded()
    {
        EcosystemBuilder builder = new();
        foreach (string key in new[] { "a", "b", "c" })
            builder.AddActor(new Actor(key, Helix.Science));
        builder.Add(new Tie("a", "b", TieKind.Information, 2));
        builder.Add(new Tie("b", "a", TieKind.Information, 3, new DateOnly(2001, 2, 3)));
        builder.Add(new Tie("b", "c", TieKind.Information, 4));
        MeasureTable table = Run(builder.Build());
        Assert.Equal(
            ("a", "b", 2, 5.0),
            (table[0, "actor_a"].Text, table[0, "actor_b"].Text, table[0, "joint_projects"].Integer, table[0, "weight"].Number)
        );
        Assert.Equal(2001, table[0, "first_year"].Number);
        Assert.Equal(1, Run(builder.Build(), ("min_joint", "2")).Count);
        Assert.Equal(1, Run(builder.Build(), ("weight", "binary"))[0, "weight"].Number);
    }

    [Fact]
    public void Options_of_ties_reach_the_network()
    {
        Ecosystem e = RandomProjects.Of(9);
        Assert.Equal(Run(e, ("weight", "newman")).Count, Run(e, ("weight", "hyperbolic")).Count);
        Assert.Equal(SmallWorlds.Content(Run(e)).Rows, SmallWorlds.Content(Run(e, ("weight", "hyperbolic"))).Rows);
        Assert.True(Run(e, ("pairs", "star"), ("top", "0")).Count < Run(e, ("top", "0")).Count);
        Assert.All(Rows(Run(e, ("min_weight", "0.7"), ("top", "0")), "weight"), w => Assert.True(w >= 0.7));
        Assert.Contains(Run(e, ("half_life", "3")).Caveats, c => c.Contains("have no date", StringComparison.Ordinal));
        Assert.Contains(Run(e, ("weight", "money")).Caveats, c => c.Contains("no known budget", StringComparison.Ordinal));
        Assert.Equal(
            Rows(Run(e, ("rank_by", "salton"), ("top", "0")), "salton").OrderDescending(),
            Rows(Run(e, ("rank_by", "salton"), ("top", "0")), "salton")
        );
    }

    private static IEnumerable<double> Rows(MeasureTable table, string column) =>
        Enumerable.Range(0, table.Count).Select(r => table[r, column].Number);

    private static (string, string) Sorted(string a, string b) => string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);

    private static Ecosystem Multi(Ecosystem e) => e.View().MultiPartner().Compact();

    private static MeasureTable Run(Ecosystem e, params (string, string)[] options) =>
        NetworkTies.Measure.Compute(SmallWorlds.Scene(e, NetworkTies.Measure, "all", options));
}
