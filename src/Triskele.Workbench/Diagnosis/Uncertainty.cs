using Triskele.Measures;
using Triskele.Workbench.Diagnosis.Findings;
using static Triskele.Workbench.Diagnosis.DiagnosisTexts;

namespace Triskele.Workbench.Diagnosis;

/// <summary>What the records cannot tell, or tell only under a convention.</summary>
internal static class Uncertainty
{
    public static IEnumerable<string> Of(DiagnosisResults results)
    {
        if (!results.HasRecords)
            yield break;
        yield return Mapping(results);
        if (double.IsNaN(results.Whole("helix.configuration")[0, "capture_science"].Number))
            yield return Say("uncertain.capture");
        if (MixingFinding.Row(results.Whole("network.nulls"), "statistic", "transitivity") is >= 0 and int row)
            yield return Say(
                "uncertain.cliques",
                Diagnosis.Say.Number(results.Whole("network.nulls")[row, "value"].Number, "0.000"),
                Diagnosis.Say.Number(results.Whole("network.nulls")[row, "null_mean"].Number, "0.000")
            );
        if (results.Whole("helix.synergy")[0, "t_millibits"] is { IsUndefined: false } t)
            yield return Say("uncertain.t", Diagnosis.Say.Number(t.Number, "0.0"));
        if (RecordEdge.ThinsOut(results.Whole("network.dynamics")))
            yield return Say(
                "uncertain.edge",
                results.Whole("network.dynamics")[RecordEdge.LastWholeYear(results.Whole("network.dynamics")), "year"].Integer
            );
        foreach (string gap in Gaps(results))
            yield return gap;
    }

    private static string Mapping(DiagnosisResults results)
    {
        string own = Class(results.Whole("helix.configuration"));
        (string Way, string Class)[] others = [.. results.Alternatives.Select(a => (a, Class(results.Alternative(a))))];
        string asked = results.Runner.Request.Options.GetValueOrDefault("rec", "own");
        if (asked == "own" && others.All(o => o.Class == own))
            return Say("uncertain.mapping.same", own);
        return Say(
            "uncertain.mapping.other",
            asked,
            own,
            Diagnosis.Say.List([.. others.Select(o => Say("uncertain.mapping.one", o.Way, o.Class))])
        );
    }

    private static string Class(MeasureTable configuration) => configuration[0, "configuration"].Text ?? "undefined";

    private static IEnumerable<string> Gaps(DiagnosisResults results)
    {
        Ecosystem e = results.Runner.Ecosystem!;
        int imputed = e.Projects.EndImputed.Count(x => x),
            withoutStart = e.Projects.StartDays.Count(d => d == Day.Unknown),
            withoutHelix = e.Actors.MainHelices.Count(h => h < 0);
        double withoutPlace =
            e.Actors.Places.Count(p => e.Places.AncestorAt(p, results.Request.PlaceLevel) == PlaceTree.Unknown)
            / (double)Math.Max(1, e.Actors.Count);
        double withoutMoney = e.Participations.ContributionsEur.Count(double.IsNaN) / (double)Math.Max(1, e.Participations.Count);
        if (imputed > 0)
            yield return Say("uncertain.ends", Diagnosis.Say.Count(imputed));
        if (withoutStart > 0)
            yield return Say("uncertain.starts", Diagnosis.Say.Count(withoutStart));
        if (withoutHelix > 0)
            yield return Say("uncertain.helix", Diagnosis.Say.Count(withoutHelix));
        if (withoutPlace > 0)
            yield return Say("uncertain.places", Diagnosis.Say.Percent(withoutPlace));
        if (withoutMoney > 0.01)
            yield return Say("uncertain.money", Diagnosis.Say.Percent(withoutMoney));
    }
}
