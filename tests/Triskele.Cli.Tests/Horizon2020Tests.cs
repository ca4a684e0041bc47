using System.Text.Json;
using Triskele.Testing;
using Xunit;

namespace Triskele.Cli.Tests;

/// <summary>The figures of the whole of Horizon 2020, by the commands that a user types.</summary>
public sealed class Horizon2020Tests : IDisposable
{
    private static readonly string[] Tables =
    [
        "data/collaboration/h2020_organisations.csv.gz",
        "data/collaboration/h2020_projects.csv.gz",
        "data/collaboration/h2020_participations.csv.gz",
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    public void Import_measure_and_diagnose_reach_the_reference_values()
    {
        string workspace = _folder.File("h2020.triskele");
        Assert.Equal(ExitCode.Done, Call.Triskele(["import", "records", .. Tables.Select(SharedFiles.PathOf), "--into", workspace]).Code);
        JsonElement network = Row("network.summary", workspace);
        Assert.Equal(31_451, network.GetProperty("projects").GetInt64());
        Assert.Equal(12_401, network.GetProperty("multi_partner_projects").GetInt64());
        Assert.Equal(31_665, network.GetProperty("actors").GetInt64());
        Assert.Equal(796_670, network.GetProperty("ties").GetInt64());
        Assert.Equal(123_891, network.GetProperty("repeated_ties").GetInt64());
        Assert.Equal(62_838, network.GetProperty("newman_weight").GetDouble(), 1e-9 * 62_838);
        Assert.Equal(0.29300463177978336, network.GetProperty("ei").GetDouble(), 1e-9);
        Assert.Equal(0.22717102056186853, network.GetProperty("ei_newman").GetDouble(), 1e-9);
        Assert.Equal(211, network.GetProperty("components").GetInt64());
        JsonElement counts = Row("helix.counts", workspace);
        Assert.Equal(5_344, counts.GetProperty("ui").GetInt64());
        Assert.Equal(1_855, counts.GetProperty("uig").GetInt64());
        Assert.Equal(35_871, Row("census.actors", workspace).GetProperty("actors").GetInt64());
        Call.Result diagnosis = Call.Triskele("diagnose", workspace, "--report", _folder.File("r.html"));
        Assert.Equal(ExitCode.Done, diagnosis.Code);
        Assert.Contains("31,451 projects with 35,871 organisations", diagnosis.Output, StringComparison.Ordinal);
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    public void Every_official_sample_imports_or_says_what_to_do()
    {
        string workspace = _folder.File("official.triskele");
        foreach (string folder in (string[])["data/collaboration/cordis-official", "data/collaboration/cordis-reference"])
        foreach (string file in Directory.GetFiles(SharedFiles.PathOf(folder)))
        {
            Call.Result result = Call.Triskele("import", "cordis", file, "--into", workspace);
            Assert.True(result.Code is ExitCode.Done or ExitCode.BadInput, $"{Path.GetFileName(file)}: {result.Code} {result.Error}");
            Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
            if (result.Code == ExitCode.BadInput)
                Assert.Contains("expected", result.Error, StringComparison.Ordinal);
        }
        Assert.True(Row("census.actors", workspace).GetProperty("actors").GetInt64() > 3_000);
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    public void Presence_counts_give_synergy_lift_and_configuration()
    {
        string workspace = _folder.File("counts.triskele");
        Assert.Equal(
            ExitCode.Done,
            Call.Triskele("import", "counts", SharedFiles.PathOf("golden/triple-helix/04_cordis_uig_counts.csv"), "--into", workspace).Code
        );
        string csv = Call.Triskele("measure", "helix.synergy", "--in", workspace, "--format", "csv").Output;
        Assert.Contains("2014 · A_REC_to_G,3296,-289.02258", csv, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, Call.Triskele("diagnose", workspace).Code);
    }

    private static JsonElement Row(string measure, string workspace)
    {
        using JsonDocument json = JsonDocument.Parse(Call.Triskele("measure", measure, "--in", workspace, "--format", "json").Output);
        return json.RootElement.GetProperty("rows")[0].Clone();
    }
}
