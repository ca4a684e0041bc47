using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Triskele.Data.Sources;
using Triskele.Data.Storage;

namespace Triskele.Data.Tests.Storage;

/// <summary>The test program run a second time as another user of a workspace: to be killed, or to hold the file.</summary>
internal static class ChildProcess
{
    private const string Variable = "TRISKELE_TEST_CHILD";
    private const string PathVariable = "TRISKELE_TEST_CHILD_PATH";

    public const int Rows = 300_000;

    /// <summary>Starts a child that does what a word says: <c>import</c>, <c>hold</c> or <c>create</c>.</summary>
    public static Process Start(string work, string path)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardInput = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
            start.ArgumentList.Add(typeof(ChildProcess).Assembly.Location);
        start.Environment[Variable] = work;
        start.Environment[PathVariable] = path;
        return Process.Start(start)!;
    }

#pragma warning disable CA2255 // A module initializer is the one place that runs before the test runner reads its arguments.
    [ModuleInitializer]
    internal static void RunIfChild()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { } work)
            return;
        Run(work, Environment.GetEnvironmentVariable(PathVariable)!);
        Environment.Exit(0);
    }
#pragma warning restore CA2255

    private static void Run(string work, string path)
    {
        Console.WriteLine("begin");
        if (work == "create")
            Workspace.Create(path).Dispose();
        else
        {
            using Workspace workspace = Workspace.Open(path);
            if (work == "hold")
                Hold(path);
            else
                Import(workspace);
        }
        Console.WriteLine("end");
    }

    // A second handle of the same process comes and goes; the lock has to outlive it.
    private static void Hold(string path)
    {
        Workspace.Open(path).Dispose();
        Console.WriteLine("held");
        Console.ReadLine();
    }

    private static void Import(Workspace workspace)
    {
        using ImportTransaction import = workspace.BeginImport(Sample.When);
        import.Begin(Sample.File("big", "big"));
        for (int i = 0; i < Rows; i++)
        {
            if (i % 30_000 == 0)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"row {i}"));
            import.Add(Row(i));
        }
        Console.WriteLine("commit");
        import.Commit();
        Console.WriteLine("committed");
    }

    private static ParticipationRow Row(int i) =>
        Sample.Row(
            string.Create(CultureInfo.InvariantCulture, $"project {i * 7919L % 1_000_003}"),
            string.Create(CultureInfo.InvariantCulture, $"actor {i * 104_729L % 1_000_003}")
        ) with
        {
            Row = i + 2,
        };
}
