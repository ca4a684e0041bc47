using System.Globalization;
using System.Text.RegularExpressions;
using DuckDB.NET.Data;

namespace Triskele.Data.Storage;

/// <summary>Turns the failures of the store and of the operating system into messages that say what to do.</summary>
internal static partial class StorageFailure
{
    // The first part that occurs in the message decides; the words are DuckDB's and those of strerror.
    private static readonly (string Part, WorkspaceFault Fault, string Text)[] Signs =
    [
        ("Conflicting lock", WorkspaceFault.Locked, "fault.locked"),
        ("Could not set lock", WorkspaceFault.Locked, "fault.locked"),
        ("being used by another process", WorkspaceFault.Locked, "fault.locked"),
        ("No space left", WorkspaceFault.DiskFull, "fault.full"),
        ("not enough space", WorkspaceFault.DiskFull, "fault.full"),
        ("Disk quota exceeded", WorkspaceFault.DiskFull, "fault.full"),
        ("File too large", WorkspaceFault.DiskFull, "fault.full"),
        ("Permission denied", WorkspaceFault.NoPermission, "fault.permission"),
        ("Access is denied", WorkspaceFault.NoPermission, "fault.permission"),
        ("Access to the path", WorkspaceFault.NoPermission, "fault.permission"),
        ("Read-only file system", WorkspaceFault.NoPermission, "fault.permission"),
        ("Operation not permitted", WorkspaceFault.NoPermission, "fault.permission"),
        ("Is a directory", WorkspaceFault.IsFolder, "fault.folder"),
        ("No such file or directory", WorkspaceFault.Missing, "fault.missing"),
        ("not a valid DuckDB database", WorkspaceFault.NotAWorkspace, "fault.foreign"),
        ("database file with version number", WorkspaceFault.OtherVersion, "fault.engine"),
        ("read-only mode", WorkspaceFault.ReadOnly, "fault.readonly"),
        ("Out of Memory", WorkspaceFault.OutOfMemory, "fault.memory"),
        ("failed to allocate", WorkspaceFault.OutOfMemory, "fault.memory"),
        ("Corrupt database", WorkspaceFault.Damaged, "fault.damaged"),
        ("Could not read enough bytes", WorkspaceFault.Damaged, "fault.damaged"),
        ("has been invalidated", WorkspaceFault.Damaged, "fault.invalidated"),
    ];

    /// <summary>Whether this is a failure of the store or of files, rather than a mistake in our code.</summary>
    public static bool IsOurs(Exception failure) => failure is DuckDBException or IOException or UnauthorizedAccessException;

    /// <summary>The failure in words fit for a user.</summary>
    public static WorkspaceException Explain(Exception failure, string path)
    {
        foreach ((string part, WorkspaceFault fault, string text) in Signs)
            if (failure.Message.Contains(part, StringComparison.OrdinalIgnoreCase))
                return new WorkspaceException(fault, StorageTexts.Format(text, path, Holder(failure.Message)), failure);
        return new WorkspaceException(WorkspaceFault.Other, StorageTexts.Format("fault.other", path, failure.Message), failure);
    }

    /// <summary>A failure that we found ourselves.</summary>
    public static WorkspaceException Of(WorkspaceFault fault, string text, params ReadOnlySpan<object?> values) =>
        new(fault, StorageTexts.Format(text, values));

    /// <summary>Runs an action and explains its failure.</summary>
    public static T Guard<T>(string path, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception failure) when (IsOurs(failure))
        {
            throw Explain(failure, path);
        }
    }

    private static string Holder(string message) =>
        Process().Match(message) is { Success: true } match
            ? string.Create(CultureInfo.InvariantCulture, $" (process {match.Groups[1].Value})")
            : "";

    [GeneratedRegex(@"\(PID (\d+)\)")]
    private static partial Regex Process();
}
