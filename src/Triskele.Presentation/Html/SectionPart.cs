using Triskele.Presentation.Drawing;
using Triskele.Presentation.Figures;

namespace Triskele.Presentation.Html;

/// <summary>A section: paragraphs, pictures with their numbers, tables.</summary>
internal sealed class SectionPart(MeasureCards cards, MarkupWriter markup)
{
    private readonly TablePart _tables = new(cards, markup);
    private int _figures;

    public void Write(ReportSection section)
    {
        markup.Open("section", ("id", PageIds.Section(section.Id))).Element("h2", section.Title);
        foreach (string paragraph in section.Paragraphs)
            markup.Element("p", paragraph);
        foreach (Figure figure in section.Figures)
            WriteFigure(figure);
        foreach (ReportTable table in section.Tables)
            _tables.Write(table);
        markup.Close().NewLine();
    }

    private void WriteFigure(Figure figure)
    {
        string id = string.Create(null, $"figure-{++_figures}");
        markup.Open("figure", ("id", id)).Open("figcaption").Element("h3", figure.Title);
        markup.Element("p", figure.Caption, ("class", "caption")).Close().NewLine();
        markup.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", figure.Title)).NewLine();
        FigureSvg.Draw(figure, markup, id);
        markup.Close();
        if (cards.Has(figure.MeasureId))
            cards.WriteLink(figure.MeasureId!);
        WriteNumbers(FigureNumbers.Of(figure));
        markup.Close().NewLine();
    }

    private void WriteNumbers(FigureNumbers numbers)
    {
        if (numbers.Rows.Length == 0)
            return;
        markup.Open("details").Element("summary", PresentationTexts.All["figure.numbers"]).Open("div", ("class", "scroll")).Open("table");
        markup.Open("thead").Open("tr");
        for (int i = 0; i < numbers.Head.Length; i++)
            markup.Element("th", numbers.Head[i], ("scope", "col"), ("class", i < numbers.Texts ? null : "n"));
        markup.Close().Close().Open("tbody");
        foreach (string[] row in numbers.Rows.Take(FigureNumbers.Most))
            WriteRow(row, numbers.Texts);
        markup.Close().Close().Close();
        if (numbers.Rows.Length > FigureNumbers.Most)
            markup.Element("p", PresentationTexts.All.Format("figure.more", FigureNumbers.Most, numbers.Rows.Length), ("class", "remark"));
        markup.Close();
    }

    private void WriteRow(string[] row, int texts)
    {
        markup.Open("tr");
        for (int i = 0; i < row.Length; i++)
            markup.Element("td", row[i], ("class", i < texts ? null : "n"));
        markup.Close();
    }
}
