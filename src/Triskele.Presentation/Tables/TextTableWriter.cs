using Triskele.Measures;

namespace Triskele.Presentation.Tables;

/// <summary>Writes a table as aligned plain text for a terminal of a given width.</summary>
/// <remarks>
/// Numbers stand right, with the same decimals down a column; texts stand left and are cut with … where there is no room.
/// A table that is too wide is continued below itself, its leading texts repeated. Caveats follow, wrapped. Never a colour, never a control character.
/// </remarks>
public static class TextTableWriter
{
    /// <summary>Narrowest terminal that is written for.</summary>
    public const int NarrowestWidth = 40;

    private const string Gap = "  ";

    /// <summary>Writes title, table and caveats.</summary>
    /// <param name="descriptor">The measure, for the title; or null.</param>
    /// <param name="table">The table.</param>
    /// <param name="writer">Where to; stays open.</param>
    /// <param name="width">Columns of the terminal; below <see cref="NarrowestWidth"/> is taken as that.</param>
    public static void Write(MeasureDescriptor? descriptor, MeasureTable table, TextWriter writer, int width = 100)
    {
        width = Math.Max(width, NarrowestWidth);
        if (descriptor is not null)
            WriteLines(PlainText.Wrap($"{descriptor.Title} ({descriptor.Id})", width).Append(""), writer);
        if (table.Count == 0)
            WriteLines(PlainText.Wrap(PresentationTexts.All["table.empty"], width), writer);
        else
            WriteBlocks(table, writer, width);
        WriteCaveats(table, writer, width);
    }

    private static void WriteBlocks(MeasureTable table, TextWriter writer, int width)
    {
        TextColumn[] columns = [.. Enumerable.Range(0, table.Columns.Length).Select(c => new TextColumn(table, c))];
        int number = 0;
        foreach (TextColumn[] block in Blocks(columns, width))
        {
            if (number++ > 0)
                writer.Write('\n');
            WriteBlock(block, table.Count, writer);
        }
    }

    private static IEnumerable<TextColumn[]> Blocks(TextColumn[] columns, int width)
    {
        TextColumn[] keys = [.. columns.TakeWhile(c => c.IsText).Take(Math.Max(1, columns.Length - 1))];
        ShrinkToFit(columns, keys, width);
        List<TextColumn> block = [.. keys];
        foreach (TextColumn column in columns.Skip(keys.Length))
        {
            if (block.Count > keys.Length && Total(block) + Gap.Length + column.Width > width)
            {
                yield return [.. block];
                block = [.. keys];
            }
            block.Add(column);
        }
        yield return [.. block];
    }

    /// <summary>
    /// Narrows texts, the widest first, where that brings the whole table into one block. A table that is continued below itself anyway
    /// keeps its texts as they are: a class cut to "triple…" would say less than nothing.
    /// </summary>
    private static void ShrinkToFit(TextColumn[] columns, TextColumn[] keys, int width)
    {
        TextColumn[] texts = [.. columns.Where(c => c.IsText)];
        if (columns.Sum(Least) + Gap.Length * (columns.Length - 1) <= width)
            Shrink(texts, columns, width);
        int room = columns.Skip(keys.Length).Select(Least).DefaultIfEmpty(0).Max() + Gap.Length;
        Shrink(keys, keys, width - room, narrowest: 1);
        foreach (TextColumn text in texts.Skip(keys.Length))
            Shrink([text], [.. keys, text], width);
    }

    private static int Least(TextColumn column) => column.IsText ? Math.Min(column.Width, TextColumn.Narrowest) : column.Width;

    private static void Shrink(TextColumn[] texts, TextColumn[] all, int width, int narrowest = TextColumn.Narrowest)
    {
        while (Total(all) > width && texts.MaxBy(c => c.Width) is { } widest && widest.Width > narrowest)
            widest.Width--;
    }

    private static int Total(IReadOnlyCollection<TextColumn> columns) => columns.Sum(c => c.Width) + Gap.Length * (columns.Count - 1);

    private static void WriteBlock(TextColumn[] block, int rows, TextWriter writer)
    {
        int heads = block.Max(c => c.Head.Length);
        for (int line = 0; line < heads; line++)
            WriteLine(block.Select(c => c.HeadLine(line, heads)), writer);
        WriteLine(block.Select(c => new string('─', c.Width)), writer);
        for (int row = 0; row < rows; row++)
            WriteLine(block.Select(c => c.Text(row)), writer);
    }

    private static void WriteLine(IEnumerable<string> cells, TextWriter writer)
    {
        writer.Write(string.Join(Gap, cells).TrimEnd());
        writer.Write('\n');
    }

    private static void WriteCaveats(MeasureTable table, TextWriter writer, int width)
    {
        if (table.Caveats.Length > 0)
            writer.Write('\n');
        foreach (string caveat in table.Caveats)
            WriteLines(PlainText.Hang("* ", caveat, width), writer);
    }

    private static void WriteLines(IEnumerable<string> lines, TextWriter writer)
    {
        foreach (string line in lines)
        {
            writer.Write(line);
            writer.Write('\n');
        }
    }
}
