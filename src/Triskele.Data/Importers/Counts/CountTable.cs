using System.Globalization;
using Triskele.Data.Importers.Tables;
using Triskele.Data.Reading;
using Triskele.Data.Sources;

namespace Triskele.Data.Importers.Counts;

/// <summary>A table of presence counts. Rows are held back until all are read, since any row may prove how the table counts.</summary>
internal sealed class CountTable
{
    private readonly IRecordSink _sink;
    private readonly CountColumns _at;
    private readonly PresenceCells _choice;
    private readonly int _first;
    private readonly int _columns;
    private readonly List<CountRow> _rows = [];
    private readonly HashSet<string> _groups = new(StringComparer.Ordinal);
    private int[]? _labels;

    private CountTable(Header header, CountColumns at, PresenceCells choice, IRecordSink sink) =>
        (_at, _choice, _sink, _first, _columns) = (at, choice, sink, CountColumns.FirstIn(header), header.Columns.Count);

    public static TablePlan Plan(OpenTable table, CountColumns columns, PresenceCells choice, IRecordSink sink, string dataset)
    {
        if (choice != PresenceCells.Unstated && columns.Stated != PresenceCells.Unstated && choice != columns.Stated)
            table.Findings.Warn("cells-contradict", 1, table.Header.NameOf(columns.Cells[0]), columns.Stated.ToString(), choice);
        CountTable reader = new(table.Header, columns, choice, sink);
        return new TablePlan(dataset, "counts", reader.Take) { End = reader.Tell };
    }

    private void Take(RowCells cells)
    {
        _labels ??= LabelColumns(cells);
        long[] counts = new long[8];
        for (int i = 0; i < 8; i++)
        {
            int column = i < 7 ? _at.Cells[i] : _at.None;
            if (column < 0 || (i == 7 && ValueParser.IsNothing(cells.Raw(column))) || TryCount(cells, column, out counts[i]))
                continue;
            cells.Findings.Error("bad-presence-count", cells.Row, cells.NameOf(column), cells.Text(column));
            return;
        }
        string group = GroupOf(cells);
        if (!_groups.Add(group))
            cells.Findings.Warn("duplicate-group", cells.Row, "", group);
        _rows.Add(new CountRow(cells.Row, group, counts));
    }

    /// <summary>Tells all rows once it is clear how the table counts; if it is not, none.</summary>
    private void Tell(RowCells cells)
    {
        PresenceCells way =
            _at.Stated != PresenceCells.Unstated ? _at.Stated
            : _choice != PresenceCells.Unstated ? _choice
            : Diagnose();
        if (way == PresenceCells.Unstated && _rows.Count > 0)
            cells.Findings.Error("ambiguous-cells", 0, "", $"{_rows.Count} rows");
        foreach (CountRow row in _rows)
            if (way == PresenceCells.Exclusive)
                _sink.Add(new PresenceRow(row.Row, row.Group, row.Exclusive));
            else if (way == PresenceCells.Inclusive)
                TellInclusive(row, cells);
    }

    private void TellInclusive(CountRow row, RowCells cells)
    {
        if (row.CanBeInclusive)
            _sink.Add(new PresenceRow(row.Row, row.Group, row.FromInclusive));
        else
            cells.Findings.Error("not-inclusive", row.Row, cells.NameOf(_at.Cells[0]), row.Group);
    }

    /// <summary>One row that cannot be inclusive proves that the table is exclusive; nothing proves the other.</summary>
    private PresenceCells Diagnose() => _rows.Exists(r => !r.CanBeInclusive) ? PresenceCells.Exclusive : PresenceCells.Unstated;

    /// <summary>The columns before the first count; if there are none, the columns of text behind the counts.</summary>
    private int[] LabelColumns(RowCells cells) =>
        _first > 0
            ? [.. Enumerable.Range(0, _first)]
            :
            [
                .. Enumerable
                    .Range(0, _columns)
                    .Where(i => !_at.Cells.Contains(i) && i != _at.None)
                    .Where(i => !double.TryParse(cells.Raw(i), NumberStyles.Float, CultureInfo.InvariantCulture, out _)),
            ];

    private string GroupOf(RowCells cells)
    {
        string group = string.Join(" · ", _labels!.Select(cells.Text).Where(t => t.Length > 0));
        return group.Length > 0 ? group : string.Create(CultureInfo.InvariantCulture, $"row {cells.Row}");
    }

    /// <summary>A whole number from 0 to 10¹⁷, so that sums of seven stay exact; <c>12.0</c> is whole.</summary>
    private static bool TryCount(RowCells cells, int column, out long count)
    {
        ReadOnlySpan<char> text = cells.Raw(column);
        if (text.IndexOf('.') is > 0 and int point && !text[(point + 1)..].ContainsAnyExcept('0'))
            text = text[..point];
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count <= 100_000_000_000_000_000;
    }
}
