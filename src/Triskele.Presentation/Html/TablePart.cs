using System.Globalization;
using Triskele.Measures;
using Triskele.Presentation.Drawing;

namespace Triskele.Presentation.Html;

/// <summary>A measure's table on the page: every number opens to its measure, what is undefined says so, caveats stand below.</summary>
internal sealed class TablePart(MeasureCards cards, MarkupWriter markup)
{
    public void Write(ReportTable report)
    {
        string caption = report.Caption ?? MeasureCards.TitleOf(report.Descriptor);
        markup.Open("div", ("class", "result")).Element("h3", caption);
        WriteQuestion(report.Descriptor);
        if (report.Table.Count == 0)
            markup.Element("p", PresentationTexts.All["table.empty"], ("class", "nothing"));
        else
            WriteTable(report, caption);
        WriteRemarks(report);
        cards.WriteLink(report.Descriptor.Id);
        markup.Close().NewLine();
    }

    private void WriteQuestion(MeasureDescriptor descriptor)
    {
        if (MeasureCards.Find(descriptor, "question") is { } question)
            markup.Element("p", question, ("class", "question"));
    }

    private void WriteTable(ReportTable report, string caption)
    {
        MeasureTable table = report.Table;
        markup.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", caption));
        markup.Open("table", ("class", "measure")).Open("thead").Open("tr");
        foreach (ColumnDefinition column in table.Columns)
            WriteHead(report.Descriptor, column);
        markup.Close().Close().Open("tbody").NewLine();
        NumberText[] numbers =
        [
            .. Enumerable.Range(0, table.Columns.Length).Select(c => NumberText.For(table, c, NumberSigns.Typographic)),
        ];
        for (int row = 0; row < Math.Min(table.Count, report.MaxRows); row++)
            WriteRow(report.Descriptor, table, row, numbers);
        markup.Close().Close().Close();
    }

    private void WriteHead(MeasureDescriptor descriptor, ColumnDefinition column)
    {
        bool text = column.Kind == ColumnKind.Text;
        markup.Open("th", ("scope", "col"), ("class", text ? null : "n"), ("data-name", column.Name));
        markup.Open("button", ("type", "button"), ("class", "opens"), ("popovertarget", PageIds.Card(descriptor.Id)));
        string[] words = column.Name.Split('_');
        for (int i = 0; i < words.Length; i++)
            if (i == 0)
                markup.Text(words[i]);
            else
                markup.Text("_").Empty("wbr").Text(words[i]);
        markup.Close();
        if (column.Unit.Length > 0)
            markup.Element("span", column.Unit, ("class", "unit"));
        markup.Close();
    }

    private void WriteRow(MeasureDescriptor descriptor, MeasureTable table, int row, NumberText[] numbers)
    {
        markup.Open("tr");
        for (int column = 0; column < numbers.Length; column++)
            WriteCell(descriptor, table[row][column], numbers[column], column == 0);
        markup.Close().NewLine();
    }

    private void WriteCell(MeasureDescriptor descriptor, Cell cell, NumberText numbers, bool first)
    {
        if (cell.Kind == ColumnKind.Text && first)
            markup.Element("th", numbers.Write(cell), ("scope", "row"), ("data-v", cell.Text));
        else if (cell.Kind == ColumnKind.Text)
            markup.Element("td", numbers.Write(cell), ("data-v", cell.Text));
        else
        {
            markup.Open("td", ("class", "n"), ("data-v", Exact(cell)));
            string? why = cell.IsUndefined ? PresentationTexts.All["cell.undefined"] : null;
            (string, AttributeValue)[] opener =
            [
                ("type", "button"),
                ("tabindex", "-1"),
                ("popovertarget", PageIds.Card(descriptor.Id)),
                ("title", why),
                ("aria-label", why),
            ];
            markup.Element("button", numbers.Write(cell), opener).Close();
        }
    }

    private static string? Exact(Cell cell) =>
        cell.IsUndefined ? null
        : cell.Kind == ColumnKind.Integer ? cell.Integer.ToString(CultureInfo.InvariantCulture)
        : cell.Number.ToString("R", CultureInfo.InvariantCulture);

    private void WriteRemarks(ReportTable report)
    {
        MeasureTable table = report.Table;
        if (table.Count > report.MaxRows)
            markup.Element("p", MoreRows(report), ("class", "remark"));
        if (Enumerable.Range(0, Math.Min(table.Count, report.MaxRows)).Any(row => table[row].Any(c => c.IsUndefined)))
            markup.Element(
                "p",
                PresentationTexts.All[table.Caveats.Length > 0 ? "table.undefined" : "table.undefined.unsaid"],
                ("class", "remark")
            );
        if (table.Caveats.Length == 0)
            return;
        markup.Open("ul", ("class", "caveats"));
        foreach (string caveat in table.Caveats)
            markup.Element("li", caveat);
        markup.Close();
    }

    private static string MoreRows(ReportTable report) =>
        PresentationTexts.All.Format(
            "table.more",
            NumberText.Write(report.MaxRows, NumberSigns.Typographic),
            NumberText.Write(report.Table.Count, NumberSigns.Typographic),
            report.Descriptor.Id
        );
}
