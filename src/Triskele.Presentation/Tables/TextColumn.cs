using Triskele.Measures;

namespace Triskele.Presentation.Tables;

/// <summary>A column of a plain-text table: its cells as texts, its heading in lines, its width.</summary>
internal sealed class TextColumn
{
    /// <summary>Width below which a text is not cut for the sake of others.</summary>
    public const int Narrowest = 8;

    private const int Widest = 48;
    private readonly string[] _cells;

    public TextColumn(MeasureTable table, int column)
    {
        ColumnDefinition definition = table.Columns[column];
        NumberText numbers = NumberText.For(table, column, NumberSigns.Plain);
        IsText = definition.Kind == ColumnKind.Text;
        _cells = [.. Enumerable.Range(0, table.Count).Select(row => PlainText.OneLine(numbers.Write(table[row][column])))];
        int cells = _cells.Max(PlainText.Width);
        Head = [.. HeadLines(definition, cells)];
        Width = Math.Max(IsText ? Math.Min(cells, Widest) : cells, Head.Max(PlainText.Width));
    }

    public bool IsText { get; }

    /// <summary>Lines of the heading: the name, broken at its underscores, then the unit.</summary>
    public string[] Head { get; }

    public int Width { get; set; }

    /// <summary>A line of the heading, so that headings of several heights stand on one base.</summary>
    public string HeadLine(int line, int lines)
    {
        int own = line - (lines - Head.Length);
        return PlainText.Fit(own < 0 ? "" : Head[own], Width, !IsText);
    }

    public string Text(int row) => PlainText.Fit(_cells[row], Width, !IsText);

    private static IEnumerable<string> HeadLines(ColumnDefinition definition, int room)
    {
        string line = "";
        foreach (string word in definition.Name.Split('_'))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > Math.Max(room, Narrowest))
            {
                yield return line + "_";
                line = word;
            }
            else
                line = line.Length == 0 ? word : line + "_" + word;
        }
        yield return line;
        int longest = definition.Unit.Split(' ').Max(PlainText.Width);
        foreach (string unit in PlainText.Wrap(definition.Unit, Math.Max(room, Math.Max(longest, 12))))
            yield return unit;
    }
}
