using Triskele.Measures;
using Triskele.Presentation;
using Triskele.Presentation.Figures;
using static Triskele.Workbench.Diagnosis.DiagnosisTexts;

namespace Triskele.Workbench.Diagnosis.Sections;

/// <summary>Who takes part, by place and helix.</summary>
internal static class WhoSection
{
    private const int MaxBars = 25;

    public static ReportSection Of(DiagnosisResults results)
    {
        MeasureTable table = results.Compared("census.actors").Table;
        return new ReportSection
        {
            Id = "who",
            Title = Say("section.who"),
            Paragraphs = [Say("section.who.text", results.State.HelixMapping)],
            Figures = [Figure(table)],
            Tables =
            [
                results.Result("census.actors").ForReport(),
                results
                    .Compared("census.actors")
                    .ForReport(
                        $"{results.Result("census.actors").Descriptor.Title}, {Findings.PlacesFinding.Things(results.Request)}",
                        largestFirst: "actors"
                    ),
            ],
        };
    }

    private static StackedBarsFigure Figure(MeasureTable table)
    {
        int[] rows = [.. Enumerable.Range(0, table.Count).OrderByDescending(r => table[r, "actors"].Integer).ThenBy(r => r).Take(MaxBars)];
        return new StackedBarsFigure
        {
            Title = Say("figure.who.title"),
            Caption = Say("figure.who.caption"),
            AltText = Say("figure.who.caption"),
            MeasureId = "census.actors",
            Unit = "organisations",
            Series = [.. Helix.Standard.Select(h => new FigureSeries(h.Id, h))],
            Bars =
            [
                .. rows.Select(r => new StackedBar(
                    PlaceNames.Of(table[r][0].Text ?? ""),
                    [.. Helix.Standard.Select(h => table[r, h.Id].Number)]
                )),
            ],
        };
    }
}
