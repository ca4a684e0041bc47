using Triskele.Data.Findings;
using Triskele.Data.Reading;

namespace Triskele.Data.Importers.Tables;

/// <summary>The cells of the current row as values; column -1 is one that the file does not have, and its value is unknown.</summary>
internal sealed class RowCells(ITable table, FileFindings findings, string dateFormat)
{
    private readonly TextPool _pool = new();

    /// <summary>Where findings about this file go.</summary>
    public FileFindings Findings => findings;

    /// <summary>Rules of values.</summary>
    public ValueParser Values { get; } = new(findings, dateFormat);

    /// <summary>Number of the row.</summary>
    public long Row => table.Row;

    /// <summary>Name of a column.</summary>
    public string NameOf(int column) => column < 0 ? "" : table.Columns[column];

    /// <summary>The cell as it stands, trimmed.</summary>
    public ReadOnlySpan<char> Raw(int column) => column < 0 ? default : table[column].Trim();

    /// <summary>The cell as text; a dash alone is empty.</summary>
    public string Text(int column) => Raw(column) is var raw && raw is "-" ? "" : _pool[raw];

    /// <summary>An id: text, without the <c>.0</c> that spreadsheets append to whole numbers.</summary>
    public string Id(int column)
    {
        ReadOnlySpan<char> raw = Raw(column);
        if (raw.EndsWith(".0", StringComparison.Ordinal) && !raw[..^2].ContainsAnyExceptInRange('0', '9'))
            raw = raw[..^2];
        return raw is "-" ? "" : _pool[raw];
    }

    /// <summary>An id that the row cannot do without; empty where it is missing, and a finding says so.</summary>
    public string RequiredId(int column)
    {
        string id = Id(column);
        if (id.Length == 0)
            findings.Error("missing-value", Row, NameOf(column), "an empty cell", NameOf(column));
        return id;
    }

    public double Money(int column) => Values.Money(Raw(column), Row, NameOf(column));

    public bool? Flag(int column) => Values.Flag(Raw(column), Row, NameOf(column));

    public DateOnly? FirstDay(int column) => Values.FirstDay(Raw(column), Row, NameOf(column));

    public DateOnly? LastDay(int column) => Values.LastDay(Raw(column), Row, NameOf(column));

    public DateOnly? LastDay(int column, DateOnly? start) => Values.NotBefore(start, LastDay(column), Row, NameOf(column));

    public DateTime? Moment(int column) => Values.Moment(Raw(column), Row, NameOf(column));

    public int Order(int column) => Values.Count(Raw(column), Row, NameOf(column)) is <= int.MaxValue and var order ? (int)order : 0;

    public string Country(int column) => column < 0 ? "" : _pool[Values.Country(Raw(column), Row, NameOf(column))];

    public (string Code, string Edition) Nuts(int column) => column < 0 ? ("", "") : Values.Nuts(Raw(column), Row, NameOf(column));

    public Role Role(int column) => RoleNames.Read(Raw(column), Row, NameOf(column), findings);
}
