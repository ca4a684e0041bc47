using Xunit;

namespace Triskele.Tests;

public class EcosystemViewTests
{
    private static EcosystemBuilder Build()
    {
        EcosystemBuilder builder = new();
        foreach (string key in new[] { "early", "late", "member" })
            builder.AddActor(new Actor(key, Helix.Business));
        builder.AddProject(new Project("p") { Start = new DateOnly(2015, 3, 1), PlannedEnd = new DateOnly(2016, 2, 28) });
        builder.AddProject(new Project("q") { Start = new DateOnly(2018, 1, 1) });
        builder.Add(new Participation("p", "early", Role.Coordinator));
        builder.Add(new Participation("q", "late", Role.Coordinator));
        return builder;
    }

    [Fact]
    public void As_of_a_date_later_starters_are_gone_and_members_without_any_date_stay()
    {
        Ecosystem e = Build().Build(new DateOnly(2016, 1, 1));
        Assert.Equal(["early", "member"], e.Actors.Keys);
        Assert.Equal(["p"], e.Projects.Keys);
        Assert.Equal(new DateOnly(2016, 1, 1), e.AsOf);
    }

    [Fact]
    public void Without_a_date_the_latest_start_is_taken_and_nothing_is_left_out()
    {
        Ecosystem e = Build().Build();
        Assert.Equal(new DateOnly(2018, 1, 1), e.AsOf);
        Assert.Equal(3, e.Actors.Count);
    }

    [Fact]
    public void A_missing_end_is_the_start_plus_the_median_duration_and_is_flagged()
    {
        Ecosystem e = Build().Build();
        int q = e.Projects.Keys.IndexOf("q");
        Assert.True(e.Projects.EndImputed[q]);
        Assert.Equal(new DateOnly(2018, 1, 1).DayNumber + 364, e.Projects.EndDays[q]);
    }

    [Theory]
    [InlineData(2015, Window.Active, new[] { "p" })]
    [InlineData(2016, Window.Active, new[] { "p" })]
    [InlineData(2016, Window.Starting, new string[0])]
    [InlineData(2017, Window.Cumulative, new[] { "p" })]
    [InlineData(2018, Window.Cumulative, new[] { "p", "q" })]
    public void A_window_says_which_projects_belong_to_a_year(int year, Window window, string[] keys) =>
        Assert.Equal(keys, Build().Build().View().Within(Period.Year(year), window).Compact().Projects.Keys);

    [Fact]
    public void A_view_that_narrows_nothing_is_the_ecosystem_itself()
    {
        Ecosystem e = Build().Build();
        Assert.Same(e, e.View().Compact());
    }

    [Fact]
    public void Projects_keep_the_size_of_their_whole_consortium_in_a_view()
    {
        EcosystemBuilder builder = new();
        builder.AddActor(new Actor("a", Helix.Science));
        builder.AddActor(new Actor("b", Helix.Business));
        builder.AddProject(new Project("p"));
        builder.Add(new Participation("p", "a", Role.Coordinator));
        builder.Add(new Participation("p", "b"));
        Ecosystem science = builder.Build().View().Of(Helix.Science).Compact();
        Assert.Equal(1, science.Participations.Count);
        Assert.Equal(2, science.Projects.Partners[0]);
    }

    [Fact]
    public void Memberships_hold_on_their_dates_only()
    {
        EcosystemBuilder builder = new();
        builder.AddActor(
            new Actor(
                "spin-off",
                [
                    new HelixMembership(Helix.Science, 1, null, new DateOnly(2016, 12, 31)),
                    new HelixMembership(Helix.Business, 1, new DateOnly(2017, 1, 1)),
                ]
            )
        );
        builder.AddProject(new Project("p") { Start = new DateOnly(2015, 1, 1) });
        builder.Add(new Participation("p", "spin-off"));
        Assert.Equal(Helix.Science, MainHelix(builder.Build(new DateOnly(2016, 6, 1))));
        Assert.Equal(Helix.Business, MainHelix(builder.Build(new DateOnly(2018, 6, 1))));
        static Helix MainHelix(Ecosystem e) => e.Helices[e.Actors.MainHelices[0]];
    }
}
