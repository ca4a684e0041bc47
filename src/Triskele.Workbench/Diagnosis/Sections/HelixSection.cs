using Triskele.Measures;
using Triskele.Presentation;
using Triskele.Presentation.Figures;
using static Triskele.Workbench.Diagnosis.DiagnosisTexts;

namespace Triskele.Workbench.Diagnosis.Sections;

/// <summary>Configuration and synergy, place by place or population by population.</summary>
internal static class HelixSection
{
    private const int MaxGlyphs = 40;

    public static ReportSection Of(DiagnosisResults results)
    {
        var (configuration, synergy, counts) = results.HasRecords
            ? (results.Compared("helix.configuration"), results.Compared("helix.synergy"), results.Compared("helix.counts"))
            : (results.Result("helix.configuration"), results.Result("helix.synergy"), results.Result("helix.counts"));
        return new ReportSection
        {
            Id = "helices",
            Title = Say(results.HasRecords ? "section.helices" : "section.helices.counts"),
            Paragraphs = [Say("section.helices.text")],
            Figures = [Glyphs(configuration.Table, results), Lifts(synergy.Table)],
            Tables =
            [
                .. results.HasRecords
                    ? new[] { results.Result("helix.configuration").ForReport(), results.Result("helix.synergy").ForReport() }
                    : [],
                configuration.ForReport(Caption(configuration, results), 60, "n"),
                synergy.ForReport(Caption(synergy, results), 60, "n"),
                counts.ForReport(Caption(counts, results), 60, "n"),
            ],
        };
    }

    private static string? Caption(Measuring.MeasureResult result, DiagnosisResults results) =>
        results.HasRecords ? $"{result.Descriptor.Title}, {Findings.PlacesFinding.Things(results.Request)}" : null;

    private static HelixGlyphFigure Glyphs(MeasureTable configuration, DiagnosisResults results) =>
        new()
        {
            Title = Say("figure.glyph.title"),
            Caption = Say("figure.glyph.caption"),
            AltText = Say("figure.glyph.caption"),
            MeasureId = "helix.configuration",
            Classes = [.. Findings.PlacesFinding.Classes],
            Glyphs =
            [
                .. Largest(configuration, MaxGlyphs)
                    .Select(r => new HelixGlyph(
                        PlaceNames.Of(configuration[r][0].Text ?? ""),
                        configuration[r, "u_records"].Number,
                        configuration[r, "i_records"].Number,
                        configuration[r, "g_records"].Number
                    )
                    {
                        ScienceBusiness = configuration[r, "cov_ui"].Number,
                        ScienceGovernment = configuration[r, "cov_ug"].Number,
                        BusinessGovernment = configuration[r, "cov_ig"].Number,
                        Trilateral = configuration[r, "trilateral"].Number,
                        Class = configuration[r, "configuration"].Text is { } name and not "undefined" ? name : null,
                    }),
            ],
        };

    private static IntervalsFigure Lifts(MeasureTable synergy) =>
        new()
        {
            Title = Say("figure.lift.title"),
            Caption = Say("figure.lift.caption"),
            AltText = Say("figure.lift.caption"),
            MeasureId = "helix.synergy",
            Reference = 1,
            ReferenceLabel = "chance",
            Logarithmic = true,
            Unit = "observed / expected",
            Intervals =
            [
                .. Largest(synergy, MaxGlyphs)
                    .Where(r => !double.IsNaN(synergy[r, "lift"].Number))
                    .Take(30)
                    .Select(r => new Interval(
                        PlaceNames.Of(synergy[r][0].Text ?? ""),
                        synergy[r, "lift"].Number,
                        synergy[r, "lift_low"].Number,
                        synergy[r, "lift_high"].Number
                    )),
            ],
        };

    private static IEnumerable<int> Largest(MeasureTable table, int most) =>
        Enumerable
            .Range(0, table.Count)
            .Where(r => table[r, "n"].Number > 0)
            .OrderByDescending(r => table[r, "n"].Number)
            .ThenBy(r => r)
            .Take(most);
}
