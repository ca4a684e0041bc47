using System.Runtime.CompilerServices;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace Triskele.Data.Storage;

/// <summary>Reads the result of a query chunk by chunk, straight from the vectors of the store: no object a cell, no text before someone asks.</summary>
/// <remarks>The caller knows the types of the columns; spans live until the next chunk.</remarks>
internal sealed unsafe class ColumnScan : IDisposable
{
    private DuckDBResult _result;
    private DuckDBDataChunk? _chunk;

    public ColumnScan(DuckDBConnection connection, string sql)
    {
        if (NativeMethods.Query.DuckDBQuery(connection.NativeConnection, sql, out _result) == DuckDBState.Success)
            return;
        string message = NativeMethods.Query.DuckDBResultError(ref _result);
        _result.Close();
        throw new IOException(message);
    }

    /// <summary>Rows of the current chunk.</summary>
    public int Count { get; private set; }

    /// <summary>Goes to the next chunk; false after the last.</summary>
    public bool Next()
    {
        _chunk?.Dispose();
        _chunk = NativeMethods.Query.DuckDBFetchChunk(_result);
        if (_chunk.IsInvalid)
            return false;
        Count = (int)NativeMethods.DataChunks.DuckDBDataChunkGetSize(_chunk);
        return Count > 0;
    }

    /// <summary>A column of the current chunk. A null cell holds the given value.</summary>
    public T[] Values<T>(int column, T unknown)
        where T : unmanaged
    {
        T[] values = new Span<T>(Data(column, out ulong* validity), Count).ToArray();
        for (int row = 0; validity != null && row < Count; row++)
            if (!IsValid(validity, row))
                values[row] = unknown;
        return values;
    }

    /// <summary>A column of yes and no: 1, 0, or -1 where unknown.</summary>
    public sbyte[] Flags(int column) => Values<sbyte>(column, -1);

    /// <summary>A column of texts as numbers in a pool; null is the empty text.</summary>
    public int[] Texts(int column, TextPool pool)
    {
        DuckDBString* data = (DuckDBString*)Data(column, out ulong* validity);
        int[] numbers = new int[Count];
        for (int row = 0; row < Count; row++)
            if (validity == null || IsValid(validity, row))
                numbers[row] = pool.Add(new ReadOnlySpan<byte>(data[row].Data, data[row].Length));
        return numbers;
    }

    public void Dispose()
    {
        _chunk?.Dispose();
        _result.Close();
    }

    private void* Data(int column, out ulong* validity)
    {
        nint vector = NativeMethods.DataChunks.DuckDBDataChunkGetVector(_chunk!, column);
        validity = NativeMethods.Vectors.DuckDBVectorGetValidity(vector);
        return NativeMethods.Vectors.DuckDBVectorGetData(vector);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsValid(ulong* validity, int row) => (validity[row >> 6] >> (row & 63) & 1) == 1;
}
