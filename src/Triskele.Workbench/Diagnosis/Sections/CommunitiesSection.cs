using Triskele.Measures;
using Triskele.Presentation;
using Triskele.Presentation.Figures;
using Triskele.Workbench.Measuring;
using static Triskele.Workbench.Diagnosis.DiagnosisTexts;

namespace Triskele.Workbench.Diagnosis.Sections;

/// <summary>Into which communities the network falls, what they are made of, and along which lines they run.</summary>
internal static class CommunitiesSection
{
    private const int MaxCommunities = 12;

    // Adjusted mutual information below which labels say hardly anything of communities, and a difference that is none: our conventions.
    private const double Related = 0.1,
        Alike = 0.05;

    private const double Stable = 0.8;

    public static ReportSection Of(DiagnosisResults results) =>
        new()
        {
            Id = "communities",
            Title = Say("section.communities"),
            Paragraphs = results.HasNetwork ? [Method(results), Found(results), Lines(results), Trap(results)] : [Say("network.none")],
            Figures = KnowsHelices(results) ? [Picture(results.Whole("network.community_profile"))] : [],
            Tables = results.HasNetwork ? [Profile(results), Whole(results)] : [],
        };

    private static string Method(DiagnosisResults results)
    {
        MeasureOptions options = results.Result("network.community_profile").Options;
        int rounds = options.Integer("iterations");
        return Say(
            "section.communities.text",
            Say(results.TiesAreProjects ? "ties.projects" : "ties.recorded"),
            options.Integer("restarts"),
            rounds == 0 ? "" : Say("communities.rounds", rounds)
        );
    }

    private static string Found(DiagnosisResults results)
    {
        MeasureTable communities = results.Whole("network.community_profile");
        double actors = Sentence.Rows(communities).Sum(r => communities[r, "actors"].Number);
        int few = Math.Min(5, communities.Count);
        double stability = results.Whole("network.modularity")[0, "stability"].Number;
        string found = Say(
            communities.Count == 1 ? "communities.one" : "communities.sizes",
            Diagnosis.Say.Count(communities.Count),
            Diagnosis.Say.Count(actors),
            Diagnosis.Say.Percent(communities[0, "actors"].Number / actors),
            few,
            Diagnosis.Say.Percent(Enumerable.Range(0, few).Sum(r => communities[r, "actors"].Number) / actors)
        );
        return double.IsNaN(stability)
            ? found
            : $"{found} {Say(stability < Stable ? "communities.unstable" : "communities.stable", Diagnosis.Say.Percent(stability))}";
    }

    private static string Lines(DiagnosisResults results)
    {
        MeasureTable whole = results.Whole("network.modularity");
        double country = whole[0, "country_ami"].Number,
            helix = whole[0, "helix_ami"].Number;
        string which =
            OneCountry(results.Whole("network.community_profile")) ? "one_country"
            : double.IsNaN(country) && double.IsNaN(helix) ? "unknown"
            : !(country >= Related || helix >= Related) ? "neither"
            : Math.Abs(country - helix) < Alike ? "alike"
            : country > helix || double.IsNaN(helix) ? "country"
            : "helix";
        return Say($"communities.lines.{which}", Diagnosis.Say.Number(country), Diagnosis.Say.Number(helix));
    }

    private static bool OneCountry(MeasureTable communities) =>
        Sentence.Rows(communities).Select(r => communities[r, "country"].Text).OfType<string>().Distinct().Count() == 1
        && Sentence.Rows(communities).All(r => communities[r, "country_share"].Number is 1 or double.NaN);

    private static string Trap(DiagnosisResults results)
    {
        MeasureTable whole = results.Whole("network.modularity");
        double z = whole[0, "z"].Number;
        string which =
            !results.TiesAreProjects ? "recorded"
            : whole[0, "draws"].Integer == 0 ? "skipped"
            : double.IsNaN(z) ? "undefined"
            : z >= 2 ? "more"
            : z <= -2 ? "less"
            : "same";
        return Say(
            $"communities.null.{which}",
            Diagnosis.Say.Number(whole[0, "value"].Number, "0.000"),
            whole[0, "draws"].Integer,
            Diagnosis.Say.Number(whole[0, "null_mean"].Number, "0.000"),
            Diagnosis.Say.Number(whole[0, "null_sd"].Number, "0.000"),
            Diagnosis.Say.Number(z, "0.0")
        );
    }

    private static bool KnowsHelices(DiagnosisResults results)
    {
        if (!results.HasNetwork)
            return false;
        MeasureTable communities = results.Whole("network.community_profile");
        return Sentence.Rows(communities).Take(MaxCommunities).Any(r => communities[r, "unknown_helix"].Number < 1);
    }

    private static StackedBarsFigure Picture(MeasureTable communities)
    {
        int[] rows = [.. Sentence.Rows(communities).Take(MaxCommunities)];
        bool gaps = rows.Any(r => communities[r, "unknown_helix"].Number > 0);
        return new StackedBarsFigure
        {
            Title = Say("figure.communities.title"),
            Caption = Say("figure.communities.caption"),
            AltText = Say("figure.communities.caption"),
            MeasureId = "network.community_profile",
            Unit = "organisations",
            AsShares = true,
            Series =
            [
                .. Helix.Standard.Select(h => new FigureSeries(h.Id, h)),
                .. gaps ? [new FigureSeries(Say("helix.unknown"))] : Array.Empty<FigureSeries>(),
            ],
            Bars =
            [
                .. rows.Select(r => new StackedBar(
                    $"{communities[r, "community"].Integer} · {Sentence.Name(communities, r, "hub_name", "hub")}",
                    [.. Members(communities, r)]
                )),
            ],
        };
    }

    // The shares of the table as the counts that they came from.
    private static IEnumerable<double> Members(MeasureTable communities, int row)
    {
        double members = communities[row, "actors"].Number,
            unknown = Math.Round(members * communities[row, "unknown_helix"].Number);
        foreach (Helix helix in Helix.Standard)
            yield return unknown == members ? 0 : Math.Round((members - unknown) * communities[row, helix.Id].Number);
        yield return unknown;
    }

    private static ReportTable Profile(DiagnosisResults results)
    {
        MeasureResult result = results.Result("network.community_profile");
        bool named = Sentence.Rows(result.Table).Any(r => result.Table[r, "hub_name"].Text is { Length: > 0 });
        string[] columns =
        [
            "community",
            named ? "hub_name" : "hub",
            "actors",
            "stability",
            "internal_share",
            "science",
            "business",
            "government",
            "research",
            "country",
            "country_share",
        ];
        return (result with { Table = TableExcerpt.Columns(result.Table, columns) }).ForReport(maxRows: MaxCommunities);
    }

    // Modularity without the random networks beside it would be read as structure, so that it is left out.
    private static ReportTable Whole(DiagnosisResults results)
    {
        MeasureResult result = results.Result("network.modularity");
        return result.Table[0, "draws"].Integer > 0
            ? result.ForReport()
            : (
                result with
                {
                    Table = TableExcerpt.Columns(
                        result.Table,
                        "actors",
                        "communities",
                        "largest_share",
                        "stability",
                        "helix_nmi",
                        "helix_ami",
                        "country_nmi",
                        "country_ami"
                    ),
                }
            ).ForReport(Say("table.lines"));
    }
}
