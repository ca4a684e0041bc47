using Triskele.Measures;
using Triskele.Presentation;
using Triskele.Presentation.Figures;
using static Triskele.Workbench.Diagnosis.DiagnosisTexts;

namespace Triskele.Workbench.Diagnosis.Sections;

/// <summary>How ties and strands change over the years.</summary>
internal static class TimeSection
{
    public static ReportSection Of(DiagnosisResults results) =>
        new()
        {
            Id = "time",
            Title = Say("section.time"),
            Paragraphs = [Say("section.time.text")],
            Figures = [Ties(results.Whole("network.dynamics"), results), Strands(results.Yearly("helix.configuration").Table, results)],
            Tables =
            [
                results.Result("network.dynamics").ForReport(),
                results.Yearly("helix.configuration").ForReport($"{results.Result("helix.configuration").Descriptor.Title}, year by year"),
            ],
        };

    private static LinesFigure Ties(MeasureTable t, DiagnosisResults results) =>
        new()
        {
            Title = Say("figure.ties.title"),
            Caption = Say("figure.ties.caption"),
            AltText = Say("figure.ties.caption"),
            MeasureId = "network.dynamics",
            Unit = "ties",
            X = [.. Rows(t).Select(r => t[r, "year"].Number)],
            PlansFrom = PlansFrom(results),
            Lines = [Line(t, "alive", "ties"), Line(t, "began", "births"), Line(t, "ended", "deaths")],
        };

    private static LinesFigure Strands(MeasureTable t, DiagnosisResults results) =>
        new()
        {
            Title = Say("figure.strands.title"),
            Caption = Say("figure.strands.caption"),
            AltText = Say("figure.strands.caption"),
            MeasureId = "helix.configuration",
            Unit = "Salton cosine",
            X = [.. Rows(t).Select(r => double.Parse(t[r, "year"].Text!, System.Globalization.CultureInfo.InvariantCulture))],
            PlansFrom = PlansFrom(results),
            Lines =
            [
                Line(t, "science–business", "cov_ui"),
                Line(t, "science–government", "cov_ug"),
                Line(t, "business–government", "cov_ig"),
            ],
        };

    private static double? PlansFrom(DiagnosisResults results)
    {
        MeasureTable dynamics = results.Whole("network.dynamics");
        int last = RecordEdge.LastWholeYear(dynamics);
        return last >= 0 && last + 1 < dynamics.Count ? dynamics[last, "year"].Integer + 1 : null;
    }

    private static Line Line(MeasureTable t, string name, string column) => new(name, [.. Rows(t).Select(r => t[r, column].Number)]);

    private static IEnumerable<int> Rows(MeasureTable t) => Enumerable.Range(0, t.Count);
}
