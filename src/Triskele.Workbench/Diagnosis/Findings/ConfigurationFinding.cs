using Triskele.Measures;
using Triskele.Presentation;
using static Triskele.Workbench.Diagnosis.DiagnosisTexts;

namespace Triskele.Workbench.Diagnosis.Findings;

/// <summary>Which configuration the three helices form as a whole, and whether all three meet more often than chance.</summary>
internal static class ConfigurationFinding
{
    public static ReportFinding Of(DiagnosisResults results)
    {
        MeasureTable configuration = results.Whole("helix.configuration");
        MeasureTable synergy = results.Whole("helix.synergy");
        string name = configuration[0, "configuration"].Text ?? "undefined";
        string missing = configuration[0, "missing"].Text ?? "";
        double sameElsewhere = PlacesFinding.ShareOfClass(results, name);
        Confidence confidence = ConfidenceOf(name, configuration[0, "stability"].Number, synergy[0, "verdict"].Text);
        return new ReportFinding
        {
            Headline =
                sameElsewhere < 0.5
                    ? Say("configuration.whole", Lower(Say($"configuration.headline.{name}")))
                    : Say($"configuration.headline.{name}"),
            Text = string.Join(" ", [.. Mixture(results, sameElsewhere), .. Sentences(configuration, synergy, missing)]),
            Confidence = confidence == Confidence.Firm && sameElsewhere < 0.5 ? Confidence.Indicative : confidence,
            WhatWouldChange = configuration[0, "would_change"].Text is { Length: > 0 } change ? change : null,
            MeasureId = "helix.configuration",
            Value = Say("configuration.value", Lift(synergy, 0)),
        };
    }

    /// <summary>The trilateral lift of a row with its interval.</summary>
    public static string Lift(MeasureTable synergy, int row) =>
        Diagnosis.Say.Interval(synergy[row, "lift"].Number, synergy[row, "lift_low"].Number, synergy[row, "lift_high"].Number);

    public static Confidence ConfidenceOf(string configuration, double stability, string? verdict) =>
        configuration == "undefined" ? Confidence.Unknown
        : stability >= 0.9 && verdict is not ("undecided" or "degenerate") ? Confidence.Firm
        : Confidence.Indicative;

    private static string Lower(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];

    // A whole can look coupled because its parts differ: where each sphere sits in other places, the spheres of the whole differ in frequency.
    private static IEnumerable<string> Mixture(DiagnosisResults results, double sameElsewhere)
    {
        if (sameElsewhere < 0.5)
            yield return Say("configuration.mixture", PlacesFinding.Things(results.Request), Diagnosis.Say.Percent(sameElsewhere));
    }

    private static IEnumerable<string> Sentences(MeasureTable c, MeasureTable s, string missing)
    {
        if (missing.Length > 0)
            yield return Say("configuration.missing", missing);
        yield return Say(
            "configuration.strands",
            Diagnosis.Say.Count(c[0, "n"].Number),
            Diagnosis.Say.Percent(c[0, "trilateral"].Number),
            Diagnosis.Say.Number(c[0, "cov_ui"].Number),
            Diagnosis.Say.Number(c[0, "cov_ug"].Number),
            Diagnosis.Say.Number(c[0, "cov_ig"].Number)
        );
        if (!double.IsNaN(s[0, "lift"].Number))
            yield return Say($"synergy.{s[0, "verdict"].Text}", Lift(s, 0));
        yield return Say("configuration.stability", Diagnosis.Say.Percent(c[0, "stability"].Number));
    }
}
