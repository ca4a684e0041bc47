using DuckDB.NET.Data;

namespace Triskele.Data.Storage;

/// <summary>Appends rows to one table. Empty texts, NaN and null become null: unknown.</summary>
internal sealed class TableAppender(Workspace workspace, string table) : IDisposable
{
    private readonly DuckDBAppender _appender = StorageFailure.Guard(workspace.Path, () => workspace.Connection.CreateAppender(table));
    private IDuckDBAppenderRow _row = null!;
    private bool _closed;

    /// <summary>Appends a row.</summary>
    public void Row(Action<TableAppender> cells)
    {
        BeginRow();
        cells(this);
        EndRow();
    }

    public TableAppender BeginRow()
    {
        try
        {
            // Every so many rows this hands the earlier ones to the store, and meets a full disk.
            _row = _appender.CreateRow();
            return this;
        }
        catch (Exception failure) when (StorageFailure.IsOurs(failure))
        {
            throw StorageFailure.Explain(failure, workspace.Path);
        }
    }

    public void EndRow()
    {
        try
        {
            _row.EndRow();
        }
        catch (Exception failure) when (StorageFailure.IsOurs(failure))
        {
            throw StorageFailure.Explain(failure, workspace.Path);
        }
    }

    public TableAppender Text(string value)
    {
        if (value.Length == 0)
            _row.AppendNullValue();
        else
            _row.AppendValue(value);
        return this;
    }

    public TableAppender Long(long? value)
    {
        _row.AppendValue(value);
        return this;
    }

    public TableAppender Whole(int? value)
    {
        _row.AppendValue(value);
        return this;
    }

    public TableAppender Real(double value)
    {
        if (double.IsNaN(value))
            _row.AppendNullValue();
        else
            _row.AppendValue(value);
        return this;
    }

    public TableAppender Flag(bool? value)
    {
        _row.AppendValue(value);
        return this;
    }

    public TableAppender Date(DateOnly? value)
    {
        _row.AppendValue(value);
        return this;
    }

    public TableAppender Time(DateTime? value)
    {
        _row.AppendValue(value);
        return this;
    }

    /// <summary>Hands the last rows over.</summary>
    public void Close()
    {
        if (!_closed)
            StorageFailure.Guard(
                workspace.Path,
                () =>
                {
                    _closed = true;
                    _appender.Close();
                    return true;
                }
            );
    }

    /// <summary>Drops rows that were not handed over.</summary>
    public void Dispose()
    {
        if (_closed)
            return;
        _closed = true;
        try
        {
            _appender.Clear();
            _appender.Dispose();
        }
        catch (DuckDBException)
        {
            // The rows are to be dropped, and the transaction with them.
        }
    }
}
