using System.Collections.Immutable;

namespace Triskele.Measures;

/// <summary>The result of a measure: typed columns with units, and the caveats that these very numbers need.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class MeasureTable
{
    private readonly ImmutableArray<ImmutableArray<Cell>> _rows;

    private MeasureTable(
        ImmutableArray<ColumnDefinition> columns,
        ImmutableArray<ImmutableArray<Cell>> rows,
        ImmutableArray<string> caveats
    ) => (Columns, _rows, Caveats) = (columns, rows, caveats);

    /// <summary>The columns: those of the grouping first, then those of the measure.</summary>
    public ImmutableArray<ColumnDefinition> Columns { get; }

    /// <summary>What has to be known to read these numbers rightly; why cells are undefined.</summary>
    public ImmutableArray<string> Caveats { get; }

    /// <summary>Number of rows.</summary>
    public int Count => _rows.Length;

    /// <summary>A row, a cell for each column.</summary>
    public ImmutableArray<Cell> this[int row] => _rows[row];

    /// <summary>A cell by the name of its column.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public Cell this[int row, string column] => _rows[row][IndexOf(column)];

    /// <summary>Index of a column.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public int IndexOf(string column)
    {
        for (int i = 0; i < Columns.Length; i++)
            if (Columns[i].Name == column)
                return i;
        throw new ArgumentException(
            $"There is no column '{column}'; there are: {string.Join(", ", Columns.Select(c => c.Name))}.",
            nameof(column)
        );
    }

    /// <summary>Collects rows and caveats.</summary>
    public sealed class Builder
    {
        private readonly ImmutableArray<ColumnDefinition> _columns;
        private readonly ImmutableArray<ImmutableArray<Cell>>.Builder _rows = ImmutableArray.CreateBuilder<ImmutableArray<Cell>>();
        private readonly List<string> _caveats = [];

        /// <summary>Begins a table.</summary>
        public Builder(ImmutableArray<ColumnDefinition> columns) => _columns = columns;

        /// <summary>Adds a row.</summary>
        /// <exception cref="ArgumentException">The cells do not fit the columns, by number or by kind.</exception>
        public Builder Add(params ReadOnlySpan<Cell> cells)
        {
            if (cells.Length != _columns.Length)
                throw new ArgumentException($"{cells.Length} cells for {_columns.Length} columns.", nameof(cells));
            for (int i = 0; i < cells.Length; i++)
                if (cells[i].Kind != _columns[i].Kind)
                    throw new ArgumentException($"Column {_columns[i].Name} holds {_columns[i].Kind}, not {cells[i].Kind}.", nameof(cells));
            _rows.Add([.. cells]);
            return this;
        }

        /// <summary>Adds a caveat once.</summary>
        public Builder Caveat(string text)
        {
            if (!_caveats.Contains(text))
                _caveats.Add(text);
            return this;
        }

        /// <summary>The finished table.</summary>
        public MeasureTable Build() => new(_columns, _rows.ToImmutable(), [.. _caveats]);
    }
}
