using Triskele.Testing;
using Xunit;

namespace Triskele.Cli.Tests;

/// <summary>What is exported comes in again as it was.</summary>
public sealed class RoundTripTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_records_of_the_sample_survive_export_and_import()
    {
        Call.Triskele("sample", "--out", _folder.File("sample"));
        Same(_folder.File("sample"), "network.dynamics", "helix.configuration", "census.actors", "territory.integration");
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    public void The_records_of_2014_survive_export_and_import() =>
        Same(
            SharedFiles.PathOf("data/collaboration/fixture-2014"),
            "network.dynamics",
            "helix.configuration",
            "census.actors",
            "territory.integration"
        );

    private void Same(string records, params string[] measures)
    {
        string first = _folder.File("first.triskele"),
            second = _folder.File("second.triskele"),
            zip = _folder.File("records.zip");
        Assert.Equal(ExitCode.Done, Call.Triskele("import", "records", records, "--into", first).Code);
        Assert.Equal(ExitCode.Done, Call.Triskele("export", "csv", "--in", first, "--out", zip).Code);
        Assert.Equal(ExitCode.Done, Call.Triskele("import", "records", zip, "--into", second).Code);
        foreach (string measure in measures)
            Assert.Equal(Csv(measure, first), Csv(measure, second));
    }

    private static string Csv(string measure, string workspace) =>
        Call.Triskele(
            "measure",
            measure,
            "--in",
            workspace,
            "--by",
            measure.StartsWith("territory", StringComparison.Ordinal) ? "all" : "country",
            "--format",
            "csv"
        ).Output;
}
