namespace Triskele.Data.Reading;

/// <summary>A table that is read once, row by row: named columns, cells as text.</summary>
internal interface ITable : IDisposable
{
    /// <summary>Column names as the file has them, trimmed; empty where the file has no table in it (a finding says why).</summary>
    IReadOnlyList<string> Columns { get; }

    /// <summary>Number of the current row: in delimited text the header is row 1; in JSON the first object is row 1.</summary>
    long Row { get; }

    /// <summary>Text of a cell of the current row; valid until the next <see cref="Read"/>.</summary>
    ReadOnlySpan<char> this[int column] { get; }

    /// <summary>Moves to the next row that can be read; those that cannot are findings. False at the end.</summary>
    bool Read();
}
