using Xunit;

namespace Triskele.Presentation.Tests;

public class TerminalSummaryTests
{
    private static string[] Lines(Report report, int width)
    {
        StringWriter writer = new();
        TerminalSummary.Write(report, writer, width, "report.html");
        return writer.ToString().TrimEnd('\n').Split('\n');
    }

    [Theory]
    [InlineData(100)]
    [InlineData(80)]
    [InlineData(60)]
    public void The_sample_fits_one_screen_with_all_findings_and_the_place_of_the_report(int width)
    {
        string[] lines = Lines(Sample.Report(), width);
        File.WriteAllLines(Path.Combine(AppContext.BaseDirectory, $"sample-summary-{width}.txt"), lines);
        Assert.InRange(lines.Length, 10, TerminalSummary.MostLines);
        Assert.All(lines, line => Assert.True(PlainText.Width(line) <= width, line));
        Assert.Equal(5, lines.Count(l => l.Contains("[firm]") || l.Contains("[indicative]") || l.Contains("[unknown]")));
        Assert.Contains("report.html", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Endless_texts_are_cut_to_one_screen()
    {
        string endless = string.Concat(Enumerable.Repeat("word ", 2000));
        ReportFinding finding = new()
        {
            Headline = endless,
            Text = endless,
            Confidence = Confidence.Indicative,
        };
        Report report = new()
        {
            Title = endless,
            Subtitle = endless,
            Lede = endless,
            Findings = [.. Enumerable.Repeat(finding, 9)],
            Uncertainties = [.. Enumerable.Repeat(endless, 9)],
        };
        string[] lines = Lines(report, 100);
        Assert.InRange(lines.Length, 1, TerminalSummary.MostLines);
        Assert.Equal(5, lines.Count(l => l.Contains("[indicative]")));
        Assert.Contains("report.html", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Control_characters_of_names_do_not_reach_the_terminal() =>
        Assert.DoesNotContain(Lines(new Report { Title = "a\u001b[31mb" }, 80), line => line.Contains('\u001b'));

    [Fact]
    public void A_report_of_nothing_but_a_title_is_a_title() => Assert.Equal("Nothing", Lines(new Report { Title = "Nothing" }, 80)[0]);
}
