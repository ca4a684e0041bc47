using System.Diagnostics;
using System.Globalization;
using Triskele.Cli;
using Triskele.Testing;

// Whole commands, each in a process of its own, start-up and compilation included: what a user waits for.
//   dotnet run -c Release --project bench/Triskele.Benchmarks            all scenarios, the median of five runs
//   dotnet run -c Release --project bench/Triskele.Benchmarks -- import  one of them
string folder = Path.Combine(AppContext.BaseDirectory, "bench-work");
string[] tables = SharedFiles.Exist
    ?
    [
        SharedFiles.PathOf("data/collaboration/h2020_organisations.csv.gz"),
        SharedFiles.PathOf("data/collaboration/h2020_projects.csv.gz"),
        SharedFiles.PathOf("data/collaboration/h2020_participations.csv.gz"),
    ]
    : [];
string workspace = Path.Combine(folder, "h2020.triskele"),
    report = Path.Combine(folder, "h2020.html");
Dictionary<string, string[]> scenarios = new() { ["sample"] = ["diagnose", "--report", Path.Combine(folder, "sample.html")] };
if (tables.Length > 0)
{
    scenarios["import"] = ["import", "records", .. tables, "--into", workspace];
    scenarios["diagnose"] = ["diagnose", workspace, "--report", report];
    scenarios["diagnose-files"] = ["diagnose", .. tables, "--report", report];
    scenarios["dynamics"] = ["measure", "network.dynamics", "--in", workspace];
    scenarios["synergy-by-country"] = ["measure", "helix.synergy", "--in", workspace, "--by", "country"];
    scenarios["summary-by-country"] = ["measure", "network.summary", "--in", workspace, "--by", "country"];
}
else
    Console.Error.WriteLine("Without the shared data only the embedded sample is measured.");

if (args is ["child", var name])
    return await Child(scenarios[name]);

Directory.CreateDirectory(folder);
string[] chosen = args.Length > 0 ? args : [.. scenarios.Keys];
Console.WriteLine($"{Environment.ProcessorCount} processors, .NET {Environment.Version}; median of 5 runs (min to max)");
Console.WriteLine($"{"scenario", -22}{"CPU s", 22}{"wall s", 22}{"peak MiB", 12}");
foreach (string scenario in chosen)
{
    List<double[]> runs = [];
    for (int run = 0; run < 6; run++)
    {
        if (scenario == "import")
            File.Delete(workspace);
        double[] figures = Measure(scenario);
        if (run > 0)
            runs.Add(figures);
    }
    Console.WriteLine($"{scenario, -22}{Spread(runs, 0), 22}{Spread(runs, 1), 22}{Median(runs, 2), 12:0}");
}
return 0;

static string Spread(List<double[]> runs, int figure) =>
    string.Create(
        CultureInfo.InvariantCulture,
        $"{Median(runs, figure):0.00} ({runs.Min(r => r[figure]):0.00} to {runs.Max(r => r[figure]):0.00})"
    );

static double Median(List<double[]> runs, int figure) => runs.Select(r => r[figure]).Order().ElementAt(runs.Count / 2);

static double[] Measure(string scenario)
{
    ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "Triskele.Benchmarks.dll"), "child", scenario])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };
    using Process child = Process.Start(start)!;
    Task<string> output = child.StandardOutput.ReadToEndAsync();
    string error = child.StandardError.ReadToEnd();
    child.WaitForExit();
    string last = output.Result.TrimEnd().Split('\n')[^1];
    return child.ExitCode == 0
        ? [.. last.Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture))]
        : throw new InvalidOperationException($"{scenario} ended with {child.ExitCode}: {error}");
}

static async Task<int> Child(string[] command)
{
    int code = await CommandLine.RunAsync(command, TextWriter.Null, Console.Error);
    using Process self = Process.GetCurrentProcess();
    double wall = Stopwatch.GetElapsedTime(0).TotalSeconds - StartSeconds(self);
    Console.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{self.TotalProcessorTime.TotalSeconds:0.000} {wall:0.000} {self.PeakWorkingSet64 / 1048576.0:0}"
        )
    );
    return code;
}

static double StartSeconds(Process self) =>
    Stopwatch.GetElapsedTime(0).TotalSeconds - (TimeProvider.System.GetLocalNow().DateTime - self.StartTime).TotalSeconds;
