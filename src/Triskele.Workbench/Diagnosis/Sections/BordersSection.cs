using Triskele.Measures;
using Triskele.Presentation;
using Triskele.Presentation.Figures;
using static Triskele.Workbench.Diagnosis.DiagnosisTexts;

namespace Triskele.Workbench.Diagnosis.Sections;

/// <summary>Collaboration across borders.</summary>
internal static class BordersSection
{
    public static ReportSection Of(DiagnosisResults results) =>
        new()
        {
            Id = "borders",
            Title = Say("section.borders"),
            Paragraphs = [Say("section.borders.text")],
            Figures = [Chord(results.Whole("territory.flows")), Openness(results.Whole("territory.integration"))],
            Tables =
            [
                results.Result("territory.integration").ForReport(largestFirst: "share"),
                results.Result("territory.flows").ForReport(),
            ],
        };

    private static FlowsFigure Chord(MeasureTable flows)
    {
        string[] regions =
        [
            .. Enumerable
                .Range(0, flows.Count)
                .SelectMany(r => new[] { flows[r, "from"].Text!, flows[r, "to"].Text! })
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
        return new FlowsFigure
        {
            Title = Say("figure.flows.title"),
            Caption = Say("figure.flows.caption"),
            AltText = Say("figure.flows.caption"),
            MeasureId = "territory.flows",
            Unit = "Newman weight",
            Regions = [.. regions.Select(PlaceNames.Of)],
            Flows =
            [
                .. Enumerable
                    .Range(0, flows.Count)
                    .Select(r => new Flow(
                        Array.BinarySearch(regions, flows[r, "from"].Text, StringComparer.Ordinal),
                        Array.BinarySearch(regions, flows[r, "to"].Text, StringComparer.Ordinal),
                        flows[r, "newman_weight"].Number
                    )),
            ],
        };
    }

    private static BarsFigure Openness(MeasureTable integration) =>
        new()
        {
            Title = Say("figure.open.title"),
            Caption = Say("figure.open.caption"),
            AltText = Say("figure.open.caption"),
            MeasureId = "territory.integration",
            Unit = "share of weight",
            Bars =
            [
                .. Enumerable
                    .Range(0, integration.Count)
                    .Where(r => integration[r, "region"].Text != "all")
                    .OrderByDescending(r => integration[r, "share"].Number)
                    .ThenBy(r => r)
                    .Take(25)
                    .Select(r => new Bar(PlaceNames.Of(integration[r, "region"].Text ?? ""), (1 + integration[r, "ei"].Number) / 2)),
            ],
        };
}
