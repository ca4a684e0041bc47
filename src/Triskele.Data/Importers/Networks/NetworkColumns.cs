using Triskele.Data.Exchange;
using Triskele.Data.Findings;
using Triskele.Data.Importers.Tables;
using Triskele.Data.Reading;

namespace Triskele.Data.Importers.Networks;

/// <summary>The attributes of nodes or edges that an ecosystem has room for, by their names or by a mapping file; the rest is told, once each.</summary>
internal sealed class NetworkColumns
{
    private readonly Dictionary<string, ExchangeColumn> _byField = new(StringComparer.Ordinal);
    private readonly TableMapping? _mapping;

    /// <param name="columns">The attributes.</param>
    /// <param name="own">Those that the file itself has; the rest is told where it stands.</param>
    /// <param name="mapping">The mapping of the file, or null.</param>
    /// <param name="findings">Takes the findings.</param>
    /// <param name="fields">Fields, each with the names that attributes have for it.</param>
    public NetworkColumns(
        IReadOnlyList<ExchangeColumn> columns,
        IReadOnlyList<ExchangeColumn> own,
        TableMapping? mapping,
        FileFindings findings,
        params ReadOnlySpan<(string Field, string[] Names)> fields
    )
    {
        _mapping = mapping;
        HashSet<string> used = new(StringComparer.Ordinal);
        foreach ((string field, string[] names) in fields)
            if (Find(columns, field, names) is { } column && used.Add(column.Name))
                _byField[field] = column;
        foreach (ExchangeColumn column in columns)
            if (!used.Contains(column.Name) && own.Any(c => c.Name == column.Name))
                findings.Note("attribute-dropped", 0, column.Name, column.Type.ToString());
    }

    /// <summary>Whether the file or the mapping says anything of a field.</summary>
    public bool Has(string field) => _byField.ContainsKey(field) || _mapping?.Constants.ContainsKey(field) == true;

    /// <summary>Name of the attribute behind a field; empty where it has none.</summary>
    public string NameOf(string field) => _byField.TryGetValue(field, out ExchangeColumn? column) ? column.Name : "";

    /// <summary>Whether a mapping file says that this attribute is the field.</summary>
    public bool IsMapped(string field) =>
        _mapping is not null
        && (_mapping.Constants.ContainsKey(field) || _mapping.Columns.ContainsValue(field) || _mapping.Values.ContainsKey(field));

    /// <summary>The value of a field as the mapping file means it.</summary>
    public string this[string field, int index]
    {
        get
        {
            if (!_byField.TryGetValue(field, out ExchangeColumn? column))
                return _mapping?.Constants.GetValueOrDefault(field, "") ?? "";
            string text = column[index].Trim();
            if (
                _mapping?.Values.TryGetValue(field, out Dictionary<string, string>? values) == true
                && values.TryGetValue(text, out string? meant)
            )
                return meant;
            return text == "-" ? "" : text;
        }
    }

    // What the mapping file names comes first; in it no other column may be taken for the field.
    private ExchangeColumn? Find(IReadOnlyList<ExchangeColumn> columns, string field, string[] names)
    {
        foreach ((string column, string meant) in _mapping?.Columns ?? [])
            if (meant == field && columns.FirstOrDefault(c => Header.Normal(c.Name) == Header.Normal(column)) is { } mapped)
                return mapped;
        foreach (string name in names)
            if (columns.FirstOrDefault(c => Header.Normal(c.Name) == Header.Normal(name)) is { } column)
                return column;
        return null;
    }
}
