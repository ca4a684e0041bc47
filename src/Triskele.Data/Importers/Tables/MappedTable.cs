using Triskele.Data.Findings;
using Triskele.Data.Reading;

namespace Triskele.Data.Importers.Tables;

/// <summary>A table as a mapping file shows it: columns renamed to fields, constants as further columns, values translated.</summary>
internal sealed class MappedTable : ITable
{
    private readonly ITable _inner;
    private readonly string[] _constants;
    private readonly Dictionary<string, string>?[] _values;

    public MappedTable(ITable inner, TableMapping mapping, FileFindings findings)
    {
        _inner = inner;
        Header header = new(inner.Columns);
        string[] names = [.. inner.Columns, .. mapping.Constants.Keys];
        foreach ((string column, string field) in mapping.Columns)
            if (header.Find(column) is >= 0 and int i)
                names[i] = field;
            else if (inner.Columns.Count > 0)
                findings.Warn("mapped-column-missing", 1, column, string.Join(", ", inner.Columns), column, header.Nearest(column));
        _constants = [.. mapping.Constants.Values];
        Columns = inner.Columns.Count == 0 ? [] : names;
        Header mapped = new(names);
        _values = new Dictionary<string, string>?[names.Length];
        foreach ((string field, Dictionary<string, string> values) in mapping.Values)
            if (mapped.Find(field) is >= 0 and int i)
                _values[i] = values;
    }

    public IReadOnlyList<string> Columns { get; }

    public long Row => _inner.Row;

    public ReadOnlySpan<char> this[int column]
    {
        get
        {
            ReadOnlySpan<char> text = column < _inner.Columns.Count ? _inner[column] : _constants[column - _inner.Columns.Count];
            return _values[column] is { } values && values.TryGetValue(text.Trim().ToString(), out string? meant) ? meant : text;
        }
    }

    public bool Read() => _inner.Read();

    public void Dispose() => _inner.Dispose();
}
