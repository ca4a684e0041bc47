using System.Globalization;
using DuckDB.NET.Data;

namespace Triskele.Data.Storage;

public sealed partial class Workspace
{
    // Closing any handle of a file gives up the locks that this process has on it (POSIX), so a file that we hold is never opened beside the store.
    private static readonly Dictionary<string, int> Held = new(StringComparer.Ordinal);

    // A DuckDB file begins with three blocks of 4,096 bytes; a shorter one was never finished.
    private const int HeaderBytes = 3 * 4096;

    /// <summary>Makes a new, empty workspace.</summary>
    /// <param name="path">File; it must not exist, its folder must.</param>
    /// <exception cref="WorkspaceException">It exists, or cannot be written.</exception>
    public static Workspace Create(string path)
    {
        string full = FullPath(path);
        if (File.Exists(full) && !StorageFailure.Guard(full, () => IsLeftOver(full)))
            throw StorageFailure.Of(WorkspaceFault.Exists, "fault.exists", full);
        return OpenChecked(full, readOnly: false);
    }

    /// <summary>Opens a workspace.</summary>
    /// <param name="path">File. One that a killed process left empty opens as a new workspace.</param>
    /// <param name="readOnly">Whether only to read; several processes may do so at once.</param>
    /// <exception cref="WorkspaceException">
    /// There is no such file, or it is something else, of another version, held by another process, damaged, or not permitted.
    /// </exception>
    public static Workspace Open(string path, bool readOnly = false)
    {
        string full = FullPath(path);
        if (!File.Exists(full))
            throw StorageFailure.Of(WorkspaceFault.Missing, "fault.absent", full);
        return OpenChecked(full, readOnly);
    }

    /// <summary>Opens a workspace for writing, and makes it where there is none.</summary>
    public static Workspace OpenOrCreate(string path) => OpenChecked(FullPath(path), readOnly: false);

    /// <summary>A workspace in memory, gone when it is disposed: for looking at files without keeping them.</summary>
    public static Workspace Temporary()
    {
        Workspace workspace = new(Connect(":memory:", readOnly: false), ":memory:", isReadOnly: false);
        workspace.CreateTables();
        return workspace;
    }

    private static string FullPath(string path)
    {
        if (string.IsNullOrWhiteSpace(path))
            throw new ArgumentException(
                "A workspace needs a file name, such as workspace.triskele; the name given is empty.",
                nameof(path)
            );
        string full = System.IO.Path.GetFullPath(path);
        if (Directory.Exists(full))
            throw StorageFailure.Of(WorkspaceFault.IsFolder, "fault.folder", full);
        if (System.IO.Path.GetDirectoryName(full) is { } folder && !Directory.Exists(folder))
            throw StorageFailure.Of(WorkspaceFault.Missing, "fault.missing", full);
        return full;
    }

    private static Workspace OpenChecked(string path, bool readOnly)
    {
        lock (Held)
        {
            if (!Held.ContainsKey(path) && StorageFailure.Guard(path, () => File.Exists(path) && IsLeftOver(path)))
                if (readOnly)
                    return Temporary();
                else
                    DeleteLeftOver(path);
            bool isNew = !File.Exists(path);
            try
            {
                Workspace workspace = new(StorageFailure.Guard(path, () => Connect(path, readOnly)), path, readOnly);
                Held[path] = Held.GetValueOrDefault(path) + 1;
                return Checked(workspace);
            }
            catch when (isNew && File.Exists(path))
            {
                DeleteLeftOver(path);
                throw;
            }
        }
    }

    private static Workspace Checked(Workspace workspace)
    {
        try
        {
            workspace.CheckOrCreateTables();
            return workspace;
        }
        catch
        {
            workspace.Dispose();
            throw;
        }
    }

    private void Release()
    {
        lock (Held)
        {
            _connection.Dispose();
            if (Held.TryGetValue(Path, out int count) && count > 1)
                Held[Path] = count - 1;
            else
                Held.Remove(Path);
        }
    }

