using System.Text;
using CsCheck;
using Triskele.Data.Findings;
using Triskele.Data.Importers;
using Triskele.Data.Sources;

namespace Triskele.Data.Tests.Importers;

/// <summary>Miniature files in every dialect of CORDIS; all names in them are invented.</summary>
public sealed class CordisImporterTests : IDisposable
{
    private const string Organization =
        "\"projectID\";\"projectAcronym\";\"organisationID\";\"vatNumber\";\"name\";\"shortName\";\"SME\";\"activityType\";\"street\";\"postCode\";\"city\";"
        + "\"country\";\"nutsCode\";\"geolocation\";\"organizationURL\";\"contactForm\";\"contentUpdateDate\";\"rcn\";\"order\";\"role\";\"ecContribution\";"
        + "\"netEcContribution\";\"totalCost\";\"endOfParticipation\";\"active\"\n";

    private const string Project =
        "\"id\";\"acronym\";\"status\";\"title\";\"startDate\";\"endDate\";\"totalCost\";\"ecMaxContribution\";\"legalBasis\";\"topics\";\"ecSignatureDate\";"
        + "\"frameworkProgramme\";\"masterCall\";\"subCall\";\"fundingScheme\";\"objective\";\"contentUpdateDate\";\"rcn\";\"grantDoi\"\n";

    private readonly Trial _trial = new();

    private CollectingSink Sink => _trial.Sink;

    public void Dispose() => _trial.Dispose();

    private void Import(params string[] paths) => _trial.Import(new CordisImporter(), paths);

    private static string OrganizationRow(
        string project = "1001",
        string pic = "999000001",
        string name = "UNIVERSITY OF X",
        string type = "HES",
        string country = "DE",
        string nuts = "DE300",
        string updated = "2023-01-01 10:00:00",
        string order = "1",
        string role = "coordinator",
        string contribution = "100.5",
        string vat = "DE1",
        string sme = "false"
    ) =>
        $"\"{project}\";\"ACR\";\"{pic}\";\"{vat}\";\"{name}\";\"X\";\"{sme}\";\"{type}\";\"Road 1\";\"1\";\"City\";\"{country}\";\"{nuts}\";"
        + $"\"52.5,13.4\";\"http://x\";\"\";\"{updated}\";\"190\";\"{order}\";\"{role}\";\"{contribution}\";\"100.5\";\"200,25\";\"false\";\"\"\n";

    private static string ProjectRow(
        string id = "1001",
        string framework = "H2020",
        string start = "2015-01-01",
        string end = "2018-12-31"
    ) =>
        $"\"{id}\";\"ACR\";\"SIGNED\";\"A \"\"title\"\"\";\"{start}\";\"{end}\";\"0\";\"1000,5\";\"H2020-EU.1.1.\";\"ERC-2014\";\"2014-12-01\";"
        + $"\"{framework}\";\"CALL\";\"SUB\";\"ERC-STG\";\"line one\nline two; more\";\"2023-01-01 10:00:00\";\"77\";\"10.1/x\"\n";

