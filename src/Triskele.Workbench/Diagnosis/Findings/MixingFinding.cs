using Triskele.Measures;
using Triskele.Presentation;
using static Triskele.Workbench.Diagnosis.DiagnosisTexts;

namespace Triskele.Workbench.Diagnosis.Findings;

/// <summary>Whether organisations seek their own sphere, against permuted labels and against reshuffled consortia.</summary>
internal static class MixingFinding
{
    public static ReportFinding? Of(DiagnosisResults results)
    {
        MeasureTable nulls = results.Whole("network.nulls");
        int row = Row(nulls, "statistic", "ei");
        if (row < 0 || double.IsNaN(nulls[row, "value"].Number))
            return null;
        double z = nulls[row, "z"].Number;
        string direction =
            double.IsNaN(z) || Math.Abs(z) < 2 ? "neutral"
            : z < 0 ? "inward"
            : "outward";
        return new ReportFinding
        {
            Headline = Say($"mixing.headline.{direction}"),
            Text = string.Join(" ", Sentences(results, nulls, row)),
            Confidence = Math.Abs(z) >= 3 ? Confidence.Firm : Confidence.Indicative,
            MeasureId = "network.nulls",
            Value = Say(
                "mixing.value",
                Diagnosis.Say.Number(nulls[row, "value"].Number),
                Diagnosis.Say.Number(nulls[row, "null_mean"].Number)
            ),
        };
    }

    private static IEnumerable<string> Sentences(DiagnosisResults results, MeasureTable nulls, int row)
    {
        yield return Say(
            "mixing.consortia",
            Diagnosis.Say.Percent((1 + nulls[row, "value"].Number) / 2),
            Diagnosis.Say.Percent((1 + nulls[row, "null_mean"].Number) / 2),
            Diagnosis.Say.Number(nulls[row, "z"].Number, "0")
        );
        MeasureTable pairs = results.Whole("helix.mixing");
        int[] sure = [.. Enumerable.Range(0, pairs.Count).Where(r => pairs[r, "ties"].Number >= 30)];
        if (sure.Length >= 2)
        {
            int high = sure.MaxBy(r => pairs[r, "newman_lift"].Number),
                low = sure.MinBy(r => pairs[r, "newman_lift"].Number);
            yield return Say(
                "mixing.pairs",
                Pair(pairs, high),
                Diagnosis.Say.Number(pairs[high, "newman_lift"].Number),
                Pair(pairs, low),
                Diagnosis.Say.Number(pairs[low, "newman_lift"].Number)
            );
        }
        MeasureTable labels = results.Whole("helix.ei");
        yield return Say(
            "mixing.labels",
            Diagnosis.Say.Number(labels[0, "ei_null_mean"].Number),
            Diagnosis.Say.Number(labels[0, "z"].Number, "0.0")
        );
    }

    private static string Pair(MeasureTable pairs, int row) =>
        pairs[row, "helix_a"].Text == pairs[row, "helix_b"].Text
            ? Say("mixing.within", pairs[row, "helix_a"].Text)
            : Say("mixing.between", pairs[row, "helix_a"].Text, pairs[row, "helix_b"].Text);

    /// <summary>The first row whose text column has a value, or -1.</summary>
    public static int Row(MeasureTable table, string column, string value)
    {
        for (int r = 0; r < table.Count; r++)
            if (table[r, column].Text == value)
                return r;
        return -1;
    }
}
