using System.Diagnostics;
using Triskele.Data.Importers;
using Triskele.Testing;

namespace Triskele.Data.Tests.Importers;

/// <summary>Every official file imports with as many rows as it has.</summary>
public sealed class OfficialFilesTests : IDisposable
{
    private readonly Trial _trial = new();

    public void Dispose() => _trial.Dispose();

    [Theory(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [InlineData("h2020_organization_subset_2023-03a.csv", 5153, "cordis/H2020")]
    [InlineData("h2020_organization_subset_2023-03b.csv", 4936, "cordis/H2020")]
    [InlineData("h2020_organization_subset_2023-05.csv", 2722, "cordis/H2020")]
    [InlineData("he_organization_head100.csv", 100, "cordis/HORIZON")]
    [InlineData("organization_verbatim_sample.csv", 6, "cordis/unknown")]
    public void Organization(string file, int rows, string dataset)
    {
        Import("cordis-official/" + file);
        Assert.Equal(rows, _trial.Sink.Participations.Count);
        Assert.Equal(rows, RecordCount("cordis-official/" + file));
        Assert.Equal(_trial.Sink.Participations.Select(p => p.Pic).Distinct().Count(), _trial.Sink.Actors.Count);
        Assert.Equal((dataset, "organization"), (_trial.Sink.Sources[0].Dataset, _trial.Sink.Sources[0].Table));
        Assert.DoesNotContain(_trial.Sink.Participations, p => p.Role == Role.Unknown);
        Assert.Empty(_trial.Errors);
    }

    [Theory(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [InlineData("h2020-topics.csv", 35389, "topics")]
    [InlineData("he_topics_head100.csv", 100, "topics")]
    [InlineData("he_legalBasis_head100.csv", 100, "legalBasis")]
    [InlineData("he_euroSciVoc_head100.csv", 100, "euroSciVoc")]
    public void Activities(string file, int rows, string table)
    {
        Import("cordis-official/" + file);
        Assert.Equal(rows, _trial.Sink.Activities.Count);
        Assert.Equal(rows, RecordCount("cordis-official/" + file));
        Assert.Equal(table, _trial.Sink.Sources[0].Table);
        Assert.Equal(table == "legalBasis" ? 67 : 0, _trial.Sink.Activities.Count(a => a.IsPrimary));
        Assert.Equal(file == "h2020-topics.csv" ? [5099L] : [], _trial.Log.Kept.Select(f => f.Row));
        Assert.DoesNotContain(_trial.Sink.Activities, a => a.Title.EndsWith("\"\"", StringComparison.Ordinal));
    }

    [Theory(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [InlineData("he_publications_head100.csv", "publication")]
    [InlineData("he_deliverables_head100.csv", "deliverable")]
    [InlineData("he_summaries_head100.csv", "summary")]
    [InlineData("he_webLink_head100.csv", "webLink")]
    public void Outputs(string file, string kind)
    {
        Import("cordis-official/" + file);
        Assert.Equal(100, _trial.Sink.Outputs.Count);
        Assert.Equal(kind, _trial.Sink.Sources[0].Table);
        Assert.All(_trial.Sink.Outputs, o => Assert.StartsWith(kind, o.Kind, StringComparison.Ordinal));
        Assert.Equal(kind == "publication", _trial.Sink.Outputs.Exists(o => o.Year is >= 2020 && o.Doi.Length > 0));
        Assert.Empty(_trial.Log.Kept);
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    public void Project()
    {
        Import("cordis-official/he_project_head100.csv");
        Assert.Equal(100, _trial.Sink.Projects.Count);
        Assert.All(_trial.Sink.Projects, p => Assert.Equal("HORIZON", p.Framework));
        Assert.All(_trial.Sink.Projects, p => Assert.True(p.Start < p.PlannedEnd && p.ContributionEur > 0 && p.Rcn.Length > 0));
        Assert.Empty(_trial.Log.Kept);
    }

    [Theory(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [InlineData("cordisref-FP7programmes.csv", 6233, "programme")]
    [InlineData("cordisref-H2020programmes.csv", 1223, "programme")]
    [InlineData("cordisref-H2020topics.csv", 1579, "topic")]
    [InlineData("cordisref-countries.csv", 1503, "country")]
    [InlineData("cordisref-organizationActivityType.csv", 5, "activityType")]
    [InlineData("cordisref-projectFundingSchemeCategory.csv", 187, "fundingScheme")]
    [InlineData("cordisref-sicCode.csv", 420, "sic")]
    public void Code_lists(string file, int rows, string scheme)
    {
        Import("cordis-reference/" + file);
        Assert.Equal(rows, _trial.Sink.Labels.Count + (int)_trial.Log.Count(Triskele.Data.Findings.FindingSeverity.Error));
        Assert.Equal(rows, RecordCount("cordis-reference/" + file));
        Assert.All(_trial.Sink.Labels, l => Assert.Equal(scheme, l.Scheme));
        Assert.All(_trial.Log.Kept, f => Assert.Equal("an empty cell", f.Found));
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    public void The_verbatim_sample_keeps_every_quirk()
    {
        Import("cordis-official/organization_verbatim_sample.csv");
        var athens = _trial.Sink.Participations.Single(p => p.Role == Role.ThirdParty);
        Assert.Equal((0, 528340.97, 960619.95, 14), (athens.ContributionEur, athens.NetContributionEur, athens.TotalCostEur, athens.Order));
        Assert.Equal("EL303", _trial.Sink.Actors.Single(a => a.Pic == athens.Pic).PlaceCode);
        Assert.Contains(_trial.Sink.Actors, a => a is { Country: "XK", PlaceCode: "" });
        Assert.Contains(_trial.Sink.Actors, a => a is { Country: "HK", PlaceCode: "" });
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    public void Horizon_2020_imports_whole_and_fast()
    {
        string[] paths =
        [
            .. new[] { "organisations", "projects", "participations" }.Select(t =>
                SharedFiles.PathOf($"data/collaboration/h2020_{t}.csv.gz")
            ),
        ];
        new RecordsImporter().Import(paths, new CollectingSink(), new(), new(), TestContext.Current.CancellationToken);
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        _trial.Import(new RecordsImporter(), paths);
        TimeSpan spent = Process.GetCurrentProcess().TotalProcessorTime - before;
        TestContext.Current.SendDiagnosticMessage(
            $"H2020: {spent.TotalMilliseconds:F0} ms CPU, {(GC.GetAllocatedBytesForCurrentThread() - bytes) >> 20} MB"
        );
        Assert.Equal((35_871, 31_451, 144_726), (_trial.Sink.Actors.Count, _trial.Sink.Projects.Count, _trial.Sink.Participations.Count));
        Assert.All(_trial.Sink.Sources, s => Assert.Equal("records/h2020", s.Dataset));
        Assert.All(_trial.Sink.Projects, p => Assert.Equal("H2020", p.Framework));
        Assert.Equal(7_536, _trial.Sink.Projects.Count(p => p.GrantId.Length > 0));
        // The column holds 1,386 texts, of which 77 are dashes and 5 bare countries.
        Assert.Equal(1_304, _trial.Sink.Actors.Count(a => a.PlaceCode.Length > 0 && !a.PlaceImputed));
        Assert.Equal(10_397, _trial.Sink.Actors.Count(a => a.PlaceImputed));
        Assert.Equal(23_407, _trial.Sink.Actors.Count(a => a.ActivityType == "PRC"));
        Assert.Equal(6, _trial.Sink.Projects.Count(p => p.Start is null));
        Assert.Empty(_trial.Errors);
        Assert.Empty(_trial.Warnings);
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    public void The_small_fixture_imports_as_a_folder()
    {
        _trial.Import(new RecordsImporter(), SharedFiles.PathOf("data/collaboration/fixture-2014"));
        Assert.Equal((1_212, 379, 1_513), (_trial.Sink.Actors.Count, _trial.Sink.Projects.Count, _trial.Sink.Participations.Count));
        Assert.All(_trial.Sink.Sources, s => Assert.Equal("records/fixture-2014", s.Dataset));
        Assert.Empty(_trial.Errors);
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    public void Formats_of_real_files_are_guessed()
    {
        string Of(string path) => FormatSniffer.Guess(SharedFiles.PathOf(path)) ?? "none";
        Assert.Equal("cordis", Of("data/collaboration/cordis-official"));
        Assert.Equal("cordis", Of("data/collaboration/cordis-reference"));
        Assert.Equal("records", Of("data/collaboration/fixture-2014"));
        Assert.Equal("records", Of("data/collaboration/h2020_projects.csv.gz"));
        Assert.Equal("records", Of("data/collaboration/h2020_participations.csv.gz"));
        Assert.Equal("ties", Of("data/collaboration/classic/UKfaculty_edges.csv"));
        Assert.Equal("ties", Of("data/collaboration/dated-mail/enron_edges.csv.gz"));
        Assert.Equal("counts", Of("golden/triple-helix/04_cordis_uig_counts.csv"));
        Assert.Equal("none", Of("data/collaboration/multilayer/aucs.mpx"));
        Assert.Equal("none", Of("data/collaboration/README.md"));
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    public void Dated_mails_import_as_ties()
    {
        _trial.Import(new TiesImporter(), SharedFiles.PathOf("data/collaboration/dated-mail/enron_edges.csv.gz"));
        Assert.Equal(125_409, _trial.Sink.Ties.Count);
        Assert.Contains(_trial.Sink.Ties, t => t.Start == new DateOnly(1979, 12, 31));
    }

    private void Import(string file) => _trial.Import(new CordisImporter(), SharedFiles.PathOf("data/collaboration/" + file));

    /// <summary>Records of a file, counted by a state machine of one line: quotes toggle, line breaks outside them count.</summary>
    private static int RecordCount(string file)
    {
        bool quoted = false;
        int breaks = 0;
        string text = File.ReadAllText(SharedFiles.PathOf("data/collaboration/" + file)).TrimEnd();
        foreach (char c in text)
            if (c == '"')
                quoted = !quoted;
            else if (c == '\n' && !quoted)
                breaks++;
        return breaks;
    }
}
