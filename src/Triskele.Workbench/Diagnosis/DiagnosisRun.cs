using System.Collections.Immutable;
using System.Globalization;
using Triskele.Measures;
using Triskele.Presentation;
using Triskele.Workbench.Diagnosis.Findings;
using Triskele.Workbench.Diagnosis.Sections;
using Triskele.Workbench.Measuring;
using static Triskele.Workbench.Diagnosis.DiagnosisTexts;

namespace Triskele.Workbench.Diagnosis;

/// <summary>The main job: from what a workspace holds to a report that an analyst would sign.</summary>
public static class DiagnosisRun
{
    /// <summary>Computes the measures and writes the report.</summary>
    /// <param name="state">What the workspace holds.</param>
    /// <param name="request">What to compare, period, options, seed.</param>
    /// <param name="isSample">Whether this is the embedded synthetic world, which the title then says.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="ArgumentException">An option belongs to no measure of a diagnosis, or a value is not allowed.</exception>
    /// <exception cref="BadInputException">There is nothing to diagnose; the message says what there is instead.</exception>
    public static Report Of(LoadedState state, DiagnosisRequest request, bool isSample = false, CancellationToken cancellation = default)
    {
        CheckOptions(request);
        DiagnosisResults results = new(state, request, cancellation);
        if (!results.HasRecords && !results.HasCounts && !results.HasTies)
            throw NothingToDiagnose(state);
        return new Report
        {
            Title = Say(isSample ? "report.title.sample" : "report.title"),
            Subtitle = Subtitle(results),
            Lede = string.Join(" ", Lede(results)),
            Findings = [.. FindingsOf(results)],
            Uncertainties = [.. Uncertainty.Of(results)],
            Sections = [.. SectionsOf(results)],
            Manifest = ManifestOf(state, request, results).Groups,
            Notes = state.Notes,
        };
    }

    private static TriskeleException NothingToDiagnose(LoadedState state)
    {
        if (state.Ecosystem is { Projects.Count: > 0 } outside)
            return new TriskeleException(
                Say("lede.outside", Diagnosis.Say.Count(outside.Projects.Count), outside.LifeSpan()?.FromYear, outside.LifeSpan()?.ToYear)
            );
        string held = Say("lede.held", state.Ecosystem?.Actors.Count ?? 0, state.Ecosystem?.Ties.Count ?? 0);
        string[] files = [.. state.Sources.Select(s => s.Name)];
        return new BadInputException(Say("lede.empty", held, files.Length == 0 ? "none" : Diagnosis.Say.List(files, 4)));
    }

    private static void CheckOptions(DiagnosisRequest request)
    {
        string[] known = [.. Catalogue.Measures.SelectMany(m => m.Descriptor.Options).Select(o => o.Name).Distinct()];
        string[] unknown = [.. request.Measures.Options.Keys.Where(k => !known.Contains(k))];
        if (unknown.Length > 0)
            throw new ArgumentException(
                $"No measure of a diagnosis has the option {string.Join(", ", unknown)}; there are: {string.Join(", ", known.Order(StringComparer.Ordinal))}."
            );
    }

    private static string Subtitle(DiagnosisResults results)
    {
        if (!results.HasRecords && results.HasCounts)
            return Say("report.subtitle.counts", results.State.Presence!.Count);
        Ecosystem e = results.Runner.Ecosystem!;
        string[] datasets = [.. results.State.Sources.Select(s => s.Dataset).Distinct().Order(StringComparer.Ordinal)];
        string period = results.Request.Measures.Period is { } p
            ? string.Create(CultureInfo.InvariantCulture, $"{p.FromYear} to {p.ToYear}")
            : "all years";
        return Say(
            "report.subtitle",
            datasets.Length == 0 ? "records" : Diagnosis.Say.List(datasets, 4),
            period,
            e.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "the import"
        );
    }

    private static IEnumerable<string> Lede(DiagnosisResults results)
    {
        if (!results.HasRecords)
        {
            if (results.HasCounts)
                yield return Say("lede.counts", results.State.Presence!.Count);
            if (results.HasTies)
                yield return Say(
                    "lede.ties",
                    Diagnosis.Say.Count(results.Runner.Ecosystem!.Ties.Count),
                    Diagnosis.Say.Count(results.Runner.Ecosystem.Actors.Count)
                );
            yield break;
        }
        Ecosystem e = results.Runner.Ecosystem!;
        MeasureTable census = results.Whole("census.actors"),
            network = results.Whole("network.summary");
        int compared = results.Compared("census.actors").Table.Count;
        yield return Say(
            "lede.scope",
            Diagnosis.Say.Count(census[0, "projects"].Number),
            Diagnosis.Say.Count(census[0, "actors"].Number),
            compared,
            PlacesFinding.Things(results.Request, compared),
            e.LifeSpan()?.FromYear.ToString(CultureInfo.InvariantCulture) ?? "?",
            e.LifeSpan()?.ToYear.ToString(CultureInfo.InvariantCulture) ?? "?"
        );
        double joint = census[0, "multi_partner_projects"].Number;
        yield return Say(
            "lede.joint",
            Diagnosis.Say.Count(joint),
            Diagnosis.Say.Percent(joint / census[0, "projects"].Number),
            Diagnosis.Say.Number(census[0, "median_partners"].Number, "0.#")
        );
        double actors = network[0, "actors"].Number,
            giant = network[0, "giant"].Number;
        if (actors > 0)
            yield return Say(
                giant / actors >= 0.5 ? "lede.network.whole" : "lede.network.split",
                Diagnosis.Say.Count(actors),
                Diagnosis.Say.Percent(giant / actors),
                Diagnosis.Say.Count(network[0, "components"].Number)
            );
        yield return Say("lede.kind");
    }

    private static IEnumerable<ReportFinding> FindingsOf(DiagnosisResults results)
    {
        if (!results.HasRecords)
            return results.HasCounts ? CountsFindings.Of(results) : [];
        ReportFinding?[] findings =
        [
            ConfigurationFinding.Of(results),
            PlacesFinding.Of(results),
            MixingFinding.Of(results),
            BordersFinding.Of(results),
            TimeFinding.Of(results),
        ];
        return findings.OfType<ReportFinding>();
    }

    private static IEnumerable<ReportSection> SectionsOf(DiagnosisResults results) =>
        results.HasRecords
            ?
            [
                WhoSection.Of(results),
                NetworkSection.Of(results),
                CommunitiesSection.Of(results),
                BrokersSection.Of(results),
                HelixSection.Of(results),
                BordersSection.Of(results),
                TimeSection.Of(results),
                ChangeSection.Of(results),
            ]
            :
            [
                .. results.HasCounts ? [HelixSection.Of(results)] : Array.Empty<ReportSection>(),
                .. results.HasTies
                    ? [CommunitiesSection.Of(results), BrokersSection.Of(results), ChangeSection.Of(results)]
                    : Array.Empty<ReportSection>(),
            ];

    private static Manifest ManifestOf(LoadedState state, DiagnosisRequest request, DiagnosisResults results) =>
        Manifest.Of(
            state,
            request.Measures with
            {
                By = request.By,
            },
            results
                .All.SelectMany(r => r.Options.Values.Select(o => new ManifestEntry($"{r.Descriptor.Id} {o.Key}", o.Value)))
                .DistinctBy(o => o.Key),
            results.All.SelectMany(r => r.Table.Caveats)
        );
}
