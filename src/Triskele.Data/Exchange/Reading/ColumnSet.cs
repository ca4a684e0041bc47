using System.Collections.Immutable;
using Triskele.Data.Findings;
using Triskele.Data.Reading;

namespace Triskele.Data.Exchange.Reading;

/// <summary>The attributes of the nodes or of the edges of a file that is read.</summary>
internal sealed class ColumnSet(FileFindings findings)
{
    private readonly OrderedDictionary<string, ColumnCells> _columns = new(StringComparer.Ordinal);

    /// <summary>Declares an attribute, of a type or of one to tell by its cells.</summary>
    public void Declare(string name, ExchangeType? type, long row)
    {
        if (_columns.Count >= ReadingLimits.Default.Columns)
            throw new ExchangeFault("too-many-attributes", row, name, ReadingLimits.Default.Columns);
        _columns.TryAdd(name, new ColumnCells(name, type));
    }

    /// <summary>Sets a cell; a value that its type does not have is left unknown, and a finding says so.</summary>
    public void Set(int index, string name, string text, long row)
    {
        if (text.Length == 0 || text.Equals("nan", StringComparison.OrdinalIgnoreCase) && TypeOf(name) is ExchangeType.Real)
            return;
        if (!_columns.ContainsKey(name))
            Declare(name, null, row);
        ColumnCells cells = _columns[name];
        if (cells.Declared is not { } type)
            cells.Set(index, text);
        else if (ExchangeValue.Canonical(type, text) is { Length: > 0 } value)
            cells.Set(index, value);
        else
            findings.Warn("bad-attribute", row, name, text, type);
    }

    /// <summary>An attribute by any of these names, whatever their case; null if there is none.</summary>
    public ColumnCells? Find(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        foreach (ColumnCells cells in _columns.Values)
            if (cells.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                return cells;
        return null;
    }

    private ExchangeType? TypeOf(string name) => _columns.TryGetValue(name, out ColumnCells? cells) ? cells.Declared : null;

    public void Remove(ColumnCells cells) => _columns.Remove(cells.Name);

    /// <summary>What is left of them; an attribute that nothing has is not one.</summary>
    public ImmutableArray<ExchangeColumn> Columns() => [.. _columns.Values.Where(c => c.Texts.Any()).Select(c => c.Column())];
}
