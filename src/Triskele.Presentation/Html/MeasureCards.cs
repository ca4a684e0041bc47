using Triskele.Measures;
using Triskele.Presentation.Drawing;

namespace Triskele.Presentation.Html;

/// <summary>A card for each measure of the report: what every number opens to.</summary>
/// <remarks>Cards are popovers of the page, which work without script; in print they stand as an appendix.</remarks>
internal sealed class MeasureCards
{
    private readonly MeasureDescriptor[] _measures;
    private readonly ReportTable[] _tables;
    private readonly MarkupWriter _markup;

    public MeasureCards(Report report, MarkupWriter markup)
    {
        _tables = [.. report.Sections.SelectMany(s => s.Tables)];
        _measures = [.. _tables.Select(t => t.Descriptor).Concat(report.Measures).DistinctBy(d => d.Id)];
        _markup = markup;
    }

    public bool Any => _measures.Length > 0;

    public bool Has(string? measureId) => measureId is not null && _measures.Any(m => m.Id == measureId);

    /// <summary>A text of a measure, or null where its folder has none.</summary>
    public static string? Find(MeasureDescriptor descriptor, string key) => descriptor.Texts.Find($"{descriptor.Id}.{key}");

    public static string TitleOf(MeasureDescriptor descriptor) => Find(descriptor, "title") ?? descriptor.Id;

    /// <summary>A text that opens the card of its measure; plain where there is no card.</summary>
    public void WriteOpener(string text, string? measureId, string look)
    {
        if (Has(measureId))
            _markup.Element("button", text, ("type", "button"), ("class", look), ("popovertarget", PageIds.Card(measureId!)));
        else
            _markup.Text(text);
    }

    /// <summary>The words "how this is measured", which open the card.</summary>
    public void WriteLink(string measureId) => WriteOpener(PresentationTexts.All["measure.how"], measureId, "how");

    public void Write()
    {
        if (!Any)
            return;
        _markup.Open("section", ("id", "sources")).Element("h2", PresentationTexts.All["page.sources"]);
        _markup.Element("p", PresentationTexts.All["page.sources.text"]).Open("ul", ("class", "sources"));
        foreach (MeasureDescriptor measure in _measures)
            WriteEntry(measure);
        _markup.Close();
        foreach (MeasureDescriptor measure in _measures)
            WriteCard(measure);
        _markup.Close().NewLine();
    }

    private void WriteEntry(MeasureDescriptor measure)
    {
        _markup.Open("li");
        WriteOpener(TitleOf(measure), measure.Id, "opens");
        _markup.Text(" ").Element("code", measure.Id).Close().NewLine();
    }

    private void WriteCard(MeasureDescriptor measure)
    {
        string id = PageIds.Card(measure.Id);
        _markup.Open("div", ("id", id), ("class", "card"), ("popover", "auto"), ("role", "dialog"), ("aria-label", TitleOf(measure)));
        string close = PresentationTexts.All["card.close"];
        _markup.Element("button", close, ("type", "button"), ("class", "close"), ("popovertarget", id), ("popovertargetaction", "hide"));
        _markup.Element("h3", TitleOf(measure)).Element("code", measure.Id);
        _markup.Element("p", "", ("class", "exact"), ("hidden", "hidden")).Open("dl");
        foreach (string key in new[] { "question", "formula", "source", "caveats", "golden" })
            if (Find(measure, key) is { Length: > 0 } text)
                WriteTerm(key, text);
        WriteColumns(measure);
        WriteOptions(measure);
        WriteHere(measure);
        _markup.Close().Close().NewLine();
    }

    private void WriteTerm(string key, string text)
    {
        _markup.Element("dt", PresentationTexts.All["card." + key]);
        _markup.Element("dd", text, ("class", key == "formula" ? "formula" : null));
    }

    private void WriteColumns(MeasureDescriptor measure)
    {
        _markup.Element("dt", PresentationTexts.All["card.columns"]).Open("dd").Open("table").Open("tbody");
        foreach (ColumnDefinition column in measure.Columns)
        {
            _markup.Open("tr", ("data-column", column.Name)).Open("th", ("scope", "row")).Element("code", column.Name).Close();
            _markup.Element("td", column.Unit).Element("td", Describe(measure, "column", column.Name)).Close();
        }
        _markup.Close().Close().Close();
    }

    private void WriteOptions(MeasureDescriptor measure)
    {
        if (measure.Options.Length == 0)
            return;
        MeasureOptions? used = _tables.FirstOrDefault(t => t.Descriptor.Id == measure.Id)?.Options;
        _markup.Element("dt", PresentationTexts.All["card.options"]).Open("dd").Open("table").Open("tbody");
        foreach (OptionDefinition option in measure.Options)
        {
            string value = used is not null && used.Values.TryGetValue(option.Name, out string? given) ? given : option.Default;
            _markup.Open("tr").Open("th", ("scope", "row")).Element("code", $"{option.Name} = {value}").Close();
            _markup.Element("td", option.Range).Element("td", Describe(measure, "option", option.Name)).Close();
        }
        _markup.Close().Close().Close();
    }

    private void WriteHere(MeasureDescriptor measure)
    {
        foreach (ReportTable table in _tables.Where(t => t.Descriptor.Id == measure.Id && t.Table.Caveats.Length > 0))
        {
            _markup.Element("dt", PresentationTexts.All.Format("card.here", table.Caption ?? TitleOf(measure))).Open("dd").Open("ul");
            foreach (string caveat in table.Table.Caveats)
                _markup.Element("li", caveat);
            _markup.Close().Close();
        }
    }

    private static string Describe(MeasureDescriptor measure, string what, string name) =>
        Find(measure, $"{what}.{name}") ?? SharedTexts.Shared.Find($"{what}.{name}") ?? "";
}
