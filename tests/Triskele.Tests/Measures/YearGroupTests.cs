using System.Collections.Immutable;
using Triskele.Measures;
using Triskele.Networks.Projections;
using Xunit;

namespace Triskele.Tests.Measures;

public class YearGroupTests
{
    [Fact]
    public void Years_of_recorded_ties_are_groups_where_no_project_lives()
    {
        EcosystemBuilder builder = Actors();
        builder.Add(Tie("a", "b", 2014, 2015));
        builder.Add(Tie("b", "c", 2016, null));
        Assert.Equal(["2014 1", "2015 1", "2016 1"], Rows(builder));
    }

    [Fact]
    public void A_tie_that_ends_in_the_last_of_all_years_makes_no_groups_of_the_future()
    {
        EcosystemBuilder builder = Actors();
        builder.Add(Tie("a", "b", 2014, 9999));
        builder.Add(Tie("b", "c", 2016, 9999));
        Assert.Equal(["2014 1", "2015 1", "2016 1", "2016 2"], Rows(builder));
    }

    [Fact]
    public void Years_of_messages_and_projects_are_groups_together()
    {
        EcosystemBuilder builder = Actors();
        builder.AddProject(new Project("1") { Start = new DateOnly(2012, 1, 1), ActualEnd = new DateOnly(2012, 6, 1) });
        builder.Add(new Participation("1", "a"));
        builder.Add(new Message("a", "b", new DateTime(2011, 3, 1)));
        Assert.Equal(["2011", "2012"], Groups(builder).Select(g => g.Keys.Single()));
    }

    private static EcosystemBuilder Actors()
    {
        EcosystemBuilder builder = new();
        foreach (string key in (string[])["a", "b", "c"])
            builder.AddActor(new Actor(key, Helix.Science));
        return builder;
    }

    private static Tie Tie(string from, string to, int start, int? end) =>
        new(from, to, TieKind.Trade, Start: new DateOnly(start, 1, 1), End: end is { } year ? new DateOnly(year, 12, 31) : null);

    private static ImmutableArray<Group> Groups(EcosystemBuilder builder) =>
        GroupSplitter.Split(builder.Build(), Grouping.Parse("year"), null, Window.Active, TestContext.Current.CancellationToken);

    private static IEnumerable<string> Rows(EcosystemBuilder builder)
    {
        MeasureTable table = NetworkTies.Measure.Compute(Networks.SmallWorlds.Scene(builder.Build(), NetworkTies.Measure, "year"));
        return Enumerable.Range(0, table.Count).Select(r => $"{table[r, "year"].Text} {table[r, "rank"].Integer}");
    }
}
