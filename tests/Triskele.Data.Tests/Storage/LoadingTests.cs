using Triskele.Data.Sources;
using Triskele.Data.Storage;

namespace Triskele.Data.Tests.Storage;

public class LoadingTests
{
    [Fact]
    public void A_grant_number_and_an_rcn_of_one_row_join_what_other_files_know_by_either()
    {
        using Workspace workspace = Workspace.Temporary();
        workspace.Import(
            Sample.File("projects", "1", table: "projects"),
            sink => sink.Add(new ProjectRow(2, "700", "19", "") { Framework = "H2020", Acronym = "A" })
        );
        workspace.Import(
            Sample.File("rows", "2", dataset: "records/b"),
            sink => sink.Add(new ParticipationRow(2, "", "19", "", "1", "", Role.Participant, 1))
        );
        workspace.Import(
            Sample.File("rows", "3", dataset: "records/c"),
            sink => sink.Add(new ParticipationRow(2, "700", "", "", "2", "", Role.Participant, 1))
        );
        Ecosystem e = workspace.LoadEcosystem();
        Assert.Equal(["700"], e.Projects.Keys);
        Assert.Equal(2, e.Projects.Partners[0]);
    }

    [Fact]
    public void The_same_grant_number_in_two_frameworks_is_two_projects()
    {
        using Workspace workspace = Workspace.Temporary();
        workspace.Import(
            Sample.File("a", "1", dataset: "cordis/FP7"),
            sink =>
            {
                sink.Add(new ProjectRow(2, "700", "19", "") { Framework = "FP7", Acronym = "old" });
                sink.Add(new ParticipationRow(2, "700", "", "", "1", "", Role.Participant, 1));
            }
        );
        workspace.Import(
            Sample.File("b", "2", dataset: "cordis/H2020"),
            sink => sink.Add(new ProjectRow(2, "700", "20", "") { Framework = "H2020", Acronym = "new" })
        );
        Ecosystem e = workspace.LoadEcosystem();
        Assert.Equal(["FP7/700", "H2020/700"], e.Projects.Keys);
        Assert.Equal([1, 0], e.Projects.Partners);
    }

    [Fact]
    public void A_grant_number_and_an_rcn_that_look_alike_are_two_projects()
    {
        using Workspace workspace = Workspace.Temporary();
        workspace.Import(
            Sample.File("a", "1"),
            sink =>
            {
                sink.Add(new ProjectRow(2, "700", "", ""));
                sink.Add(new ProjectRow(3, "", "700", ""));
            }
        );
        Assert.Equal(["grant:700", "rcn:700"], workspace.LoadEcosystem().Projects.Keys);
    }

    [Fact]
    public void The_newest_known_value_of_each_field_wins_and_a_blank_erases_nothing()
    {
        using Workspace workspace = Workspace.Temporary();
        workspace.Import(
            Sample.File("new", "1", dataset: "b"),
            sink =>
                sink.Add(
                    new ActorRow(2, "1", "")
                    {
                        Name = "New",
                        IsSme = false,
                        Updated = Sample.Day("2023-01-01"),
                    }
                )
        );
        workspace.Import(
            Sample.File("old", "2", dataset: "a"),
            sink =>
                sink.Add(
                    new ActorRow(2, "1", "")
                    {
                        Name = "Old",
                        ActivityType = "HES",
                        IsSme = true,
                        Country = "EL",
                        Updated = Sample.Day("2020-01-01"),
                    }
                )
        );
        Assert.Equal("actor 1 New EL 0 science:1", Sample.Lines(workspace.LoadEcosystem())[0]);
    }

    [Fact]
    public void Without_dates_the_later_import_wins()
    {
        using Workspace workspace = Workspace.Temporary();
        foreach (string name in (string[])["first", "second"])
            workspace.Import(Sample.File(name, name), sink => sink.Add(new ActorRow(2, "1", "") { Name = name }));
        Assert.Equal("second", workspace.LoadEcosystem().Actors.Names[0]);
        workspace.RemoveSource(2);
        Assert.Equal("first", workspace.LoadEcosystem().Actors.Names[0]);
    }