    [Theory]
    [InlineData("cordis-h2020projects-csv.zip", "H2020")]
    [InlineData("cordis-HORIZONprojects-csv.zip", "HORIZON")]
    [InlineData("cordis-fp7projects-csv.zip", "FP7")]
    public void An_archive_of_csv_imports_whole(string name, string framework)
    {
        string legal =
            "\"projectID\";\"legalBasis\";\"title\";\"uniqueProgrammePart\"\n\"1001\";\"X.1\";\"One\";\"true\"\n\"1001\";\"X.2\";\"Two\";\"\"\n";
        Import(
            _trial.Zip(
                name,
                (
                    "organization.csv",
                    Organization
                        + OrganizationRow()
                        + OrganizationRow(pic: "999000002", order: "2", role: "associatedPartner", contribution: "")
                ),
                ("project.csv", Project + ProjectRow(framework: framework)),
                ("topics.csv", "\"projectID\";\"topic\";\"title\"\n\"1001\";\"T-1\";\"Topic\"\n"),
                ("legalBasis.csv", legal),
                (
                    "euroSciVoc.csv",
                    "\"projectID\";\"euroSciVocCode\";\"euroSciVocPath\";\"euroSciVocTitle\"\n\"1001\";\"/29/97\";\"/a/b\";\"b\"\n"
                ),
                ("webLink.csv", "\"projectID\";\"physUrl\";\"id\";\"type\"\n\"1001\";\"http://x\";\"7\";\"projectDeliverable\"\n"),
                ("webItem.csv", "\"language\";\"availableLanguages\";\"uri\"\n\"en\";\"en\";\"http://y\"\n"),
                ("policyPriorities.csv", "\"projectID\";\"ai\";\"climate\"\n\"1001\";\"true\";\"false\"\n"),
                ("information.pdf", "%PDF")
            )
        );
        Assert.All(Sink.Sources, s => Assert.Equal($"cordis/{framework}", s.Dataset));
        Assert.Equal(7, Sink.Sources.Count);
        Assert.Equal([100.5, double.NaN], Sink.Participations.Select(p => p.ContributionEur));
        Assert.Equal([Role.Coordinator, Role.AssociatedPartner], Sink.Participations.Select(p => p.Role));
        Assert.All(
            Sink.Participations,
            p => Assert.Equal((framework, "1001", "", 200.25), (p.Framework, p.GrantId, p.Rcn, p.TotalCostEur))
        );
        ProjectRow project = Assert.Single(Sink.Projects);
        Assert.Equal(("1001", "77", "A \"title\"", framework), (project.GrantId, project.Rcn, project.Title, project.Framework));
        Assert.Equal((0, 1000.5, new DateOnly(2015, 1, 1)), (project.TotalCostEur, project.ContributionEur, project.Start));
        Assert.Equal(
            ["topic T-1 False", "legalBasis X.1 True", "legalBasis X.2 False", "euroSciVoc /29/97 False", "policyPriority ai False"],
            Sink.Activities.Select(a => $"{a.Scheme} {a.Code} {a.IsPrimary}")
        );
        Assert.Equal("http://x", Assert.Single(Sink.Outputs).Title);
    }

    [Fact]
    public void An_archive_of_json_imports_as_one_of_csv()
    {
        Import(
            _trial.Zip(
                "cordis-HORIZONprojects-json.zip",
                (
                    "organization.json",
                    """[{"projectID":1001,"organisationID":999000001,"name":"UNIVERSITY OF X","SME":false,"activityType":"HES","country":"EL","nutsCode":null,"order":1,"role":"coordinator","ecContribution":100.5,"totalCost":"200,25","endOfParticipation":false}]"""
                ),
                (
                    "project.json",
                    """[{"id":"1001","acronym":"A","title":"T","startDate":"2022-01-01","endDate":"","ecMaxContribution":5,"frameworkProgramme":"HORIZON","rcn":7}]"""
                )
            )
        );
        ParticipationRow row = Assert.Single(Sink.Participations);
        Assert.Equal(
            ("1001", "999000001", 1, 100.5, 200.25, false),
            (row.GrantId, row.Pic, row.Order, row.ContributionEur, row.TotalCostEur, row.Ended)
        );
        Assert.Equal(("EL", false), (Sink.Actors[0].Country, Sink.Actors[0].IsSme));
        Assert.Equal(("7", null), (Sink.Projects[0].Rcn, Sink.Projects[0].PlannedEnd));
        Assert.Empty(_trial.Errors);
    }

