using Triskele.Measures;
using Triskele.Networks;
using Xunit;

namespace Triskele.Tests.Networks;

public class NetworkDynamicsTests
{
    [Theory]
    [InlineData(Window.Active, 2000, 2010)]
    [InlineData(Window.Starting, 2000, 2010)]
    [InlineData(Window.Cumulative, 2000, 2010)]
    [InlineData(Window.Active, 1880, 2020)]
    [InlineData(Window.Cumulative, 1880, 2020)]
    public void Years_equal_those_taken_from_a_projection_of_each_year(Window window, int firstYear, int lastYear)
    {
        Ecosystem e = SmallWorlds.Random(8, null, firstYear, lastYear).View().MultiPartner().Compact();
        TieYear[] years = TieHistory.Of(e, null, window);
        HashSet<(string, string)> before = [];
        HashSet<string> known = [];
        for (int y = 0; y < years.Length; y++)
        {
            TieYear year = years[y];
            Ecosystem part = e.View().Within(Period.Year(year.Year), window).Compact();
            HashSet<(string, string)> ties = Ties(part, 1);
            HashSet<string> actors = [.. ties.SelectMany(t => new[] { t.Item1, t.Item2 })];
            HashSet<(string, string)> repeated = Ties(e.View().Within(Period.Year(year.Year), Window.Cumulative).Compact(), 2);
            Assert.Equal((part.Projects.Count, actors.Count, ties.Count), (year.Projects, year.Actors, year.Ties));
            Assert.Equal(ties.Count(repeated.Contains), year.Repeated);
            double[] expected =
                y == 0
                    ? [double.NaN, double.NaN, double.NaN, double.NaN]
                    :
                    [
                        ties.Except(before).Count(),
                        before.Except(ties).Count(),
                        ties.Intersect(before).Count(),
                        actors.Except(known).Count(),
                    ];
            Assert.Equal(expected, new[] { year.Births, year.Deaths, year.Persisted, year.NewActors });
            before = ties;
            known.UnionWith(actors);
        }
        Assert.Equal((years[0].Year + years.Length - 1, true), (years[^1].Year, years.Length > 10));
    }

    [Fact]
    public void A_tie_is_born_persists_and_dies()
    {
        MeasureTable table = NetworkDynamics.Measure.Compute(SmallWorlds.Scene(Succession(), NetworkDynamics.Measure));
        Assert.Equal([2000, 2001, 2002], Rows(table, "year"));
        Assert.Equal([1, 3, 3], Rows(table, "ties"));
        Assert.Equal([double.NaN, 2, 0], Rows(table, "births"));
        Assert.Equal([double.NaN, 0, 0], Rows(table, "deaths"));
        Assert.Equal([double.NaN, 1, 3], Rows(table, "persisted"));
        Assert.Equal([0, 1 / 3.0, 1 / 3.0], Rows(table, "repeated_share"));
        Assert.Equal([double.NaN, 1, 0], Rows(table, "new_actors"));
        Assert.Equal([double.NaN, 1 / 3.0, 0], Rows(table, "newcomer_share"));
        Assert.Equal([0, 0, 1], Rows(table, "planned"));
        Assert.Contains(NetworksTexts.All.Format("caveat.planned", 2001), table.Caveats);
    }

    [Fact]
    public void A_year_without_projects_between_others_is_a_row_that_shares_nothing()
    {
        Ecosystem e = Succession();
        Scene scene = SmallWorlds.Scene(e.View().WhereProjects(p => p != 1).Compact(), NetworkDynamics.Measure) with
        {
            Window = Window.Starting,
        };
        MeasureTable table = NetworkDynamics.Measure.Compute(scene);
        Assert.Equal([2000], Rows(table, "year"));
        EcosystemBuilder builder = new();
        builder.AddActor(new Actor("a", Helix.Other));
        builder.AddActor(new Actor("b", Helix.Other));
        foreach (int year in new[] { 2000, 2002 })
        {
            builder.AddProject(new Project($"{year}") { Start = new DateOnly(year, 1, 1), ActualEnd = new DateOnly(year, 2, 1) });
            builder.Add(new Participation($"{year}", "a"));
            builder.Add(new Participation($"{year}", "b"));
        }
        table = NetworkDynamics.Measure.Compute(SmallWorlds.Scene(builder.Build(), NetworkDynamics.Measure));
        Assert.Equal([1, 0, 1], Rows(table, "ties"));
        Assert.Equal([double.NaN, 0, 0], Rows(table, "jaccard"));
        Assert.Equal([double.NaN, 1, 0], Rows(table, "deaths"));
        Assert.Equal([double.NaN, 0, 0], Rows(table, "new_actors"));
    }

    [Fact]
    public void A_grouping_by_year_is_dropped_with_a_caveat()
    {
        MeasureTable table = NetworkDynamics.Measure.Compute(
            SmallWorlds.Scene(SmallWorlds.Random(9), NetworkDynamics.Measure, "country,year")
        );
        Assert.Equal(["country", "year", "projects"], table.Columns.Take(3).Select(c => c.Name));
        Assert.Contains(NetworksTexts.All["caveat.by_year"], table.Caveats);
    }

    [Fact]
    public void A_period_limits_the_rows()
    {
        Period period = new(2003, 2005);
        Scene scene = SmallWorlds.Scene(SmallWorlds.Random(9).View().Within(period).Compact(), NetworkDynamics.Measure) with
        {
            Period = period,
        };
        Assert.Equal([2003, 2004, 2005], Rows(NetworkDynamics.Measure.Compute(scene), "year"));
    }

    // a and b from 2000 to 2002 twice; a, b, c from 2001 on, which is the latest start.
    private static Ecosystem Succession()
    {
        EcosystemBuilder builder = new();
        foreach (string key in new[] { "a", "b", "c" })
            builder.AddActor(new Actor(key, Helix.Other));
        builder.AddProject(new Project("1") { Start = new DateOnly(2000, 5, 1), ActualEnd = new DateOnly(2001, 5, 1) });
        builder.AddProject(new Project("2") { Start = new DateOnly(2001, 1, 1), ActualEnd = new DateOnly(2002, 1, 1) });
        foreach ((string project, string actor) in new[] { ("1", "a"), ("1", "b"), ("2", "a"), ("2", "b"), ("2", "c") })
            builder.Add(new Participation(project, actor));
        return builder.Build();
    }

    private static double[] Rows(MeasureTable table, string column) =>
        [.. Enumerable.Range(0, table.Count).Select(r => table[r, column].Number)];

    private static HashSet<(string, string)> Ties(Ecosystem e, int joint)
    {
        Projection projection = Projection.Of(e);
        HashSet<(string, string)> ties = [];
        for (int i = 0; i < e.Actors.Count; i++)
        for (int r = projection.Graph.Offsets[i]; r < projection.Graph.Offsets[i + 1]; r++)
            if (projection.Graph.Neighbours[r] > i && projection.JointProjects[r] >= joint)
                ties.Add((e.Actors.Keys[i], e.Actors.Keys[projection.Graph.Neighbours[r]]));
        return ties;
    }
}
