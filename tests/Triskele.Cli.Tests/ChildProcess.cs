using System.Diagnostics;

namespace Triskele.Cli.Tests;

/// <summary>The built command line in a process of its own, to be interrupted, killed or cut off.</summary>
internal static class ChildProcess
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Triskele.Cli.dll");

    /// <summary>Whether Ctrl-C reaches children: a test run in the background of a shell hands the refusal on.</summary>
    public static bool CanBeInterrupted { get; } = OperatingSystem.IsLinux() && (IgnoredSignals() & 1UL << 1) == 0;

    public static Process Start(params string[] args) => StartWith("exec \"$@\"", args);

    /// <summary>Starts the program from a line of shell in which <c>"$@"</c> is the call.</summary>
    public static Process StartWith(string shell, params string[] args)
    {
        ProcessStartInfo start = new("/bin/sh") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (
            string word in (string[])
                ["-c", shell, "sh", Environment.ProcessPath is { } host && IsDotnet(host) ? host : "dotnet", Program, .. args]
        )
            start.ArgumentList.Add(word);
        return Process.Start(start)!;
    }

    public static Call.Result End(Process process)
    {
        using (process)
        {
            Task<string> error = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return new Call.Result(process.ExitCode, output, error.GetAwaiter().GetResult());
        }
    }

    public static void Signal(Process process, string signal)
    {
        using Process kill = Process.Start("/bin/sh", ["-c", $"kill -{signal} {process.Id}"]);
        kill.WaitForExit();
    }

    private static bool IsDotnet(string host) => Path.GetFileNameWithoutExtension(host) == "dotnet";

    private static ulong IgnoredSignals() =>
        Convert.ToUInt64(File.ReadLines("/proc/self/status").First(l => l.StartsWith("SigIgn:", StringComparison.Ordinal))[7..].Trim(), 16);
}
