using System.Globalization;
using DuckDB.NET.Data;

namespace Triskele.Data.Storage;

/// <summary>Everything that was imported, in one file: raw facts as the sources state them, each with its source and row.</summary>
/// <remarks>
/// The file is a DuckDB database. Nothing is deleted when a newer file supersedes older rows: which of them count is decided when an
/// <see cref="Ecosystem"/> is loaded, so that <see cref="RemoveSource"/> brings the older ones back.
/// One process holds the file while it may write; processes that only read share it.
/// An import is one transaction: a process that is killed leaves the old state or the new one.
/// </remarks>
/// <threadsafety>Not safe for several threads; open one for each.</threadsafety>
public sealed partial class Workspace : IDisposable
{
    private readonly DuckDBConnection _connection;
    private bool _importing;
    private bool _disposed;

    private Workspace(DuckDBConnection connection, string path, bool isReadOnly) =>
        (_connection, Path, IsReadOnly) = (connection, path, isReadOnly);

    /// <summary>Full path of the file; <c>:memory:</c> for a temporary workspace.</summary>
    public string Path { get; }

    /// <summary>Whether nothing may be written.</summary>
    public bool IsReadOnly { get; }

    /// <summary>Closes the file and lets others have it.</summary>
    public void Dispose()
    {
        if (!_disposed)
            Release();
        _disposed = true;
    }

    /// <summary>Begins an import: all of its rows come in together, or none.</summary>
    /// <param name="when">The time to record, from a <see cref="TimeProvider"/>.</param>
    /// <exception cref="WorkspaceException">The workspace is open for reading only.</exception>
    /// <exception cref="InvalidOperationException">Another import has begun and is neither committed nor disposed.</exception>
    public ImportTransaction BeginImport(DateTimeOffset when)
    {
        RequireWritable();
        if (_importing)
            throw new InvalidOperationException("An import into this workspace is under way; commit or dispose it first.");
        Execute("BEGIN TRANSACTION");
        _importing = true;
        return new ImportTransaction(this, when.UtcDateTime);
    }

    internal DuckDBConnection Connection => _connection;

    internal void EndImport(bool commit)
    {
        Execute(commit ? "COMMIT" : "ROLLBACK");
        _importing = false;
    }

    internal void AbandonImport()
    {
        if (_importing)
            TryRollback();
        _importing = false;
    }

    internal void Execute(string sql, params ReadOnlySpan<object?> values)
    {
        try
        {
            using DuckDBCommand command = Command(sql, values);
            command.ExecuteNonQuery();
        }
        catch (Exception failure) when (StorageFailure.IsOurs(failure))
        {
            throw StorageFailure.Explain(failure, Path);
        }
    }

    internal List<T> Query<T>(string sql, Func<DuckDBDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        try
        {
            using DuckDBCommand command = Command(sql, values);
            using DuckDBDataReader reader = command.ExecuteReader();
            List<T> rows = [];
            while (reader.Read())
                rows.Add(read(reader));
            return rows;
        }
        catch (Exception failure) when (StorageFailure.IsOurs(failure))
        {
            throw StorageFailure.Explain(failure, Path);
        }
    }

    // One transaction of several statements; a failure leaves things as they were.
    private void InTransaction(Action action)
    {
        RequireWritable();
        Execute("BEGIN TRANSACTION");
        try
        {
            action();
            Execute("COMMIT");
        }
        catch
        {
            TryRollback();
            throw;
        }
    }

    internal void TryRollback()
    {
        try
        {
            Execute("ROLLBACK");
        }
        catch (WorkspaceException)
        {
            // The store has rolled back by itself, as it does when a commit fails; the first failure is the one to tell.
        }
    }

    private DuckDBCommand Command(string sql, ReadOnlySpan<object?> values)
    {
        DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (object? value in values)
            command.Parameters.Add(new DuckDBParameter(value ?? DBNull.Value));
        return command;
    }

    private void RequireWritable()
    {
        if (IsReadOnly)
            throw StorageFailure.Of(WorkspaceFault.ReadOnly, "fault.readonly", Path);
    }

    private static string TextOf(DuckDBDataReader reader, int column) => reader.IsDBNull(column) ? "" : reader.GetString(column);

    private static string Invariant(long value) => value.ToString(CultureInfo.InvariantCulture);
}
