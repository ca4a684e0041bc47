using System.Text;
using Triskele.Measures;

namespace Triskele.Presentation.Tables;

/// <summary>The page of a measure, derived from its descriptor: what the command line explains is what the documentation says.</summary>
public static class MethodPage
{
    /// <summary>The page as Markdown.</summary>
    public static string Markdown(MeasureDescriptor d)
    {
        StringBuilder page = new();
        page.Append($"# {d.Title}\n\n`{d.Id}`\n\n**{d.Question}**\n\n");
        Section(page, "Formula", d.Formula);
        page.Append("## Columns\n\n| column | unit | meaning |\n|---|---|---|\n");
        foreach (ColumnDefinition column in d.Columns)
            page.Append($"| `{column.Name}` | {UnitOf(column)} | {InCell(d.Describe(column))} |\n");
        page.Append('\n');
        if (d.Options.Length > 0)
            page.Append("## Options\n\n| option | default | allowed | meaning |\n|---|---|---|---|\n");
        foreach (OptionDefinition option in d.Options)
            page.Append($"| `{option.Name}` | {option.Default} | {InCell(option.Range)} | {InCell(d.Describe(option))} |\n");
        if (d.Options.Length > 0)
            page.Append('\n');
        Section(page, "Grouping", Grouping(d));
        Section(page, "Caveats", d.Caveats);
        Section(page, "Source", d.Source);
        Section(page, "Checked against", d.Golden);
        return page.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>The page as plain text of a width.</summary>
    public static string Text(MeasureDescriptor d, int width)
    {
        StringBuilder page = new();
        page.Append($"{d.Id}: {d.Title}\n\n{Wrap(d.Question, width, 0)}\n");
        Paragraph(page, "Formula", d.Formula, width);
        page.Append("\nColumns\n");
        foreach (ColumnDefinition column in d.Columns)
            page.Append($"  {column.Name} ({UnitOf(column)})\n{Wrap(d.Describe(column), width, 6)}\n");
        if (d.Options.Length > 0)
            page.Append("\nOptions\n");
        foreach (OptionDefinition option in d.Options)
            page.Append($"  {option.Name}={option.Default}    allowed: {option.Range}\n{Wrap(d.Describe(option), width, 6)}\n");
        Paragraph(page, "Grouping", Grouping(d), width);
        Paragraph(page, "Caveats", d.Caveats, width);
        Paragraph(page, "Source", d.Source, width);
        Paragraph(page, "Checked against", d.Golden, width);
        return page.ToString();
    }

    private static void Section(StringBuilder page, string title, string text) => page.Append($"## {title}\n\n{text.Trim()}\n\n");

    private static void Paragraph(StringBuilder page, string title, string text, int width) =>
        page.Append($"\n{title}\n{Wrap(text, width, 2)}\n");

    private static string Grouping(MeasureDescriptor d) =>
        (d.CanGroup ? $"By {Measures.Grouping.Words}." : "Has rows of its own; cannot be split.")
        + (d.DependsOnHelixMapping ? " Depends on the mapping of codes to helices, which is shown beside every result." : "");

    private static string UnitOf(ColumnDefinition column) =>
        column.Kind == ColumnKind.Text ? "text"
        : column.Unit.Length > 0 ? column.Unit
        : "number";

    private static string InCell(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("|", "\\|", StringComparison.Ordinal);

    private static string Wrap(string text, int width, int indent) =>
        string.Join(
            '\n',
            text.Trim().Split('\n').SelectMany(p => PlainText.Wrap(p, width - indent)).Select(line => new string(' ', indent) + line)
        );
}
