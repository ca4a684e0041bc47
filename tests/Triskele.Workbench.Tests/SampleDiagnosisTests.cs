using System.Collections.Immutable;
using Triskele.Measures;
using Triskele.Presentation;
using Triskele.Workbench.Diagnosis;
using Triskele.Workbench.Importing;
using Triskele.Workbench.Measuring;
using Triskele.Workbench.Samples;
using Xunit;

namespace Triskele.Workbench.Tests;

/// <summary>The truth of the sample is known, so a diagnosis can be wrong here, and these tests would say so.</summary>
public class SampleDiagnosisTests
{
    private static readonly Lazy<LoadedState> State = new(LoadSample);

    [Theory]
    [InlineData(SampleWorld.Monolith, "no helices")]
    [InlineData(SampleWorld.Twinshore, "isolated spheres")]
    [InlineData(SampleWorld.Trefoil, "triple helix")]
    public void Each_region_is_found_to_be_what_it_was_made_to_be(string region, string configuration)
    {
        MeasureTable table = Run("helix.configuration", "country").Table;
        int row = Enumerable.Range(0, table.Count).Single(r => table[r, "country"].Text == region);
        Assert.Equal(configuration, table[row, "configuration"].Text);
        Assert.True(table[row, "stability"].Number >= 0.9, $"stability {table[row, "stability"].Number}");
    }

    [Fact]
    public void The_class_of_every_region_is_the_same_for_twenty_other_seeds()
    {
        for (ulong seed = 2; seed <= 21; seed++)
        {
            MeasureTable table = Run("helix.configuration", "country", seed).Table;
            Assert.Equal(
                ["no helices", "triple helix", "isolated spheres"],
                Enumerable.Range(0, table.Count).Select(r => table[r, "configuration"].Text)
            );
        }
    }

    [Fact]
    public void The_report_names_the_three_kinds_in_its_findings()
    {
        Report report = DiagnosisRun.Of(State.Value, new DiagnosisRequest(), isSample: true);
        Assert.Contains("synthetic", report.Title, StringComparison.Ordinal);
        string headlines = string.Join("\n", report.Findings.Select(f => f.Headline));
        Assert.Contains("Monolith: no helices", headlines, StringComparison.Ordinal);
        Assert.Contains("Twinshore: isolated spheres", headlines, StringComparison.Ordinal);
        Assert.Contains("Trefoil: triple helix", headlines, StringComparison.Ordinal);
        Assert.Equal(5, report.Findings.Length);
    }

    [Fact]
    public void A_whole_that_mixes_unlike_regions_is_not_called_firm()
    {
        Report report = DiagnosisRun.Of(State.Value, new DiagnosisRequest(), isSample: true);
        Assert.Equal(Confidence.Indicative, report.Findings[0].Confidence);
        Assert.Contains("not like its parts", report.Findings[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_request_gives_the_same_bytes()
    {
        Assert.Equal(Html(), Html());
        static string Html()
        {
            using StringWriter writer = new();
            HtmlReport.Write(DiagnosisRun.Of(LoadSample(), new DiagnosisRequest(), isSample: true), writer);
            return writer.ToString();
        }
    }

    [Fact]
    public void A_period_without_projects_is_said_rather_than_computed()
    {
        DiagnosisRequest request = new() { Measures = new MeasureRequest { Period = new Period(1990, 1995) } };
        TriskeleException failure = Assert.Throws<TriskeleException>(() => DiagnosisRun.Of(State.Value, request));
        Assert.Contains("nothing to diagnose", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_option_that_no_measure_has_is_refused_with_those_that_there_are()
    {
        DiagnosisRequest request = new()
        {
            Measures = new MeasureRequest { Options = ImmutableSortedDictionary<string, string>.Empty.Add("colour", "blue") },
        };
        ArgumentException failure = Assert.Throws<ArgumentException>(() => DiagnosisRun.Of(State.Value, request));
        Assert.Contains("colour", failure.Message, StringComparison.Ordinal);
        Assert.Contains("rec", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Communities_of_the_sample_are_its_regions_rather_than_its_helices_and_more_than_consortia()
    {
        Report report = DiagnosisRun.Of(State.Value, new DiagnosisRequest(), isSample: true);
        string words = string.Join(" ", report.Sections.Single(s => s.Id == "communities").Paragraphs);
        Assert.Contains("follow countries", words, StringComparison.Ordinal);
        Assert.Contains("Here it is more than that", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_picture_and_table_of_the_sample_opens_to_its_measure()
    {
        Report report = DiagnosisRun.Of(State.Value, new DiagnosisRequest(), isSample: true);
        string[] shown = [.. report.Sections.SelectMany(s => s.Tables).Select(t => t.Descriptor.Id).Distinct()];
        Assert.All(report.Sections.SelectMany(s => s.Figures).Select(f => f.MeasureId).OfType<string>(), id => Assert.Contains(id, shown));
        Assert.All(
            (string[])
                [
                    "network.community_profile",
                    "network.modularity",
                    "network.roles",
                    "network.brokerage",
                    "network.cutpoints",
                    "network.links",
                    "network.link_evaluation",
                    "network.robustness",
                ],
            id => Assert.Contains(id, shown)
        );
    }

    [Theory]
    [InlineData("place:0")]
    [InlineData("programme")]
    [InlineData("framework")]
    [InlineData("year")]
    [InlineData("helix")]
    public void A_diagnosis_can_compare_by_anything(string by)
    {
        Report report = DiagnosisRun.Of(State.Value, new DiagnosisRequest { By = Grouping.Parse(by) }, isSample: true);
        Assert.NotEmpty(report.Findings);
        Assert.Equal(8, report.Sections.Length);
    }

    [Fact]
    public void Capture_is_known_in_the_sample_and_research_organisations_do_not_matter_there()
    {
        Report report = DiagnosisRun.Of(State.Value, new DiagnosisRequest(), isSample: true);
        Assert.DoesNotContain(report.Uncertainties, u => u.Contains("cannot be told from joint projects", StringComparison.Ordinal));
        Assert.Contains(report.Uncertainties, u => u.Contains("stays", StringComparison.Ordinal));
    }

    private static MeasureResult Run(string id, string by, ulong seed = 1) =>
        new MeasureRunner(State.Value, new MeasureRequest { By = Grouping.Parse(by), Seed = seed }).Run(Catalogue.Find(id));

    private static LoadedState LoadSample()
    {
        string folder = Directory.CreateTempSubdirectory("triskele-test-").FullName;
        try
        {
            using Data.Storage.Workspace workspace = Data.Storage.Workspace.Temporary();
            ImportRun.Into(new ImportRequest("records", SampleWorld.WriteTo(folder)), workspace, TimeProvider.System);
            return Workspaces.Load(workspace, null, null);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }
}
