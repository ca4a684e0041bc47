using Triskele.Presentation.Drawing;

namespace Triskele.Presentation.Html;

/// <summary>The page from its head to its end.</summary>
internal sealed class ReportPage(Report report, MarkupWriter markup)
{
    private readonly MeasureCards _cards = new(report, markup);

    public void Write()
    {
        markup.Trusted("<!DOCTYPE html>\n").Open("html", ("lang", "en"));
        WriteHead();
        markup.Open("body").Element("a", Say("page.skip"), ("class", "skip"), ("href", "#main")).Open("div", ("class", "page"));
        WriteMasthead();
        WriteContents();
        WriteMain();
        markup.Close();
        markup.Open("script").Trusted(PageAssets.Script).Close().Close().Close().NewLine();
    }

    private static string Say(string key, params ReadOnlySpan<object?> values) => PresentationTexts.All.Format(key, values);

    private void WriteHead()
    {
        markup.Open("head").Empty("meta", ("charset", "utf-8")).NewLine();
        markup.Empty("meta", ("http-equiv", "Content-Security-Policy"), ("content", PageAssets.Policy)).NewLine();
        markup.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).NewLine();
        markup.Empty("meta", ("name", "generator"), ("content", "Triskele")).Element("title", report.Title).NewLine();
        markup.Open("style").Trusted(PageAssets.Style).Close().Close().NewLine();
    }

    private void WriteContents()
    {
        markup.Open("nav", ("class", "toc"), ("aria-label", Say("page.contents"))).Element("p", Say("page.contents")).Open("ol");
        foreach ((string id, string title) in Entries())
            markup.Open("li").Element("a", title, ("href", "#" + id)).Close();
        markup.Close().Close().NewLine();
    }

    private IEnumerable<(string Id, string Title)> Entries()
    {
        if (report.Findings.Length > 0)
            yield return ("findings", Say("page.findings"));
        if (report.Uncertainties.Length > 0)
            yield return ("uncertain", Say("page.uncertain"));
        foreach (ReportSection section in report.Sections)
            yield return (PageIds.Section(section.Id), section.Title);
        if (report.Notes.Length > 0)
            yield return ("notes", Say("page.notes"));
        if (_cards.Any)
            yield return ("sources", Say("page.sources"));
        if (report.Manifest.Length > 0)
            yield return ("manifest", Say("page.manifest"));
    }

    private void WriteMasthead()
    {
        markup.Open("header", ("class", "masthead")).Element("p", Say("page.kicker"), ("class", "kicker")).Element("h1", report.Title);
        if (report.Subtitle.Length > 0)
            markup.Element("p", report.Subtitle, ("class", "subtitle"));
        markup.Close().NewLine();
    }

    private void WriteMain()
    {
        markup.Open("main", ("id", "main"));
        if (report.Lede.Length > 0)
            markup.Element("p", report.Lede, ("class", "lede")).NewLine();
        new FindingsPart(_cards, markup).Write(report.Findings);
        WriteList("uncertain", Say("page.uncertain"), report.Uncertainties);
        SectionPart sections = new(_cards, markup);
        foreach (ReportSection section in report.Sections)
            sections.Write(section);
        WriteList("notes", Say("page.notes"), report.Notes);
        _cards.Write();
        WriteManifest();
        markup.Close().NewLine();
    }

    private void WriteList(string id, string title, IReadOnlyCollection<string> texts)
    {
        if (texts.Count == 0)
            return;
        markup.Open("section", ("id", id), ("class", id)).Element("h2", title).Open("ul");
        foreach (string text in texts)
            markup.Element("li", text);
        markup.Close().Close().NewLine();
    }

    private void WriteManifest()
    {
        if (report.Manifest.Length == 0)
            return;
        markup.Open("section", ("id", "manifest")).Element("h2", Say("page.manifest")).Element("p", Say("page.manifest.text"));
        foreach (ManifestGroup group in report.Manifest)
        {
            markup.Element("h3", group.Name).Open("dl", ("class", "manifest"));
            foreach (ManifestEntry entry in group.Entries)
                markup.Element("dt", entry.Key).Element("dd", entry.Value);
            markup.Close().NewLine();
        }
        markup.Close().NewLine();
    }
}
