using Triskele.Numerics;
using Triskele.Presentation;
using Triskele.Presentation.Figures;
using Triskele.Workbench.Diagnosis;
using Triskele.Workbench.Measuring;
using Xunit;

namespace Triskele.Workbench.Tests;

/// <summary>Communities, brokers and what would change it: on worlds that have them, and on those that have none.</summary>
public class NetworkSectionsTests
{
    // A network of more organisations is a large one.
    private const int MostActorsOfSmall = 2_000;

    private static readonly string[] Sections = ["communities", "brokers", "change"];

    [Fact]
    public void Two_groups_of_two_helices_are_two_communities_and_their_go_between_is_broker_and_cut_point()
    {
        EcosystemBuilder world = Members(30, i => i < 15 ? Helix.Science : Helix.Business);
        for (int p = 0; p < 40; p++)
            AddProject(world, p, p % 2 * 15 + p / 2 % 14, p % 2 * 15 + (p / 2 + 1) % 14);
        AddProject(world, 40, 0, 14);
        AddProject(world, 41, 14, 15);
        Report report = Diagnose(world);
        Assert.Contains("All are in one country", Words(report, "communities"), StringComparison.Ordinal);
        Assert.Contains("Member 14 (science, Germany)", Words(report, "brokers"), StringComparison.Ordinal);
        Assert.Contains("cut points", Words(report, "brokers"), StringComparison.Ordinal);
        Assert.Contains("Proposed are organisations of two helices", Words(report, "change"), StringComparison.Ordinal);
        Assert.Contains("the largest connected part would hold", Words(report, "change"), StringComparison.Ordinal);
        AllIsThere(report);
    }

    [Fact]
    public void Thirty_members_with_a_dozen_projects_get_words_for_what_cannot_be_told()
    {
        EcosystemBuilder world = Members(30, i => i % 5 == 0 ? Helix.Science : Helix.Business);
        RandomStream chance = RandomStream.Of(3, "tests.members");
        for (int p = 0; p < 12; p++)
            AddProject(world, p, chance.NextInt(10), 10 + chance.NextInt(10), 20 + chance.NextInt(10));
        Report report = Diagnose(world);
        Assert.Contains("networks of random consortia", Words(report, "communities"), StringComparison.Ordinal);
        Assert.Contains("fewer than 30 pairs", Words(report, "change"), StringComparison.Ordinal);
        AllIsThere(report);
    }

    [Fact]
    public void Without_any_tie_the_sections_say_so_and_show_nothing()
    {
        EcosystemBuilder world = Members(12, _ => Helix.Business);
        for (int p = 0; p < 12; p++)
            AddProject(world, p, p);
        Report report = Diagnose(world);
        foreach (string id in Sections)
        {
            ReportSection section = report.Sections.Single(s => s.Id == id);
            Assert.Contains("No two organisations are tied", Assert.Single(section.Paragraphs), StringComparison.Ordinal);
            Assert.Empty(section.Figures);
            Assert.Empty(section.Tables);
        }
    }

    [Fact]
    public void One_consortium_has_no_broker_no_cut_point_and_nobody_to_propose()
    {
        EcosystemBuilder world = Members(6, i => i < 3 ? Helix.Science : Helix.Business);
        AddProject(world, 0, 0, 1, 2, 3, 4, 5);
        Report report = Diagnose(world);
        Assert.Contains("One community", Words(report, "communities"), StringComparison.Ordinal);
        Assert.Contains("nobody to connect", Words(report, "brokers"), StringComparison.Ordinal);
        Assert.Contains("No organisation is a cut point", Words(report, "brokers"), StringComparison.Ordinal);
        Assert.Contains("Nobody can be proposed", Words(report, "change"), StringComparison.Ordinal);
        AllIsThere(report);
    }

    [Fact]
    public void Recorded_ties_alone_are_diagnosed_and_not_compared_with_consortia()
    {
        EcosystemBuilder world = Members(20, i => i < 10 ? Helix.Science : Helix.Government);
        for (int i = 0; i < 19; i++)
            world.Add(new Tie($"m{i:00}", $"m{i + 1:00}", TieKind.Control, 1, new DateOnly(2015, 1, 1)));
        Report report = Diagnose(world);
        Assert.Equal(Sections, report.Sections.Select(s => s.Id));
        Assert.Contains("19 recorded ties among 20 organisations", report.Lede, StringComparison.Ordinal);
        Assert.Contains("found in recorded ties", Words(report, "communities"), StringComparison.Ordinal);
        Assert.Contains("Modularity is not shown here", Words(report, "communities"), StringComparison.Ordinal);
        Assert.Contains("18 organisations are cut points", Words(report, "brokers"), StringComparison.Ordinal);
        AllIsThere(report);
    }

