using Triskele.Measures;
using Triskele.Networks.Coin;
using Triskele.Testing;
using Xunit;

namespace Triskele.Tests.Networks.Coin;

public class CoinTests
{
    private static readonly DateTime Monday = new(2024, 1, 1);

    [Fact]
    public void Who_only_sends_has_index_one_and_who_only_receives_minus_one()
    {
        Assert.Equal(1, ContributionIndex.Of(3, 0));
        Assert.Equal(-1, ContributionIndex.Of(0, 2));
        Assert.Equal(.5, ContributionIndex.Of(3, 1));
        Assert.Equal(double.NaN, ContributionIndex.Of(0, 0));
        Assert.Equal(0, ContributionIndex.Balance([1, -1]));
        Assert.Equal(1, ContributionIndex.Balance([.2, .2, double.NaN]));
        Assert.Equal(double.NaN, ContributionIndex.Balance([double.NaN]));
    }

    [Fact]
    public void A_series_that_alternates_over_w_windows_turns_w_minus_two_times()
    {
        for (int w = 2; w < 12; w++)
            Assert.Equal(w - 2, LocalExtrema.Count([.. Enumerable.Range(0, w).Select(i => i % 2.0)]));
        Assert.Equal(0, LocalExtrema.Count([3, 3, 3]));
        Assert.Equal(0, LocalExtrema.Count([1, 2, 3]));
        Assert.Equal(1, LocalExtrema.Count([0, 1, 1, 1, 0]));
        Assert.Equal(0, LocalExtrema.Count([0, 1, 1, 2]));
        Assert.Equal(1, LocalExtrema.Count([0, double.NaN, 1, double.NaN, 0]));
        Assert.Equal(0, LocalExtrema.Count([1, 1 + 1e-13, 1]));
    }

    [Fact]
    public void An_answer_within_the_cap_ends_a_run_and_may_be_answered_in_turn()
    {
        Ecosystem e = Team("ab0 ab2 ba5 ab9");
        ResponseTimes times = ResponseTimes.Of(2, e.Messages, 10 * 3600);
        Assert.Equal((2, 1), (times.Answered, times.Unanswered));
        Assert.Equal(5 * 3600, times.OfEgo(1));
        Assert.Equal(4 * 3600, times.OfEgo(0));
        Assert.Equal(5 * 3600, times.OfAlter(0));
        Assert.Equal((2, 1), (times.NudgesOfEgo(1), times.NudgesOfEgo(0)));
        Assert.Equal(1.5, times.Nudges);
    }