    [Fact]
    public void A_place_of_another_country_than_the_newest_row_names_is_left_behind()
    {
        using Workspace workspace = Workspace.Temporary();
        workspace.Import(
            Sample.File("a", "1"),
            sink =>
            {
                sink.Add(new ActorRow(2, "1", "") { Country = "FR", PlaceCode = "FR101" });
                sink.Add(new ActorRow(3, "1", "") { Country = "DE" });
            }
        );
        Ecosystem e = workspace.LoadEcosystem();
        Assert.Equal("DE", e.Places[e.Actors.Places[0]].Code);
    }

    [Fact]
    public void A_region_name_of_two_countries_is_two_places()
    {
        using Workspace workspace = Workspace.Temporary();
        workspace.Import(
            Sample.File("a", "1"),
            sink =>
            {
                sink.Add(new ActorRow(2, "1", "") { Country = "EL", PlaceCode = "North" });
                sink.Add(new ActorRow(3, "2", "") { Country = "UK", PlaceCode = "North" });
            }
        );
        Ecosystem e = workspace.LoadEcosystem(null, out LoadReport report);
        Assert.Equal("EL/North", e.Places[e.Actors.Places[0]].Code);
        Assert.Equal("UK", e.Places[e.Places.AncestorAt(e.Actors.Places[1], 0)].Code);
        Assert.Contains(report.Notes, n => n.Key == "places_in_countries");
    }

    [Fact]
    public void A_newer_row_of_the_same_data_set_supersedes_and_removing_it_brings_the_older_back()
    {
        using Workspace workspace = Workspace.Temporary();
        workspace.Import(
            Sample.File("2023", "1"),
            sink =>
            {
                sink.Add(Sample.Row("p", "a", updated: "2023-01-01") with { ContributionEur = 1 });
                sink.Add(Sample.Row("p", "b", updated: "2023-01-01") with { ContributionEur = 2 });
            }
        );
        workspace.Import(
            Sample.File("2024", "2"),
            sink => sink.Add(Sample.Row("p", "a", updated: "2024-01-01") with { ContributionEur = 3 })
        );
        Ecosystem e = workspace.LoadEcosystem(null, out LoadReport report);
        Assert.Equal([3.0, 2.0], e.Participations.ContributionsEur);
        Assert.Equal((2, 1, 0), (report.ActiveParticipations, report.SupersededParticipations, report.SetAsideParticipations));
        workspace.RemoveSource(2);
        Assert.Equal([1.0, 2.0], workspace.LoadEcosystem().Participations.ContributionsEur);
    }

    [Fact]
    public void An_older_file_imported_later_supersedes_nothing()
    {
        using Workspace workspace = Workspace.Temporary();
        workspace.Import(
            Sample.File("2024", "1"),
            sink => sink.Add(Sample.Row("p", "a", updated: "2024-01-01") with { ContributionEur = 3 })
        );
        workspace.Import(
            Sample.File("2023", "2"),
            sink => sink.Add(Sample.Row("p", "a", updated: "2023-01-01") with { ContributionEur = 1 })
        );
        Assert.Equal([3.0], workspace.LoadEcosystem().Participations.ContributionsEur);
    }

    [Fact]
    public void An_organisation_twice_in_a_project_in_two_roles_stays_twice()
    {
        using Workspace workspace = Workspace.Temporary();
        workspace.Import(
            Sample.File("a", "1"),
            sink =>
            {
                sink.Add(Sample.Row("p", "a", Role.ThirdParty, 2));
                sink.Add(Sample.Row("p", "a", Role.Participant, 1));
            }
        );
        Ecosystem e = workspace.LoadEcosystem();
        Assert.Equal([Role.Participant, Role.ThirdParty], e.Participations.Roles);
        Assert.Equal(1, e.Projects.Partners[0]);
    }

    [Fact]
    public void Of_two_data_sets_about_one_participation_the_more_recently_updated_counts()
    {
        using Workspace workspace = Workspace.Temporary();
        workspace.Import(
            Sample.File("zip", "1", dataset: "cordis/H2020"),
            sink => sink.Add(Sample.Row("p", "a", Role.Coordinator, 1, "2024-01-01"))
        );
        workspace.Import(
            Sample.File("records", "2", dataset: "records/h2020"),
            sink =>
            {
                sink.Add(Sample.Row("p", "a", Role.Participant, 0));
                sink.Add(Sample.Row("p", "only here", Role.Participant, 0));
            }
        );
        Ecosystem e = workspace.LoadEcosystem(null, out LoadReport report);
        Assert.Equal(["a", "only here"], e.Actors.Keys);
        Assert.Equal([Role.Coordinator, Role.Participant], e.Participations.Roles);
        Assert.Equal(1, report.SetAsideParticipations);
    }

