using Triskele.Data.Findings;

namespace Triskele.Data.Reading;

/// <summary>Turns what can go wrong with a file on disk or in an archive into a finding.</summary>
internal static class FileGuard
{
    /// <summary>Does something with a file; false if the file did not allow it.</summary>
    public static bool Try(FileFindings findings, Action action, Func<long>? row = null)
    {
        try
        {
            action();
            return true;
        }
        catch (Exception fault) when (KeyOf(fault) is { } key)
        {
            object? limit = fault is ArchiveLimitException a ? a.Limit : null;
            findings.Error(key, row?.Invoke() ?? 0, "", fault.Message, limit);
            return false;
        }
    }

    /// <summary>Whether a fault is one of the file that is read, rather than of the store or of our code.</summary>
    public static bool IsOfFile(Exception fault) => KeyOf(fault) is not null;

    private static string? KeyOf(Exception fault) =>
        fault switch
        {
            FileNotFoundException or DirectoryNotFoundException => "not-found",
            UnauthorizedAccessException => "no-access",
            ArchiveLimitException => "archive-too-large",
            InvalidDataException => "damaged-archive",
            EndOfStreamException => "damaged-archive",
            IOException => "unreadable",
            _ => null,
        };
}
