using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Triskele.Data.Tests.Storage;

/// <summary>A small file system, where the machine lets a test mount one.</summary>
internal sealed class SmallDisk : IDisposable
{
    public const string Reason = "mounting a small file system is not permitted here";

    private readonly TemporaryFolder _folder = new();

    public SmallDisk(int kilobytes = 2048)
    {
        string size = string.Create(CultureInfo.InvariantCulture, $"size={kilobytes}k");
        if (!Run("mount", "-t", "tmpfs", "-o", size, "tmpfs", _folder.Path))
            throw new IOException(Reason);
    }

    /// <summary>Whether it can be had.</summary>
    public static bool Exists { get; } = OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && Works();

    public string Path => _folder.Path;

    public string this[string name] => _folder[name];

    public void Dispose()
    {
        // Lazily: a child process of another test may have inherited a handle of the store, which opens its files without close-on-exec.
        Run("umount", "-l", _folder.Path);
        _folder.Dispose();
    }

    private static bool Works()
    {
        try
        {
            new SmallDisk().Dispose();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using Process process = Process.Start(
                new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true }
            )!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
