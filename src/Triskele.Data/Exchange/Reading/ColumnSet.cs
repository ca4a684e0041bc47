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
        if (Accepted(name, text, row) is { Length: > 0 } value)
            _columns[name].Set(index, value);
    }

    /// <summary>Sets what holds where the file says nothing else.</summary>
    public void SetDefault(string name, string text, long row)
    {
        if (Accepted(name, text, row) is { Length: > 0 } value)
            _columns[name].Default = value;
    }

    private string Accepted(string name, string text, long row)
    {
        if (text.Length == 0)
            return "";
        if (!_columns.TryGetValue(name, out ColumnCells? cells))
        {
            Declare(name, null, row);
            return text;
        }
        // Programs write nan for a number that they do not know.
        if (cells.Declared is not { } type || (type == ExchangeType.Real && text.Trim().Equals("nan", StringComparison.OrdinalIgnoreCase)))
            return cells.Declared is null ? text : "";
        if (ExchangeValue.Canonical(type, text) is { } value)
            return value;
        findings.Warn("bad-attribute", row, name, text, type);
        return "";
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

    public void Remove(ColumnCells cells) => _columns.Remove(cells.Name);

    /// <summary>What is left of them; an attribute that nothing has is not one.</summary>
    public ImmutableArray<ExchangeColumn> Columns() => [.. _columns.Values.Where(c => c.Texts.Any()).Select(c => c.Column())];
}
