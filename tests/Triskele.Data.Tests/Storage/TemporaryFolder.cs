using System.Globalization;

namespace Triskele.Data.Tests.Storage;

/// <summary>A folder of a test's own, gone afterwards. Its name has Cyrillic letters, spaces, a semicolon and a quote, so that every test meets them.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private static int s_count;

    public string Path { get; } =
        Directory
            .CreateDirectory(
                System.IO.Path.Combine(
                    System.IO.Path.GetTempPath(),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"triskele Проба; o'k {Environment.ProcessId} {Interlocked.Increment(ref s_count)}"
                    )
                )
            )
            .FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