    [Fact]
    public void The_primary_legal_basis_is_the_programme_else_the_parts_that_the_project_names()
    {
        using Workspace workspace = Workspace.Temporary();
        workspace.Import(
            Sample.File("a", "1"),
            sink =>
            {
                sink.Add(new ProjectRow(2, "1", "", "") { Programmes = "X | Y" });
                sink.Add(new ProjectRow(3, "2", "", "") { Programmes = "X|Y" });
                sink.Add(new ProjectActivityRow(2, "1", "", "", "legalBasis", "H2020-EU.3.", "", true));
                sink.Add(new ProjectActivityRow(3, "1", "", "", "legalBasis", "H2020-EU.2.", "", false));
                sink.Add(new ProjectActivityRow(4, "1", "", "", "topic", "T", "", true));
                sink.Add(new ProjectActivityRow(5, "3", "", "", "legalBasis", "of a project that nothing else names", "", true));
            }
        );
        Ecosystem e = workspace.LoadEcosystem();
        Assert.Equal(["H2020-EU.3.", "X", "Y"], e.Programmes);
        Assert.Equal([0, 1, 2], e.Projects.Programmes);
    }

    [Fact]
    public void What_is_only_named_is_there_by_its_key_and_noted()
    {
        using Workspace workspace = Workspace.Temporary();
        workspace.Import(
            Sample.File("a", "1"),
            sink =>
            {
                sink.Add(Sample.Row("p", "a"));
                sink.Add(new ProjectRow(2, "", "", "lonely"));
                sink.Add(new TieRow(2, "a", "z", TieKind.Finance, 2, null, null, true));
                sink.Add(new TieRow(3, "a", "z", TieKind.Finance, 0, null, null, true));
                sink.Add(new ParticipationRow(2, "", "", "", "a", "", Role.Unknown, 0));
            }
        );
        Ecosystem e = workspace.LoadEcosystem(null, out LoadReport report);
        Assert.Equal(["a", "z"], e.Actors.Keys);
        Assert.Equal(["lonely", "p"], e.Projects.Keys);
        Assert.Equal(1, e.Ties.Count);
        Assert.Equal(
            [
                ("projects_without_row", 1),
                ("projects_without_participant", 1),
                ("projects_without_start", 1),
                ("actors_without_row", 2),
                ("without_identity", 1),
                ("invalid_tie", 1),
            ],
            report.Notes.Select(n => (n.Key, n.Count))
        );
        Assert.All(report.Notes, n => Assert.Contains($"{n.Count}", n.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Stated_memberships_win_over_the_activity_type()
    {
        using Workspace workspace = Workspace.Temporary();
        workspace.Import(
            Sample.File("a", "1"),
            sink =>
            {
                sink.Add(new ActorRow(2, "1", "") { ActivityType = "PRC" });
                sink.Add(new MembershipRow(2, "1", "science", 0.6, null, null));
                sink.Add(new MembershipRow(3, "1", "civil", 0.4, null, null));
                sink.Add(new MembershipRow(4, "1", "other", 1.4, null, null));
            }
        );
        Ecosystem e = workspace.LoadEcosystem(null, out LoadReport report);
        Assert.Contains("science:0.6|civil:0.4", Sample.Lines(e)[0], StringComparison.Ordinal);
        Assert.Contains(report.Notes, n => n.Key == "invalid_share");
    }

    [Fact]
    public void Memberships_hold_on_the_date_that_is_looked_at()
    {
        using Workspace workspace = Workspace.Temporary();
        workspace.Import(
            Sample.File("a", "1"),
            sink =>
            {
                sink.Add(new ProjectRow(2, "1", "", "") { Start = new DateOnly(2015, 1, 1) });
                sink.Add(new ProjectRow(3, "2", "", "") { Start = new DateOnly(2020, 1, 1) });
                sink.Add(new ParticipationRow(2, "1", "", "", "1", "", Role.Coordinator, 1));
                sink.Add(new ParticipationRow(3, "2", "", "", "1", "", Role.Coordinator, 1));
                sink.Add(new MembershipRow(2, "1", "science", 1, null, new DateOnly(2016, 12, 31)));
                sink.Add(new MembershipRow(3, "1", "business", 1, new DateOnly(2017, 1, 1), null));
            }
        );
        Ecosystem then = workspace.LoadEcosystem(new LoadOptions { AsOf = new DateOnly(2015, 6, 1) });
        Ecosystem now = workspace.LoadEcosystem();
        Assert.Equal((1, 2), (then.Projects.Count, now.Projects.Count));
        Assert.Contains("science:1", Sample.Lines(then)[0], StringComparison.Ordinal);
        Assert.Contains("business:1", Sample.Lines(now)[0], StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_activity_type_is_in_no_helix_and_noted()
    {
        using Workspace workspace = Workspace.Temporary();
        workspace.Import(
            Sample.File("a", "1"),
            sink =>
            {
                sink.Add(new ActorRow(2, "1", "") { ActivityType = "XYZ" });
                sink.Add(new ActorRow(3, "2", ""));
                sink.Add(new ActorRow(4, "3", "") { ActivityType = "University" });
            }
        );
        Ecosystem e = workspace.LoadEcosystem(null, out LoadReport report);
        Assert.Equal([-1, -1, 0], e.Actors.MainHelices.Select(h => (int)h));
        Assert.Contains(report.Notes, n => n.Key == "actors_without_helix" && n.Count == 2);
        Assert.Contains(report.Notes, n => n.Key == "unmapped" && n.Text.Contains("XYZ", StringComparison.Ordinal));
    }

    [Fact]
    public void More_helices_than_an_ecosystem_holds_are_refused_with_a_repair()
    {
        using Workspace workspace = Workspace.Temporary();
        workspace.Import(
            Sample.File("a", "1"),
            sink =>
            {
                for (int i = 0; i < 30; i++)
                    sink.Add(new MembershipRow(i, $"{i}", $"helix {i}", 1, null, null));
            }
        );
        Assert.Equal(WorkspaceFault.Content, Assert.Throws<WorkspaceException>(() => workspace.LoadEcosystem()).Fault);
    }

    [Fact]
    public void A_newer_file_of_ties_replaces_the_ties_that_it_states_and_dated_repetitions_stay()
    {
        using Workspace workspace = Workspace.Temporary();
        TieRow tie = new(2, "a", "b", TieKind.Information, 1, null, null, true);
        workspace.Import(
            Sample.File("1", "1", dataset: "ties/x"),
            sink =>
            {
                sink.Add(tie);
                sink.Add(tie with { Row = 3 });
                sink.Add(tie with { Row = 4, ToKey = "c" });
            }
        );
        Assert.Equal(3, workspace.LoadEcosystem().Ties.Count);
        workspace.Import(Sample.File("2", "2", dataset: "ties/x"), sink => sink.Add(tie with { Weight = 5 }));
        Assert.Equal([5.0, 1.0], workspace.LoadEcosystem().Ties.Weights);
    }

    [Fact]
    public void Presence_counts_of_one_population_come_from_the_latest_file()
    {
        using Workspace workspace = Workspace.Temporary();
        PresenceCounts counts = new(1, 2, 3, 4, 5, 6, 7, 8);
        workspace.Import(Sample.File("1", "1", dataset: "counts/a"), sink => sink.Add(new PresenceRow(2, "2014", counts)));
        workspace.Import(Sample.File("2", "2", dataset: "counts/a"), sink => sink.Add(new PresenceRow(2, "2014", counts with { U = 9 })));
        Assert.Equal([counts with { U = 9 }], workspace.LoadPresence().Counts);
        workspace.Import(Sample.File("3", "3", dataset: "counts/b"), sink => sink.Add(new PresenceRow(2, "2014", counts)));
        Assert.Equal(["counts/a: 2014", "counts/b: 2014"], workspace.LoadPresence().Groups);
    }

    [Fact]
    public void The_report_names_the_files_that_count_and_the_mapping()
    {
        using Workspace workspace = Workspace.Temporary();
        workspace.Import(Sample.File("a.csv", "abc"), sink => sink.Add(Sample.Row("p", "a")));
        Ecosystem e = workspace.LoadEcosystem(null, out LoadReport report);
        Assert.Equal(["abc"], report.Sources.Select(s => s.File.Sha256));
        Assert.Equal(e.HelixMapping, report.HelixMapping);
        Assert.StartsWith("HES → science, PRC → business", e.HelixMapping, StringComparison.Ordinal);
    }
}
