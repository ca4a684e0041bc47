namespace Triskele.Presentation;

/// <summary>Writes a report as plain text for one screen: what it is, what was found, what is uncertain, where the rest is.</summary>
public static class TerminalSummary
{
    /// <summary>Most lines that are written.</summary>
    public const int MostLines = 40;

    private const int MostFindings = 5;

    /// <summary>Writes the summary; long texts are cut with … so that it stays within <see cref="MostLines"/>.</summary>
    /// <param name="report">The report.</param>
    /// <param name="writer">Where to; stays open.</param>
    /// <param name="width">Columns of the terminal; at least 40 are taken.</param>
    /// <param name="location">Where the whole report is, or null where it was not written.</param>
    public static void Write(Report report, TextWriter writer, int width = 100, string? location = null)
    {
        foreach (string line in Lines(report, Math.Max(40, width), location))
        {
            writer.Write(line);
            writer.Write('\n');
        }
    }

    private static IEnumerable<string> Lines(Report report, int width, string? location)
    {
        List<string> lines = [.. Head(report, width)];
        string[] tail = [.. Uncertainties(report, width), .. Location(location, width)];
        ReportFinding[] findings = [.. report.Findings.Take(MostFindings)];
        for (int i = 0; i < findings.Length; i++)
        {
            int room = (MostLines - lines.Count - tail.Length) / (findings.Length - i);
            lines.AddRange(Finding(findings[i], width, room));
        }
        return lines.Concat(tail).Take(MostLines);
    }

    private static IEnumerable<string> Head(Report report, int width) =>
        [
            .. Cut(PlainText.Wrap(report.Title, width), 2, width),
            .. Cut(PlainText.Wrap(report.Subtitle, width), 2, width),
            "",
            .. Fit(report.Lede, 4, text => PlainText.Wrap(text, width), width),
        ];

    /// <summary>A finding in so many lines: an empty one, the headline, and as much of the rest as fits.</summary>
    private static IEnumerable<string> Finding(ReportFinding finding, int width, int room)
    {
        string confidence = PresentationTexts.All["confidence." + finding.Confidence.ToString().ToLowerInvariant()];
        string lead = $"  [{confidence}] ";
        string said = finding.Headline.TrimEnd('.', ' ') + (finding.Value is { Length: > 0 } value ? $": {value}" : "");
        string[] headline = [.. Cut(PlainText.Hang(lead.PadRight(15), said, width), Math.Max(1, room - 1), width)];
        int left = room - 1 - headline.Length;
        string indent = new(' ', Math.Max(15, lead.Length));
        string[] change = [.. Change(finding, indent, width, left)];
        return
        [
            "",
            .. headline,
            .. Fit(finding.Text, Math.Min(2, left - change.Length), text => PlainText.Hang(indent, text, width), width),
            .. change,
        ];
    }

    /// <summary>What would change a finding, on one line, where there is room for it.</summary>
    private static IEnumerable<string> Change(ReportFinding finding, string indent, int width, int left)
    {
        if (left < 2 || finding.WhatWouldChange is not { Length: > 0 } change)
            return [];
        string said = PresentationTexts.All.Format("summary.change", change.Split(';')[0]);
        return Cut(PlainText.Hang(indent, said, width), 1, width);
    }

    /// <summary>As many whole sentences as fit into so many lines; the beginning of the first where not even that fits.</summary>
    private static IEnumerable<string> Fit(string text, int most, Func<string, IEnumerable<string>> layout, int width)
    {
        string[] sentences = text.Split(". ");
        for (int count = sentences.Length; count > 0 && most > 0; count--)
        {
            string kept = string.Join(". ", sentences[..count]) + (count < sentences.Length ? "." : "");
            string[] lines = [.. layout(kept)];
            if (lines.Length <= most)
                return lines;
        }
        return Cut(layout(text), most, width);
    }

    private static IEnumerable<string> Uncertainties(Report report, int width)
    {
        if (report.Uncertainties.Length == 0)
            return [];
        IEnumerable<string> shown = report
            .Uncertainties.Take(3)
            .SelectMany(u => Fit(u, 2, text => PlainText.Hang("  - ", text, width), width));
        return ["", PresentationTexts.All["summary.uncertain"], .. shown];
    }

    private static IEnumerable<string> Location(string? location, int width) =>
        location is null ? [] : ["", .. Cut(PlainText.Hang(PresentationTexts.All["summary.where"] + " ", location, width), 3, width)];

    private static IEnumerable<string> Cut(IEnumerable<string> lines, int most, int width)
    {
        string[] all = [.. lines];
        return all.Length <= most || most <= 0
            ? all.Take(Math.Max(0, most))
            : [.. all[..(most - 1)], PlainText.Cut(all[most - 1] + "……", Math.Min(width, PlainText.Width(all[most - 1]) + 1))];
    }
}