    [Fact]
    public void Ties_of_organisations_of_which_nothing_is_known_propose_pairs_of_any_helix()
    {
        EcosystemBuilder world = new();
        for (int i = 0; i < 9; i++)
            world.AddActor(new Actor($"x{i}", []));
        for (int i = 0; i < 8; i++)
            world.Add(new Tie($"x{i}", $"x{i + 1}", TieKind.Control));
        Report report = Diagnose(world);
        Assert.Contains("neither is known", Words(report, "communities"), StringComparison.Ordinal);
        Assert.Contains("roles tell nothing", Words(report, "brokers"), StringComparison.Ordinal);
        Assert.Contains("No pair of two known helices was found", Words(report, "change"), StringComparison.Ordinal);
        Assert.Empty(report.Sections.Single(s => s.Id == "communities").Figures);
        AllIsThere(report);
    }

    [Fact]
    public void A_large_network_is_looked_into_less_and_the_report_says_so()
    {
        EcosystemBuilder world = Members(MostActorsOfSmall + 50, i => i % 2 == 0 ? Helix.Science : Helix.Business);
        for (int p = 0; p < MostActorsOfSmall + 49; p++)
            AddProject(world, p, p, p + 1);
        Report report = Diagnose(world);
        Assert.Contains("best of 5 searches of 1 round each", Words(report, "communities"), StringComparison.Ordinal);
        Assert.Contains("`triskele measure network.modularity`", Words(report, "communities"), StringComparison.Ordinal);
        Assert.Contains("`triskele measure network.robustness`", Words(report, "change"), StringComparison.Ordinal);
        ReportTable lines = report.Sections.SelectMany(s => s.Tables).Single(t => t.Descriptor.Id == "network.modularity");
        Assert.DoesNotContain("modularity", lines.Table.Columns.Select(c => c.Name));
        Assert.Equal("0", lines.Options!.Values["draws"]);
    }

    [Fact]
    public void An_option_that_was_asked_for_goes_before_those_of_the_diagnosis()
    {
        EcosystemBuilder world = Members(12, i => i % 2 == 0 ? Helix.Science : Helix.Business);
        for (int p = 0; p < 12; p++)
            AddProject(world, p, p, (p + 1) % 12);
        MeasureRequest request = new();
        Report report = DiagnosisRun.Of(
            new LoadedState { Ecosystem = world.Build() },
            new DiagnosisRequest { Measures = request with { Options = request.Options.Add("restarts", "3").Add("cross_helix", "any") } }
        );
        Assert.Contains("best of 3 searches", Words(report, "communities"), StringComparison.Ordinal);
        Assert.Equal(
            "any",
            report.Sections.SelectMany(s => s.Tables).First(t => t.Descriptor.Id == "network.links").Options!.Values["cross_helix"]
        );
    }

    private static EcosystemBuilder Members(int count, Func<int, Helix> helix)
    {
        EcosystemBuilder world = new();
        for (int i = 0; i < count; i++)
            world.AddActor(new Actor($"m{i:00}", [new HelixMembership(helix(i))]) { Name = $"Member {i}", Place = new Place("DE") });
        return world;
    }

    private static void AddProject(EcosystemBuilder world, int number, params int[] members)
    {
        int project = world.AddProject(
            new Project($"p{number}")
            {
                Start = new DateOnly(2018 + number % 6, 3, 1),
                PlannedEnd = new DateOnly(2020 + number % 6, 3, 1),
                Programmes = ["A"],
            }
        );
        foreach (int member in members.Distinct())
            world.AddParticipation(project, member, Role.Participant, double.NaN);
    }

    private static Report Diagnose(EcosystemBuilder world) =>
        DiagnosisRun.Of(new LoadedState { Ecosystem = world.Build() }, new DiagnosisRequest());

    private static string Words(Report report, string section) => string.Join(" ", report.Sections.Single(s => s.Id == section).Paragraphs);

    /// <summary>No empty table, no picture without marks, no text that lacks a value, and a page that can be written.</summary>
    private static void AllIsThere(Report report)
    {
        foreach (ReportSection section in report.Sections.Where(s => Sections.Contains(s.Id)))
        {
            Assert.All(section.Tables, t => Assert.True(t.Table.Count > 0, $"{section.Id}: {t.Descriptor.Id} is empty"));
            Assert.All(section.Paragraphs, p => Assert.DoesNotContain("NaN", p, StringComparison.Ordinal));
            Assert.All(section.Paragraphs, p => Assert.DoesNotContain("undefined", p, StringComparison.Ordinal));
            foreach (Figure figure in section.Figures)
                Assert.True(
                    figure switch
                    {
                        StackedBarsFigure f => f.Bars.Length > 0 && f.Bars.All(b => b.Values.Sum() > 0),
                        BarsFigure f => f.Bars.Length > 0 && f.Bars.All(b => double.IsFinite(b.Value)),
                        _ => true,
                    },
                    $"{section.Id}: nothing is drawn in “{figure.Title}”"
                );
        }
        using StringWriter page = new();
        HtmlReport.Write(report, page);
        using StringWriter summary = new();
        TerminalSummary.Write(report, summary, location: "report.html");
        Assert.InRange(summary.ToString().Split('\n').Length, 4, TerminalSummary.MostLines + 1);
    }
}
