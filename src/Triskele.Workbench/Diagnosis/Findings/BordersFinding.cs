using Triskele.Measures;
using Triskele.Presentation;
using static Triskele.Workbench.Diagnosis.DiagnosisTexts;

namespace Triskele.Workbench.Diagnosis.Findings;

/// <summary>Whether borders cut the network: integration after Frenken, and what share of the weight crosses them.</summary>
internal static class BordersFinding
{
    public static ReportFinding? Of(DiagnosisResults results)
    {
        MeasureTable table = results.Whole("territory.integration");
        int all = MixingFinding.Row(table, "region", "all");
        int[] regions = [.. Enumerable.Range(0, table.Count).Where(r => r != all)];
        if (all < 0 || regions.Length < 2)
            return null;
        double crossing = (1 + table[all, "ei"].Number) / 2;
        double expected = 1 - regions.Sum(r => table[r, "share"].Number * table[r, "share"].Number);
        bool cuts = crossing < expected;
        return new ReportFinding
        {
            Headline = Say(
                cuts ? "borders.headline.cut" : "borders.headline.open",
                Diagnosis.Say.Percent(crossing),
                Diagnosis.Say.Percent(expected)
            ),
            Text = string.Join(" ", Sentences(results, table, all, regions)),
            Confidence = Math.Abs(table[all, "z"].Number) >= 3 ? Confidence.Firm : Confidence.Indicative,
            MeasureId = "territory.integration",
            Value = Say("borders.value", Diagnosis.Say.Number(table[all, "integration"].Number)),
        };
    }

    private static IEnumerable<string> Sentences(DiagnosisResults results, MeasureTable t, int all, int[] regions)
    {
        yield return Say(
            "borders.integration",
            Diagnosis.Say.Number(t[all, "integration"].Number),
            Diagnosis.Say.Number(t[all, "null_mean"].Number, "0.000"),
            Diagnosis.Say.Number(t[all, "z"].Number, "0.0")
        );
        int[] large = [.. regions.Where(r => t[r, "actors"].Number >= results.Request.MinimumRecords)];
        if (large.Length < 2)
            yield break;
        string[] closed = [.. large.OrderBy(r => t[r, "ei"].Number).Take(3).Select(r => Region(t, r))];
        string[] open = [.. large.OrderByDescending(r => t[r, "ei"].Number).Take(3).Select(r => Region(t, r))];
        yield return large.Length < 6
            ? Say("borders.few", Diagnosis.Say.List(closed))
            : Say("borders.regions", Diagnosis.Say.List(closed), Diagnosis.Say.List(open));
    }

    private static string Region(MeasureTable t, int row) =>
        $"{PlaceNames.Of(t[row, "region"].Text ?? "")} ({Diagnosis.Say.Percent((1 + t[row, "ei"].Number) / 2)})";
}
