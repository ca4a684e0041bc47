using System.Collections.Immutable;
using Triskele.Presentation.Drawing;

namespace Triskele.Presentation.Html;

/// <summary>What was found, each finding with its number, its confidence and what would turn it over.</summary>
internal sealed class FindingsPart(MeasureCards cards, MarkupWriter markup)
{
    public void Write(ImmutableArray<ReportFinding> findings)
    {
        if (findings.Length == 0)
            return;
        markup.Open("section", ("id", "findings")).Element("h2", PresentationTexts.All["page.findings"]);
        markup.Element("p", PresentationTexts.All["page.confidence"], ("class", "remark")).Open("ol", ("class", "findings")).NewLine();
        foreach (ReportFinding finding in findings)
            WriteFinding(finding);
        markup.Close().Close().NewLine();
    }

    private void WriteFinding(ReportFinding finding)
    {
        string confidence = finding.Confidence.ToString().ToLowerInvariant();
        markup.Open("li", ("class", "finding"));
        markup.Element("p", PresentationTexts.All["confidence." + confidence], ("class", "badge " + confidence));
        markup.Element("h3", finding.Headline);
        WriteValue(finding);
        if (finding.Text.Length > 0)
            markup.Element("p", finding.Text);
        if (finding.WhatWouldChange is { Length: > 0 } change)
            markup.Open("p", ("class", "turn")).Element("b", PresentationTexts.All["finding.change"]).Text(" " + change).Close();
        if (finding.Value is null && cards.Has(finding.MeasureId))
            cards.WriteLink(finding.MeasureId!);
        markup.Close().NewLine();
    }

    private void WriteValue(ReportFinding finding)
    {
        if (finding.Value is not { Length: > 0 } value)
            return;
        markup.Open("p", ("class", "value"));
        cards.WriteOpener(value, finding.MeasureId, "opens");
        markup.Close();
    }
}