    [Fact]
    public void The_old_dialect_in_latin_1_imports()
    {
        string organisations = _trial.Write(
            "cordis-fp7organizations.csv",
            "projectRcn;projectID;projectAcronym;role;id;name;shortName;activityType;endOfParticipation;ecContribution;country;street;city;postCode;organizationUrl;vatNumber\n"
                + "85;2001;ACR;hostInstitution;999000001;UNIVERSITÉ \"\"Y\"\";UY;HES;false;1000,5;FR;\"1; RUE\";ORLÉANS;1;;\n",
            Encoding.Latin1
        );
        string projects = _trial.Write(
            "cordis-fp7projects.csv",
            "rcn;reference;acronym;status;programme;topics;title;startDate;endDate;totalCost;ecMaxContribution;call;fundingScheme;coordinator;coordinatorCountry;participants;participantCountries\n"
                + "85;2001;ACR;CLO;FP7-IDEAS;ERC-1;T;2008-01-01;2012-01-01;1;1;C;S;UNIVERSITÉ Y;FR;;\n",
            Encoding.Latin1
        );
        Import(organisations, projects);
        ParticipationRow row = Assert.Single(Sink.Participations);
        Assert.Equal(
            ("2001", "85", "999000001", Role.HostInstitution, 1000.5, "FP7"),
            (row.GrantId, row.Rcn, row.Pic, row.Role, row.ContributionEur, row.Framework)
        );
        Assert.Equal(("ORLÉANS", "1; RUE"), (Sink.Actors[0].City, Sink.Actors[0].Street));
        Assert.Equal(("2001", "85", "FP7"), (Sink.Projects[0].GrantId, Sink.Projects[0].Rcn, Sink.Projects[0].Framework));
        Assert.Equal("ERC-1", Assert.Single(Sink.Activities).Code);
        Assert.All(_trial.Log.Kept, f => Assert.Contains("not UTF-8", f.Found, StringComparison.Ordinal));
    }

    [Fact]
    public void Lists_in_old_projects_give_participations_by_name_when_nothing_else_does()
    {
        Import(
            _trial.Write(
                "cordis-h2020projects.csv",
                "rcn;id;acronym;title;frameworkProgramme;startDate;endDate;coordinator;coordinatorCountry;participants;participantCountries\n"
                    + "85;2001;A;T;H2020;2015-01-01;2016-01-01;FIRM A;DE;\"UNI B;LAB C\";\"FR;IT\"\n"
                    + "86;2002;B;T;H2020;2015-01-01;2016-01-01;UNI B;FR;\"LAB C;FIRM D\";IT\n"
            )
        );
        Assert.Equal(
            [
                "FIRM A|DE Coordinator 1",
                "UNI B|FR Participant 2",
                "LAB C|IT Participant 3",
                "UNI B|FR Coordinator 1",
                "LAB C| Participant 2",
                "FIRM D| Participant 3",
            ],
            Sink.Participations.Select(p => $"{p.ActorKey} {p.Role} {p.Order}")
        );
        Assert.Equal(5, Sink.Actors.Count);
        Assert.Equal(["2 participants, 1 countries", "5 names"], _trial.Warnings.Select(f => f.Found));
    }

    [Fact]
    public void A_dashboard_export_imports()
    {
        Import(
            _trial.Write(
                "horizon_dashboard_h2020.csv",
                "Project Number,Project Acronym,PIC,Legal Name,Country Code,NUTS_3_Code,Legal Entity Type,Role,SME,Net EU Contribution\n"
                    + "1001,ACR,999000001,FIRM X,GR,-,Private for-profit entities (excluding Higher or Secondary Education Establishments) (PRC),THIRD_PARTY,Y,12.5\n"
            )
        );
        ActorRow actor = Assert.Single(Sink.Actors);
        Assert.Equal(("PRC", "EL", "", true), (actor.ActivityType, actor.Country, actor.PlaceCode, actor.IsSme));
        Assert.Equal((Role.ThirdParty, 12.5), (Sink.Participations[0].Role, Sink.Participations[0].NetContributionEur));
        Assert.Equal("EL and UK", Assert.Single(_trial.Log.Kept).Expected[^9..]);
    }

    [Fact]
    public void Columns_are_bound_by_name_whatever_their_order_and_case()
    {
        Import(_trial.Write("h2020_x.csv", "ROLE,Name,ORGANISATIONID,projectid\nbeneficiary,N,999000001,1001\n"));
        Assert.Equal(
            ("1001", "999000001", Role.Participant),
            (Sink.Participations[0].GrantId, Sink.Participations[0].Pic, Sink.Participations[0].Role)
        );
        Assert.Empty(_trial.Log.Kept);
    }

