using Triskele.Measures;
using Triskele.Presentation;
using static Triskele.Workbench.Diagnosis.DiagnosisTexts;

namespace Triskele.Workbench.Diagnosis.Findings;

/// <summary>Whether organisations seek their own sphere, against permuted labels and against reshuffled consortia.</summary>
internal static class MixingFinding
{
    public static ReportFinding? Of(DiagnosisResults results)
    {
        MeasureTable ei = results.Whole("helix.ei");
        double value = ei[0, "ei"].Number,
            z = ei[0, "z"].Number;
        if (double.IsNaN(value))
            return null;
        string direction =
            double.IsNaN(z) || Math.Abs(z) < 2 ? "neutral"
            : z < 0 ? "inward"
            : "outward";
        return new ReportFinding
        {
            Headline = Say($"mixing.headline.{direction}"),
            Text = string.Join(" ", Sentences(results, ei, value, z)),
            Confidence = Math.Abs(z) >= 3 ? Confidence.Firm : Confidence.Indicative,
            MeasureId = "helix.ei",
            Value = Say("mixing.value", Diagnosis.Say.Number(value), Diagnosis.Say.Number(ei[0, "ei_null_mean"].Number)),
        };
    }

    private static IEnumerable<string> Sentences(DiagnosisResults results, MeasureTable ei, double value, double z)
    {
        yield return Say(
            "mixing.labels",
            Diagnosis.Say.Percent((1 + value) / 2),
            Diagnosis.Say.Percent((1 + ei[0, "ei_null_mean"].Number) / 2),
            Diagnosis.Say.Number(z, "0.0"),
            Diagnosis.Say.Number(ei[0, "p"].Number, "0.000")
        );
        if (Row(results.Whole("network.nulls"), "statistic", "ei") is >= 0 and int row)
        {
            MeasureTable nulls = results.Whole("network.nulls");
            yield return Say(
                "mixing.consortia",
                Diagnosis.Say.Number(nulls[row, "null_mean"].Number),
                Diagnosis.Say.Number(nulls[row, "z"].Number, "0.0")
            );
        }
        MeasureTable pairs = results.Whole("helix.mixing");
        int[] sure = [.. Enumerable.Range(0, pairs.Count).Where(r => Math.Abs(pairs[r, "z"].Number) >= 3 && pairs[r, "ties"].Number >= 30)];
        if (sure.Length < 2)
            yield break;
        int high = sure.MaxBy(r => pairs[r, "lift"].Number),
            low = sure.MinBy(r => pairs[r, "lift"].Number);
        yield return Say(
            "mixing.pairs",
            Pair(pairs, high),
            Diagnosis.Say.Number(pairs[high, "lift"].Number),
            Pair(pairs, low),
            Diagnosis.Say.Number(pairs[low, "lift"].Number)
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
