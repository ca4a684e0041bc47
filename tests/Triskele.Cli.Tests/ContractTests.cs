using System.Text.Json;
using Xunit;

namespace Triskele.Cli.Tests;

/// <summary>What scripts rely on: exit codes, streams, ids and columns.</summary>
public sealed class ContractTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Diagnose_without_arguments_shows_the_sample_on_one_screen()
    {
        Call.Result result = Call.Triskele("diagnose");
        Assert.Equal(ExitCode.Done, result.Code);
        Assert.Contains("synthetic", result.Output, StringComparison.Ordinal);
        Assert.InRange(result.Output.TrimEnd().Split('\n').Length, 10, 40);
    }

    [Fact]
    public void Diagnose_writes_a_report_that_asks_nothing_of_the_network()
    {
        string report = _folder.File("отчёт 1.html");
        Assert.Equal(ExitCode.Done, Call.Triskele("diagnose", "--report", report).Code);
        string html = File.ReadAllText(report);
        Assert.DoesNotContain("src=\"http", html, StringComparison.Ordinal);
        Assert.DoesNotContain("url(http", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<link", html, StringComparison.Ordinal);
        Assert.EndsWith("</html>", html.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal([report], Directory.GetFiles(_folder.Path));
    }

    [Theory]
    [InlineData("census.actors", "actors,projects,participations,science,business,government,research,other")]
    [InlineData(
        "network.summary",
        "projects,multi_partner_projects,actors,ties,repeated_ties,newman_weight,ei,ei_newman,components,giant,transitivity"
    )]
    [InlineData("helix.counts", "u,i,g,ui,ug,ig,uig,none,n")]
    [InlineData("helix.synergy", "n,t_millibits,se,lift,lift_low,lift_high,verdict,t0_millibits")]
    [InlineData("helix.configuration", "configuration,cov_ui,cov_ug,cov_ig,trilateral,stability")]
    [InlineData("territory.integration", "region,integration,within,cross,ei")]
    public void Columns_of_the_contract_come_first_and_in_order(string id, string columns)
    {
        string workspace = Sample();
        Call.Result result = Call.Triskele("measure", id, "--in", workspace, "--format", "csv");
        Assert.Equal(ExitCode.Done, result.Code);
        Assert.StartsWith(columns, result.Output, StringComparison.Ordinal);
    }

    // Years of a sliding window were an option "window", which the scene has: 3 was refused, and 2 taken for the third word of its list.
    [Fact]
    public void Every_option_of_a_measure_reaches_it_and_a_window_is_a_word()
    {
        Assert.DoesNotContain(Catalogue.Measures.SelectMany(m => m.Descriptor.Options), option => option.Name == "window");
        string workspace = Sample();
        string[] measure = ["measure", "network.temporal_correlation", "--in", workspace, "--format", "csv", "--option"];
        Assert.NotEqual(Call.Triskele([.. measure, "years=1"]).Output, Call.Triskele([.. measure, "years=3"]).Output);
        Assert.Equal(ExitCode.Done, Call.Triskele([.. measure, "window=Starting"]).Code);
        Call.Result number = Call.Triskele([.. measure, "window=2"]);
        Assert.Equal(ExitCode.BadCall, number.Code);
        Assert.Contains("active | starting | cumulative", number.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_grouping_gives_a_column_for_each_dimension()
    {
        string workspace = Sample();
        Call.Result result = Call.Triskele("measure", "helix.counts", "--in", workspace, "--by", "place:0,year", "--format", "csv");
        Assert.StartsWith("place_0,year,u,i,g", result.Output, StringComparison.Ordinal);
        Assert.Contains("Monolith,2016,", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_carries_units_caveats_and_a_manifest_without_a_clock()
    {
        string workspace = Sample();
        Call.Result result = Call.Triskele("measure", "helix.synergy", "--in", workspace, "--format", "json", "--seed", "7");
        using JsonDocument json = JsonDocument.Parse(result.Output);
        Assert.Equal("helix.synergy", json.RootElement.GetProperty("measure").GetString());
        Assert.Equal("7", json.RootElement.GetProperty("manifest").GetProperty("request").GetProperty("seed").GetString());
        Assert.Contains("sha256", json.RootElement.GetProperty("manifest").GetProperty("inputs").GetRawText(), StringComparison.Ordinal);
        Assert.NotEmpty(json.RootElement.GetProperty("notes").EnumerateArray());
        Assert.Equal(result.Output, Call.Triskele("measure", "helix.synergy", "--in", workspace, "--format", "json", "--seed", "7").Output);
    }

    [Theory]
    [InlineData("network.summary")]
    [InlineData("network.nulls")]
    [InlineData("network.modularity")]
    [InlineData("network.actors")]
    [InlineData("network.assortativity")]
    [InlineData("helix.synergy")]
    [InlineData("territory.integration")]
    public void Number_of_threads_changes_no_byte(string id)
    {
        string workspace = Sample();
        string[] call = ["measure", id, "--in", workspace, "--by", "country", "--format", "json", "--threads"];
        Call.Result one = Call.Triskele([.. call, "1"]),
            two = Call.Triskele([.. call, "2"]);
        Assert.Equal(ExitCode.Done, one.Code);
        Assert.Equal(one.Output, two.Output);
    }

    [Theory]
    [InlineData(ExitCode.BadCall, "measure", "network.sumary", "--in", "W")]
    [InlineData(ExitCode.BadCall, "measure", "network.summary")]
    [InlineData(ExitCode.BadCall, "measure", "network.summary", "--in", "W", "--by", "planet")]
    [InlineData(ExitCode.BadCall, "measure", "network.summary", "--in", "W", "--option", "records=some")]
    [InlineData(ExitCode.BadCall, "measure", "network.summary", "--in", "W", "--option", "colour=blue")]
    [InlineData(ExitCode.BadCall, "measure", "network.summary", "--in", "W", "--from", "2020", "--to", "2019")]
    [InlineData(ExitCode.BadCall, "measure", "network.summary", "--in", "W", "--as-of", "yesterday")]
    [InlineData(ExitCode.BadCall, "measure", "network.summary", "--in", "W", "--threads", "0")]
    [InlineData(ExitCode.BadCall, "measure", "network.summary", "--in", "W", "--format", "parquet")]
    [InlineData(ExitCode.BadCall, "explain", "no.such")]
    [InlineData(ExitCode.BadCall, "conquer")]
    [InlineData(ExitCode.Failed, "measure", "network.summary", "--in", "nowhere.triskele")]
    [InlineData(ExitCode.BadInput, "diagnose", "nowhere.csv")]
    public void A_wrong_call_gets_its_exit_code_and_a_sentence(int code, params string[] args)
    {
        string workspace = Sample();
        Call.Result result = Call.Triskele([.. args.Select(a => a == "W" ? workspace : a)]);
        Assert.Equal(code, result.Code);
        Assert.Empty(result.Output);
        Assert.NotEmpty(result.Error.Trim());
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Parquet_and_csv_files_are_written_whole()
    {
        string workspace = Sample();
        string parquet = _folder.File("c.parquet"),
            csv = _folder.File("c.csv");
        Assert.Equal(
            ExitCode.Done,
            Call.Triskele("measure", "helix.counts", "--in", workspace, "--by", "country", "--format", "parquet", "--out", parquet).Code
        );
        Assert.Equal(
            ExitCode.Done,
            Call.Triskele("measure", "helix.counts", "--in", workspace, "--by", "country", "--format", "csv", "--out", csv).Code
        );
        Assert.Equal("PAR1"u8.ToArray(), File.ReadAllBytes(parquet)[..4]);
        Assert.Equal(4, File.ReadAllText(csv).TrimEnd().Split('\n').Length);
        Assert.Empty(Directory.GetFiles(_folder.Path, "*.part"));
    }

    [Fact]
    public void Importing_the_same_bytes_again_changes_nothing_and_says_so()
    {
        string workspace = Sample();
        string before = Call.Triskele("measure", "census.actors", "--in", workspace, "--format", "csv").Output;
        Call.Result again = Call.Triskele("import", "records", _folder.File("sample"), "--into", workspace);
        Assert.Equal(ExitCode.Done, again.Code);
        Assert.Contains("Nothing changed", again.Error, StringComparison.Ordinal);
        Assert.Equal(before, Call.Triskele("measure", "census.actors", "--in", workspace, "--format", "csv").Output);
    }

    [Fact]
    public void Strict_refuses_the_whole_import_and_leaves_no_workspace_behind()
    {
        string actors = _folder.Write("actors.csv", "key,name,helix\na,A,science\n");
        string rows = _folder.Write("participations.csv", "project,actor,role,contribution\np,a,coordinator,1.234,56\n");
        string workspace = _folder.File("strict.triskele");
        Call.Result result = Call.Triskele("import", "records", actors, rows, "--into", workspace, "--strict");
        Assert.Equal(ExitCode.BadInput, result.Code);
        Assert.Contains("participations.csv, row 2", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(workspace));
    }

    [Fact]
    public void A_source_can_be_taken_out_again()
    {
        string workspace = Sample();
        string[] sources = Call.Triskele("sources", "--in", workspace).Output.TrimEnd().Split('\n');
        string ties = sources.Single(s => s.Contains("sample_ties.csv", StringComparison.Ordinal)).TrimStart();
        Assert.Equal(4, sources.Length);
        Assert.Equal(
            ExitCode.Done,
            Call.Triskele("sources", "--in", workspace, "--remove", ties[..ties.IndexOf(' ', StringComparison.Ordinal)]).Code
        );
        Assert.Equal(3, Call.Triskele("sources", "--in", workspace).Output.TrimEnd().Split('\n').Length);
        Assert.Equal(ExitCode.Failed, Call.Triskele("sources", "--in", workspace, "--remove", "99").Code);
    }

    [Fact]
    public void New_refuses_to_overwrite()
    {
        string workspace = _folder.File("w.triskele");
        Assert.Equal(ExitCode.Done, Call.Triskele("new", workspace).Code);
        Assert.Equal(ExitCode.Failed, Call.Triskele("new", workspace).Code);
    }

    [Fact]
    public void Catalogue_and_help_teach()
    {
        Assert.Contains("helix.configuration", Call.Triskele("measures").Output, StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse(Call.Triskele("measures", "--json").Output);
        Assert.Equal(Catalogue.Measures.Length, json.RootElement.GetArrayLength());
        Assert.Contains("Formula", Call.Triskele("explain", "helix.synergy").Output, StringComparison.Ordinal);
        Assert.Contains("Examples", Call.Triskele("diagnose", "--help").Output, StringComparison.Ordinal);
        foreach (string shell in (string[])["bash", "zsh", "fish", "pwsh"])
            Assert.Contains("suggest", Call.Triskele("completion", shell).Output, StringComparison.Ordinal);
        Assert.Contains("network.summary", Call.Triskele("[suggest:25]", "triskele explain network.").Output, StringComparison.Ordinal);
    }

    private string Sample()
    {
        string workspace = _folder.File("sample.triskele");
        if (File.Exists(workspace))
            return workspace;
        Assert.Equal(ExitCode.Done, Call.Triskele("sample", "--out", _folder.File("sample")).Code);
        Assert.Equal(ExitCode.Done, Call.Triskele("import", "records", _folder.File("sample"), "--into", workspace).Code);
        return workspace;
    }
}