    [Fact]
    public void A_missing_column_names_the_nearest()
    {
        Import(_trial.Write("organization.csv", "projectID;organisationIdent;name\n1;2;N\n"));
        Finding finding = _trial.Errors.Single();
        Assert.Equal("organisationID", finding.Column);
        Assert.Contains("'organisationIdent'", finding.Repair, StringComparison.Ordinal);
        Assert.Empty(Sink.Sources);
    }

    [Fact]
    public void A_named_file_of_another_kind_is_an_error_and_one_in_a_folder_a_note()
    {
        string path = _trial.Write("inner/other.csv", "a;b\n1;2\n");
        Import(path);
        Assert.Single(_trial.Errors);
        _trial.Write("inner/h2020.csv", Organization + OrganizationRow());
        Import(Path.GetDirectoryName(path)!);
        Assert.Single(_trial.Errors);
        Assert.Single(_trial.Notes);
    }

    [Fact]
    public void An_archive_without_any_table_of_ours_is_an_error()
    {
        Import(_trial.Zip("a.zip", ("readme.txt", "hello"), ("x.csv", "a;b\n1;2\n")));
        Assert.Equal(2, _trial.Notes.Count());
        Assert.Contains("of the format cordis", _trial.Errors.Single().Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Projects_of_a_dashboard_export_import()
    {
        Import(
            _trial.Write(
                "h2020_dashboard.csv",
                "Project Number,Project Acronym,Project Title,Project Start Date,Project End Date,Type of Action,EU Contribution\n"
                    + "1001,ACR,T,31/01/2015,31/12/2018,ERC-STG,12.5\n"
            )
        );
        ProjectRow project = Assert.Single(Sink.Projects);
        Assert.Equal(("1001", new DateOnly(2015, 1, 31), 12.5), (project.GrantId, project.Start, project.ContributionEur));
        Assert.Empty(_trial.Log.Kept);
    }

    // The rows of organisations that come at the end met the broken store, and their failure hid the first.
    [Fact]
    public void After_a_failure_of_the_store_no_more_rows_come()
    {
        Sink.Fault = new TriskeleException("The disk is full.");
        string path = _trial.Write("h2020_organization.csv", Organization + OrganizationRow());
        Assert.Same(Sink.Fault, Assert.Throws<TriskeleException>(() => Import(path)));
        Assert.Empty(Sink.Actors);
    }

    [Fact]
    public void The_newest_row_of_an_organisation_counts()
    {
        Import(
            _trial.Write(
                "h2020_organization.csv",
                Organization
                    + OrganizationRow("1", name: "OLD", updated: "2020-01-01 00:00:00")
                    + OrganizationRow("2", name: "NEW", updated: "2023-01-01 00:00:00", type: "REC")
                    + OrganizationRow("3", name: "MIDDLE", updated: "2021-01-01 00:00:00", type: "REC")
            )
        );
        Assert.Equal(("NEW", "REC"), (Assert.Single(Sink.Actors).Name, Sink.Actors[0].ActivityType));
        Assert.Contains(_trial.Notes, f => f.Column == "activityType" && f.Row == 3);
    }

    [Fact]
    public void The_programme_is_told_by_the_projects_beside()
    {
        string organisations = _trial.Write("organization.csv", Organization + OrganizationRow());
        string projects = _trial.Write("project.csv", Project + ProjectRow(framework: "HORIZON"));
        Import(organisations, projects);
        Assert.All(Sink.Sources, s => Assert.Equal("cordis/HORIZON", s.Dataset));
    }

    [Fact]
    public void An_unknown_programme_is_a_note()
    {
        Import(_trial.Write("organization.csv", Organization + OrganizationRow()));
        Assert.Equal("cordis/unknown", Sink.Sources[0].Dataset);
        Assert.Contains(_trial.Notes, f => f.Expected.Contains("framework programme", StringComparison.Ordinal));
    }

    [Fact]
    public void Placeholders_stay_apart_with_one_note()
    {
        Import(_trial.Write("h2020.csv", Organization + OrganizationRow(pic: "888888101") + OrganizationRow(pic: "888888102", order: "2")));
        Assert.Equal(["888888101", "888888102"], Sink.Actors.Select(a => a.Pic));
        Assert.StartsWith("2 times", Assert.Single(_trial.Notes).Found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_repeated_participation_is_a_warning()
    {
        Import(_trial.Write("h2020.csv", Organization + OrganizationRow() + OrganizationRow()));
        Assert.Equal(3, Assert.Single(_trial.Warnings).Row);
        Assert.Equal(2, Sink.Participations.Count);
    }

    [Fact]
    public void A_row_without_organisation_is_left_out()
    {
        Import(_trial.Write("h2020.csv", Organization + OrganizationRow(pic: "") + OrganizationRow()));
        Assert.Equal((2L, "organisationID"), (_trial.Errors.Single().Row, _trial.Errors.Single().Column));
        Assert.Single(Sink.Participations);
    }

    [Theory]
    [InlineData("chef", "role")]
    [InlineData("coordinator", "")]
    public void An_unknown_role_is_a_warning(string role, string column)
    {
        Import(_trial.Write("h2020.csv", Organization + OrganizationRow(role: role)));
        Assert.Equal(column, _trial.Warnings.Select(f => f.Column).SingleOrDefault() ?? "");
    }

    [Fact]
    public void A_project_that_ends_before_it_starts_has_an_unknown_end()
    {
        Import(_trial.Write("h2020_project.csv", Project + ProjectRow(end: "2014-01-01")));
        Assert.Null(Assert.Single(Sink.Projects).PlannedEnd);
        Assert.Equal("endDate", Assert.Single(_trial.Warnings).Column);
    }

    [Fact]
    public void The_same_bytes_are_skipped_the_second_time()
    {
        string path = _trial.Write("h2020.csv", Organization + OrganizationRow());
        Import(path, path);
        Assert.Single(Sink.Participations);
        Assert.Contains(_trial.Notes, f => f.Expected == "bytes that are not in the workspace yet");
    }

    [Fact]
    public void Redaction_replaces_names_of_persons_and_keeps_those_of_organisations()
    {
        _trial.Options = new ImportOptions { Redact = true };
        Import(
            _trial.Write(
                "h2020.csv",
                Organization
                    + OrganizationRow(pic: "999000001", name: "EXAMPLESSON Exa", type: "PRC", vat: "", sme: "")
                    + OrganizationRow(pic: "999000002", name: "EXAMPLE LTD", type: "PRC", vat: "", sme: "", order: "2")
                    + OrganizationRow(pic: "999000003", name: "EXAMPLESSON Exa", type: "HES", vat: "", sme: "", order: "3")
            )
        );
        ActorRow person = Sink.Actors[0];
        Assert.Equal(("person-b7f5fc5c".Length, "", ""), (person.Name.Length, person.Street, person.Url));
        Assert.StartsWith("person-", person.Name, StringComparison.Ordinal);
        Assert.Equal(["EXAMPLE LTD", "EXAMPLESSON Exa"], Sink.Actors.Skip(1).Select(a => a.Name));
        Assert.Single(_trial.Notes, f => f.Column == "name");
    }

    [Fact]
    public void Any_bytes_under_any_name_never_throw() =>
        Check.Sample(
            Gen.Byte.Array[0, 200],
            bytes =>
            {
                foreach (string name in new[] { "organization.csv", "project.json", "a.zip", "b.csv.gz" })
                foreach (IImporter importer in Importer.All)
                    _trial.Import(importer, _trial.Write(name, bytes));
            },
            iter: 200,
            threads: 1
        );

    [Fact]
    public void Header_and_random_rows_never_throw() =>
        Check.Sample(
            Gen.Char["\"; \n,-12.aE/:|\u00e9"].Array[0, 200],
            chars =>
                Import(
                    _trial.Write("h2020.csv", Organization + new string(chars)),
                    _trial.Write("h2020p.csv", Project + new string(chars))
                ),
            iter: 300,
            threads: 1
        );
}
