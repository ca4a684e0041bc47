using Triskele.Measures;
using Triskele.Presentation;
using static Triskele.Workbench.Diagnosis.DiagnosisTexts;

namespace Triskele.Workbench.Diagnosis.Findings;

/// <summary>Findings where there are only counts: configuration and synergy of the largest populations.</summary>
internal static class CountsFindings
{
    private const int Most = 5;

    public static IEnumerable<ReportFinding> Of(DiagnosisResults results)
    {
        MeasureTable c = results.Whole("helix.configuration"),
            s = results.Whole("helix.synergy");
        foreach (int r in Enumerable.Range(0, c.Count).OrderByDescending(r => c[r, "n"].Number).ThenBy(r => r).Take(Most))
        {
            string name = c[r, "configuration"].Text ?? "undefined";
            yield return new ReportFinding
            {
                Headline = $"{c[r][0].Text}: {name}",
                Text = string.Join(
                    " ",
                    new[]
                    {
                        c[r, "missing"].Text is { Length: > 0 } m ? Say("configuration.missing", m) : "",
                        Say($"synergy.{s[r, "verdict"].Text}", ConfigurationFinding.Lift(s, r)),
                    }.Where(t => t.Length > 0)
                ),
                Confidence = ConfigurationFinding.ConfidenceOf(name, c[r, "stability"].Number, s[r, "verdict"].Text),
                WhatWouldChange = c[r, "would_change"].Text is { Length: > 0 } change ? change : null,
                MeasureId = "helix.configuration",
                Value = Say("configuration.value", ConfigurationFinding.Lift(s, r)),
            };
        }
    }
}
