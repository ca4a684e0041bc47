using System.Diagnostics;
using System.Globalization;
using Triskele.Networks;
using Triskele.Peers;
using Triskele.Testing;

// Triskele beside python-igraph and NetworkX on the same graphs in the same run, each task in a process of its own.
//   dotnet run -c Release --project bench/peers                          every task on consortia of up to 25 partners
//   dotnet run -c Release --project bench/peers -- --graph full          on the whole projection
//   dotnet run -c Release --project bench/peers -- k-core constraint     some tasks
//   dotnet run -c Release --project bench/peers -- --slow                with those that take the peers minutes (all pairs, exact betweenness)
// Ratio = peer / Triskele on one thread: above 1, Triskele is faster. A peer is left out, with the reason, where Python has no such package.
string[] drawn = ["Triskele", "igraph"];
string[] slow = ["path-length", "harmonic", "betweenness"];
if (args is ["child", var edges, var name, var threads, var repeats])
    return Child(edges, name, Whole(threads), Whole(repeats));
if (!SharedFiles.Exist)
{
    Console.Error.WriteLine($"Nothing to compare: {SharedFiles.Reason}.");
    return 1;
}
bool withSlow = args.Contains("--slow");
int option = Array.IndexOf(args, "--graph");
string graph = option < 0 ? "b25" : args[option + 1];
string[] chosen = [.. args.Where((a, i) => !a.StartsWith("--", StringComparison.Ordinal) && (option < 0 || i != option + 1))];
if (chosen.Length == 0)
    chosen = [.. OurTasks.All.Keys.Where(t => withSlow || !slow.Contains(t))];

string folder = Path.Combine(AppContext.BaseDirectory, "bench-work");
Directory.CreateDirectory(folder);
string path = Path.Combine(folder, $"{graph}.edges");
PeerGraph.Write(path, graph == "full" ? int.MaxValue : 25);
Console.WriteLine(
    $"graph {graph}: {File.ReadLines(path).First()} (nodes, edges); {Environment.ProcessorCount} processors, .NET {Environment.Version}"
);
Console.WriteLine("CPU s and wall s: median of the repeats, the first run (with compilation) in brackets; MiB: peak of the process.");
Console.WriteLine(
    $"{"task", -20}{"program", -14}{"CPU s", 10}{"(first)", 10}{"wall s", 10}{"MiB", 7}{"CPU ratio", 11}{"wall ratio", 11}  value"
);
foreach (string task in chosen)
{
    const int times = 7;
    Figures ours = Ours(path, task, 1, times);
    Print(task, "Triskele 1", ours, null);
    Print(task, $"Triskele {Environment.ProcessorCount}", Ours(path, task, Environment.ProcessorCount, times), ours);
    foreach (
        (string peer, string script, int most) in new[]
        {
            ("igraph", "igraph_tasks.py", slow.Contains(task) ? 1 : times),
            ("NetworkX", "networkx_tasks.py", 1),
        }
    )
        if (Peer(script, path, task, Math.Min(times, most), out string why) is { } theirs)
            Print(task, peer, theirs, ours);
        else if (why.Length > 0)
            Console.WriteLine($"{task, -20}{peer, -14}  {why}");
    if (task == "layout")
        foreach (string program in drawn.Where(p => File.Exists($"{path}.{p}.layout")))
            Console.WriteLine($"{task, -20}{program, -14}{LayoutQuality.Describe(PeerGraph.Read(path).Graph, $"{path}.{program}.layout")}");
}
return 0;

static int Child(string path, string task, int threads, int repeats)
{
    WeightedGraph graph = PeerGraph.Read(path);
    ParallelOptions parallel = new() { MaxDegreeOfParallelism = threads };
    using Process self = Process.GetCurrentProcess();
    List<double> cpu = [],
        wall = [];
    double value = 0;
    for (int i = 0; i < repeats; i++)
    {
        TimeSpan before = self.TotalProcessorTime;
        long start = Stopwatch.GetTimestamp();
        value = OurTasks.All[task](graph, parallel);
        wall.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
        self.Refresh();
        cpu.Add((self.TotalProcessorTime - before).TotalSeconds);
    }
    if (OurTasks.LastLayout is { } layout)
        LayoutQuality.Write(path + ".Triskele.layout", layout);
    self.Refresh();
    double[] figures = [cpu[0], Median(cpu), Median(wall), 0, self.PeakWorkingSet64 / 1048576.0, value];
    Console.WriteLine(string.Join(' ', figures.Select(f => f.ToString("R", CultureInfo.InvariantCulture))));
    return 0;
}

static Figures Ours(string path, string task, int threads, int repeats) =>
    Run(
        "dotnet",
        [Path.Combine(AppContext.BaseDirectory, "Triskele.Peers.dll"), "child", path, task, Text(threads), Text(repeats)],
        out string why
    ) ?? throw new InvalidOperationException(why);

static Figures? Peer(string script, string path, string task, int repeats, out string why)
{
    Figures? figures = Run("/usr/bin/python3", [Path.Combine(AppContext.BaseDirectory, script), path, task, Text(repeats)], out why);
    if (why.Contains("KeyError", StringComparison.Ordinal))
        why = "";
    return figures;
}

static Figures? Run(string program, string[] arguments, out string why)
{
    ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
    // Settings of a BLAS for another machine would slow the peer down.
    foreach (string variable in start.Environment.Keys.Where(k => k.StartsWith("OPENBLAS_", StringComparison.Ordinal)).ToArray())
        start.Environment.Remove(variable);
    start.Environment["OMP_NUM_THREADS"] = "1";
    start.Environment["OPENBLAS_NUM_THREADS"] = "1";
    why = "";
    try
    {
        using Process child = Process.Start(start)!;
        Task<string> error = child.StandardError.ReadToEndAsync();
        string output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        if (child.ExitCode == 0)
            return Figures.Parse(output);
        why = error.Result.TrimEnd().Split('\n')[^1];
    }
    catch (System.ComponentModel.Win32Exception problem)
    {
        why = problem.Message;
    }
    return null;
}

static void Print(string task, string program, Figures f, Figures? ours)
{
    string ratios = ours is { } o
        ? string.Create(CultureInfo.InvariantCulture, $"{f.Cpu / o.Cpu, 11:0.00}{f.Wall / o.Wall, 11:0.00}")
        : new string(' ', 22);
    Console.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{task, -20}{program, -14}{f.Cpu, 10:0.0000}{f.First, 10:0.000}{f.Wall, 10:0.0000}{f.PeakMiB, 7:0}{ratios}  {f.Value:R}"
        )
    );
}

static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
