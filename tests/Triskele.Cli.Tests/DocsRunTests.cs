using System.Diagnostics;
using System.Text;
using Xunit;

namespace Triskele.Cli.Tests;

/// <summary>What the pages show is what happens: each is run from the top down in an empty folder.</summary>
public sealed class DocsRunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Pages => [.. DocsPage.Paths.Where(p => DocsPage.Read(p).Steps.Any())];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_runs_as_it_stands(string page)
    {
        List<string> wrong = [];
        foreach (DocsStep step in DocsPage.Read(page).Steps)
        {
            if (step.File is { } file)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(_folder.File(file))!);
                _folder.Write(file, string.Join('\n', step.Text) + "\n");
            }
            else
                wrong.AddRange(Run(step).Select(w => $"{page}, line {step.Line}: {w}"));
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("measure helix.synergy --in \"my file.triskele\" ''", "measure", "helix.synergy", "--in", "my file.triskele", "")]
    [InlineData("--out='a b'  c", "--out=a b", "c")]
    public void Commands_are_split_as_a_shell_does(string command, params string[] words) =>
        Assert.Equal(words, new DocsStep(1, null, [command], 0).Arguments());

    private IEnumerable<string> Run(DocsStep step)
    {
        Call.Result result = Child(step.Arguments());
        if (result.Code != step.ExitCode)
            yield return $"ends with {result.Code}, not {step.ExitCode}: {result.Error}";
        HashSet<string> real = [.. (result.Output + '\n' + result.Error).Replace('\u00a0', ' ').Split('\n').Select(l => l.TrimEnd())];
        foreach (string line in step.Shown.Where(l => !real.Contains(l.TrimEnd())))
            yield return $"the output has no line “{line}”";
    }

    // A process of its own, because pages name files relative to the folder that they are read in.
    private Call.Result Child(IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new("dotnet")
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Triskele.Cli.dll"));
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Call.Result(process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