    // What a process leaves that was killed between making the file and finishing its header. The store itself would take some short files of
    // other people for new databases and write over them, so its mark is asked for here.
    private static bool IsLeftOver(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        byte[] head = new byte[12];
        int length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (length > 0 && !head.AsSpan(8).SequenceEqual("DUCK"u8))
            throw StorageFailure.Of(WorkspaceFault.NotAWorkspace, "fault.foreign", path);
        return file.Length < HeaderBytes;
    }

    private static void DeleteLeftOver(string path) =>
        StorageFailure.Guard(
            path,
            () =>
            {
                File.Delete(path);
                File.Delete(path + ".wal");
                return true;
            }
        );

    private static DuckDBConnection Connect(string path, bool readOnly)
    {
        DuckDBConnection connection = new(ConnectionString(path, readOnly));
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static string ConnectionString(string path, bool readOnly) =>
        new DuckDBConnectionStringBuilder
        {
            DataSource = path,
            AccessMode = readOnly ? DuckDBAccessMode.ReadOnly : DuckDBAccessMode.Automatic,
            AutoinstallKnownExtensions = false,
            AutoloadKnownExtensions = false,
            MemoryLimit = string.Create(CultureInfo.InvariantCulture, $"{MemoryMegabytes()}MB"),
            Threads = Math.Min(Environment.ProcessorCount, 8),
        }.ConnectionString;

    // A quarter of what the machine or the container gives: the ecosystem itself needs its share.
    private static long MemoryMegabytes() => Math.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4 >> 20, 256, 16_384);

    private void CheckOrCreateTables()
    {
        List<string> tables = Query("SELECT table_name FROM duckdb_tables() ORDER BY table_name", r => r.GetString(0));
        if (tables.Count == 0)
            CreateUnlessReadOnly();
        else
            CheckFormat(tables);
    }

    private void CreateUnlessReadOnly()
    {
        if (IsReadOnly)
            throw StorageFailure.Of(WorkspaceFault.NotAWorkspace, "fault.empty", Path);
        CreateTables();
    }

    private void CreateTables() =>
        InTransaction(() =>
        {
            Execute(WorkspaceSchema.Create);
            Execute(
                "INSERT INTO meta VALUES ('format', $1), ('version', $2), ('last_source', '0'), ('last_import', '0')",
                WorkspaceSchema.Format,
                Invariant(WorkspaceSchema.Version)
            );
        });

    private void CheckFormat(List<string> tables)
    {
        string format = tables.Contains("meta") ? FormatOf() : "";
        if (format != WorkspaceSchema.Format)
            throw StorageFailure.Of(WorkspaceFault.NotAWorkspace, "fault.otherdatabase", Path, string.Join(", ", tables.Take(5)));
        if (
            !int.TryParse(Meta("version"), CultureInfo.InvariantCulture, out int version)
            || version is < WorkspaceSchema.Oldest or > WorkspaceSchema.Version
        )
            throw StorageFailure.Of(
                WorkspaceFault.OtherVersion,
                version > WorkspaceSchema.Version ? "fault.newer" : "fault.older",
                Path,
                Meta("version"),
                WorkspaceSchema.Version
            );
        SchemaVersion = version;
        if (version < WorkspaceSchema.Version && !IsReadOnly)
            Upgrade();
    }

    /// <summary>Version of the tables of this very file: older than ours only where it is open for reading alone.</summary>
    internal int SchemaVersion { get; private set; } = WorkspaceSchema.Version;

    private void Upgrade()
    {
        InTransaction(() =>
        {
            Execute(WorkspaceSchema.FromOldest);
            Execute("UPDATE meta SET value = $1 WHERE key = 'version'", Invariant(WorkspaceSchema.Version));
        });
        SchemaVersion = WorkspaceSchema.Version;
    }

    // A table of that name may be anybody's, with whatever columns.
    private string FormatOf()
    {
        try
        {
            return Meta("format");
        }
        catch (WorkspaceException)
        {
            return "";
        }
    }

    internal string Meta(string key) => Query("SELECT value FROM meta WHERE key = $1", r => r.GetString(0), key).FirstOrDefault("");

    internal int TakeNumber(string key)
    {
        int next = int.Parse(Meta(key), CultureInfo.InvariantCulture) + 1;
        Execute("UPDATE meta SET value = $1 WHERE key = $2", Invariant(next), key);
        return next;
    }
}
