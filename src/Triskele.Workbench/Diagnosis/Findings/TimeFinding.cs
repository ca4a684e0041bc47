using Triskele.Measures;
using Triskele.Presentation;
using static Triskele.Workbench.Diagnosis.DiagnosisTexts;

namespace Triskele.Workbench.Diagnosis.Findings;

/// <summary>Whether ties are renewed or made for one project and dropped.</summary>
internal static class TimeFinding
{
    public static ReportFinding? Of(DiagnosisResults results)
    {
        MeasureTable summary = results.Whole("network.summary");
        double repeated = summary[0, "repeated_share"].Number;
        if (double.IsNaN(repeated))
            return null;
        return new ReportFinding
        {
            Headline = Say(
                repeated < 0.25 ? "time.headline.episodic"
                    : repeated < 0.5 ? "time.headline.mixed"
                    : "time.headline.repeated",
                Diagnosis.Say.Percent(repeated)
            ),
            Text = string.Join(" ", Sentences(results)),
            Confidence = Confidence.Indicative,
            MeasureId = "network.dynamics",
            Value = Jaccard(results.Whole("network.dynamics")),
        };
    }

    private static string? Jaccard(MeasureTable dynamics) =>
        RecordEdge.LastWholeYear(dynamics) is >= 0 and int last && !double.IsNaN(dynamics[last, "jaccard"].Number)
            ? Say("time.value", Diagnosis.Say.Number(dynamics[last, "jaccard"].Number))
            : null;

    private static IEnumerable<string> Sentences(DiagnosisResults results)
    {
        MeasureTable t = results.Whole("network.dynamics");
        int last = RecordEdge.LastWholeYear(t);
        if (last < 0)
            yield break;
        if (!double.IsNaN(t[last, "births"].Number))
            yield return Say(
                "time.last",
                t[last, "year"].Integer,
                Diagnosis.Say.Count(t[last, "births"].Number),
                Diagnosis.Say.Count(t[last, "deaths"].Number),
                Diagnosis.Say.Count(t[last, "persisted"].Number),
                Diagnosis.Say.Percent(t[last, "newcomer_share"].Number)
            );
        yield return Say("time.caution");
    }
}