    [Fact]
    public void An_answer_after_the_cap_is_none()
    {
        ResponseTimes times = ResponseTimes.Of(2, Team("ab0 ba11").Messages, 10 * 3600);
        Assert.Equal((0, 2), (times.Answered, times.Unanswered));
        Assert.Equal(double.NaN, times.OfEgo(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ResponseTimes.Of(2, Messages.None, 0));
    }

    [Fact]
    public void A_star_that_never_changes_has_no_rotation()
    {
        MeasureTable table = Compute(NetworkCoin.Measure, Team(Weeks(w => "ab ac ad")));
        Assert.All(Column(table, "rotating_leadership"), turns => Assert.Equal(0, turns));
        Assert.Equal([1, -1, -1, -1], Column(table, "contribution_index"));
        Assert.Equal([3, 0, 0, 0], Column(table, "betweenness"));
        MeasureTable team = Compute(NetworkCoinTeam.Measure, Team(Weeks(w => "ab ac ad")));
        Assert.Equal(1, Value(team, "betweenness_centralisation"), 12);
        Assert.Equal(1, Value(team, "window_centralisation"), 12);
        Assert.Equal(0, Value(team, "rotating_leadership"));
        Assert.Equal(double.NaN, Value(team, "response_hours"));
        Assert.Equal(0, Value(team, "answered_share"));
    }

    [Fact]
    [Golden("network.coin", "capability C4 by hand: an alternating lead over 8 windows turns 6 times")]
    public void A_lead_that_alternates_from_week_to_week_turns_in_every_inner_window()
    {
        MeasureTable table = Compute(NetworkCoin.Measure, Team(Weeks(w => w % 2 == 0 ? "ab ac ad" : "ba bc bd")));
        Assert.Equal([6, 6, 0, 0], Column(table, "rotating_leadership"));
        Assert.Equal([6, 6, 0, 0], Column(table, "rotating_contribution"));
        Assert.Equal([8, 8, 8, 8], Column(table, "windows_active"));
    }

    [Fact]
    [Golden("network.coin_team", "capability C4 by hand: two of four members alternate in the lead over 8 windows")]
    public void A_team_that_takes_turns_rotates_more_than_chance()
    {
        MeasureTable team = Compute(NetworkCoinTeam.Measure, Team(Weeks(w => w % 2 == 0 ? "ab ac ad" : "ba bc bd")), ("draws", "99"));
        Assert.Equal(3, Value(team, "rotating_leadership"));
        Assert.Equal((4, 8, 8), (Value(team, "members"), Value(team, "windows"), Value(team, "messages")));
        Assert.True(Value(team, "rotating_leadership", "z") > 1);
        Assert.Equal(double.NaN, Value(team, "density", "null_mean"));
    }

    [Fact]
    public void One_mail_to_several_is_one_message_sent_unless_receivers_are_counted()
    {
        Ecosystem e = Team("ab0 ac0 ad0 ba1");
        Assert.Equal([1, 1, 0, 0], Column(Compute(NetworkCoin.Measure, e), "sent"));
        Assert.Equal([3, 1, 0, 0], Column(Compute(NetworkCoin.Measure, e, ("count", "receivers")), "sent"));
        Assert.Equal([1, 1, 1, 1], Column(Compute(NetworkCoin.Measure, e), "received"));
    }

    [Fact]
    public void Unknown_times_and_messages_to_oneself_are_said_and_absent_messages_too()
    {
        EcosystemBuilder builder = Builder();
        builder.Add(new Message("a", "b", null));
        builder.Add(new Message("a", "a", Monday));
        MeasureTable table = Compute(NetworkCoin.Measure, builder.Build());
        Assert.Contains(CoinTexts.All.Format("caveat.unknown_time", 1, 2), table.Caveats);
        Assert.Contains(CoinTexts.All.Format("caveat.to_oneself", 1), table.Caveats);
        Assert.Equal([1, 0], Column(table, "sent"));
        Assert.Equal([CoinTexts.All["absent.messages"]], Compute(NetworkCoin.Measure, Builder().Build()).Caveats);
    }

    [Fact]
    public void Messages_stay_with_their_senders_year_and_group()
    {
        EcosystemBuilder builder = Builder();
        builder.Add(new Message("a", "b", new DateTime(2023, 12, 31, 23, 59, 59)));
        builder.Add(new Message("c", "d", Monday));
        Ecosystem e = builder.Build();
        Ecosystem year = e.View().Within(Period.Year(2024)).Compact();
        Assert.Equal(["c", "d"], year.Actors.Keys);
        Assert.Equal((0, 1), (year.Messages.From[0], year.Messages.To[0]));
        Assert.Equal(1, e.View().WhereActors(a => a < 2).Compact().Messages.Count);
        Assert.Equal(new DateOnly(2024, 1, 1), e.AsOf);
    }

    [Fact]
    public void The_same_on_one_thread_and_many()
    {
        Ecosystem e = Team(Weeks(w => $"ab a{"bcd"[w % 3]} cd db"));
        foreach (Measure measure in new[] { NetworkCoin.Measure, NetworkCoinTeam.Measure })
        {
            Scene scene = SmallWorlds.Scene(e, measure);
            Assert.Equal(
                SmallWorlds.Content(measure.Compute(scene with { Threads = 1 })).Rows,
                SmallWorlds.Content(measure.Compute(scene with { Threads = 4 })).Rows
            );
        }
    }

    [Fact]
    [Golden("network.coin_projects", "capability C4 by hand: the centre of a star changes every year for six years, 4 turns")]
    public void A_centre_that_changes_every_year_turns_in_every_inner_year()
    {
        EcosystemBuilder builder = Builder();
        for (int year = 2000; year < 2006; year++)
            foreach (char partner in year % 2 == 0 ? "bcd" : "acd")
            {
                char centre = year % 2 == 0 ? 'a' : 'b';
                string key = $"{year}{partner}";
                builder.AddProject(new Project(key) { Start = new DateOnly(year, 1, 31), PlannedEnd = new DateOnly(year, 12, 1) });
                builder.Add(new Participation(key, centre.ToString(), Role.Coordinator));
                builder.Add(new Participation(key, partner.ToString(), Role.Participant));
            }
        builder.Add(new Tie("a", "b", TieKind.Information, Start: new DateOnly(2000, 1, 1)));
        MeasureTable table = Compute(NetworkCoinProjects.Measure, builder.Build());
        Assert.Equal(["a", "b", "c", "d"], Enumerable.Range(0, 4).Select(r => table[r, "actor"].Text));
        Assert.Equal([4, 4, 0, 0], Column(table, "rotating_leadership"));
        Assert.Equal([12, 12, 6, 6], Column(table, "projects"));
        Assert.Equal([.5, .5, -1, -1], Column(table, "contribution_index"));
        Assert.Equal([30, 30, double.NaN, double.NaN], Column(table, "first_contact_days"));
        Assert.Equal(1, Compute(NetworkCoinProjects.Measure, builder.Build(), ("top", "1")).Count);
    }

    // "ab5": a writes to b five hours after Monday.
    private static Ecosystem Team(string messages)
    {
        EcosystemBuilder builder = Builder();
        foreach (string m in messages.Split(' '))
            builder.Add(
                new Message(
                    m[..1],
                    m[1..2],
                    Monday.AddHours(m.Length > 2 ? int.Parse(m[2..], System.Globalization.CultureInfo.InvariantCulture) : 0)
                )
            );
        return builder.Build();
    }

    private static string Weeks(Func<int, string> week) =>
        string.Join(' ', Enumerable.Range(0, 8).SelectMany(w => week(w).Split(' ').Select(m => $"{m}{w * 7 * 24}")));

    private static EcosystemBuilder Builder()
    {
        EcosystemBuilder builder = new();
        foreach (char key in "abcd")
            builder.AddActor(new Actor(key.ToString(), [new HelixMembership(Helix.Science)]));
        return builder;
    }

    private static MeasureTable Compute(Measure measure, Ecosystem e, params (string, string)[] options) =>
        measure.Compute(SmallWorlds.Scene(e, measure, "all", options));

    private static double[] Column(MeasureTable table, string name) =>
        [.. Enumerable.Range(0, table.Count).Select(r => table[r, name].Number)];

    private static double Value(MeasureTable table, string statistic, string column = "value") =>
        table[Enumerable.Range(0, table.Count).Single(r => table[r, "statistic"].Text == statistic), column].Number;
}
