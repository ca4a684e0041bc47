using Triskele.Measures;
using Triskele.Presentation;
using Triskele.Presentation.Figures;
using Triskele.Workbench.Measuring;
using static Triskele.Workbench.Diagnosis.DiagnosisTexts;

namespace Triskele.Workbench.Diagnosis.Sections;

/// <summary>What would add to the network, how far such proposals can be believed, and what it would lose if many left.</summary>
internal static class ChangeSection
{
    private const int MaxPairs = 10;

    // Pairs of each kind below which a test of proposals is passed over: our convention.
    private const int LeastPairs = 30;

    public static ReportSection Of(DiagnosisResults results) =>
        new()
        {
            Id = "change",
            Title = Say("section.change"),
            Paragraphs = results.HasNetwork ? [Say("section.change.text"), .. Proposals(results), Losses(results)] : [Say("network.none")],
            Figures = Departures(results).Length > 0 ? [Picture(results)] : [],
            Tables = results.HasNetwork ? [.. PairTables(results), .. TestTable(results), .. LossTable(results)] : [],
        };

    private static IEnumerable<string> Proposals(DiagnosisResults results)
    {
        MeasureResult links = results.Result("network.links");
        if (links.Table.Count == 0)
        {
            yield return Say("links.none");
            yield break;
        }
        yield return First(links, NameOf(results, links.Table[0, "via"].Text));
        if (WeakestStrand(results) is { } strand)
            yield return Weakest(links.Table, strand);
        yield return Tested(results, links.Options.Choice("rank"));
    }

    private static string First(MeasureResult links, string via) =>
        Say(
            links.Options.Choice("cross_helix") == "yes" ? "links.across" : "links.any",
            links.Options.Choice("rank"),
            Sentence.Named(links.Table, 0, "_a"),
            Sentence.Named(links.Table, 0, "_b"),
            Diagnosis.Say.Count(links.Table[0, "shared_partners"].Number),
            links.Table[0, "shared_partners"].Integer == 1 ? "" : "s",
            via
        );

    private static string NameOf(DiagnosisResults results, string? key)
    {
        MeasureTable everybody = results.Whole("network.brokerage");
        return key is null || Findings.MixingFinding.Row(everybody, "actor", key) is not (>= 0 and int row)
            ? key ?? ""
            : Sentence.Name(everybody, row);
    }

    // Of the three strands, the one that is tied least; null where a helix is absent.
    private static (string A, string B, double Cosine)? WeakestStrand(DiagnosisResults results)
    {
        if (!results.HasRecords || results.Result("network.links").Options.Choice("cross_helix") != "yes")
            return null;
        MeasureTable whole = results.Whole("helix.configuration");
        (string A, string B, double Cosine)[] strands =
        [
            ("science", "business", whole[0, "cov_ui"].Number),
            ("science", "government", whole[0, "cov_ug"].Number),
            ("business", "government", whole[0, "cov_ig"].Number),
        ];
        return strands.Any(s => double.IsNaN(s.Cosine)) ? null : strands.MinBy(s => s.Cosine);
    }

    private static string Weakest(MeasureTable links, (string A, string B, double Cosine) strand)
    {
        int joining = Joining(links, strand).Count;
        return Say(
            joining == 0 ? "links.weakest.none" : "links.weakest",
            Say($"helix.{strand.A}"),
            Say($"helix.{strand.B}"),
            Diagnosis.Say.Number(strand.Cosine),
            joining,
            links.Count
        );
    }

    private static MeasureTable Joining(MeasureTable links, (string A, string B, double) strand) =>
        TableExcerpt.Rows(
            links,
            r =>
                (links[r, "helix_a"].Text, links[r, "helix_b"].Text) is var pair
                && (pair == (strand.A, strand.B) || pair == (strand.B, strand.A))
        );

    private static string Tested(DiagnosisResults results, string rank)
    {
        MeasureTable tests = Matched(results);
        int row = Findings.MixingFinding.Row(tests, "score", rank);
        if (row < 0)
            return Say("links.test.none", LeastPairs);
        double auc = tests[row, "auc"].Number,
            low = tests[row, "auc_low"].Number;
        string hint =
            low <= 0.5 ? "chance"
            : auc < 0.7 ? "weak"
            : "fair";
        return Say("links.test", Diagnosis.Say.Interval(auc, low, tests[row, "auc_high"].Number), Say($"links.test.{hint}"));
    }

    // Random pairs flatter every score that grows with size, so that pairs of like size are looked at.
    private static MeasureTable Matched(DiagnosisResults results)
    {
        MeasureTable tests = results.Whole("network.link_evaluation");
        return TableExcerpt.Rows(
            tests,
            r =>
                tests[r, "negatives_drawn"].Text == "matched"
                && tests[r, "positives"].Number >= LeastPairs
                && tests[r, "negatives"].Number >= LeastPairs
                && !double.IsNaN(tests[r, "auc_low"].Number)
        );
    }

    private static string Losses(DiagnosisResults results)
    {
        if (!results.Depth.IsThorough)
            return Say("robustness.skipped", Diagnosis.Say.Count(NetworkDepth.MostActors), Diagnosis.Say.Count(NetworkDepth.MostTies));
        MeasureTable t = results.Whole("network.robustness");
        int[] helices = [.. Departures(results).Where(r => t[r, "scenario"].Text == "helix" && !double.IsNaN(t[r, "null_mean"].Number))];
        if (helices.Length == 0)
            return Say("robustness.no_helix");
        int worst = helices.MinBy(r => BelowChance(t, r));
        return Say(
            BelowChance(t, worst) <= -2 ? "robustness.helix" : "robustness.helix.none",
            Say($"helix.{t[worst, "target"].Text}"),
            Diagnosis.Say.Count(t[worst, "removed_actors"].Number),
            Diagnosis.Say.Percent(t[worst, "giant_after"].Number),
            Diagnosis.Say.Percent(t[worst, "giant_before"].Number),
            Diagnosis.Say.Percent(t[worst, "null_mean"].Number),
            BesideZ(t, worst)
        );
    }

    private static string BesideZ(MeasureTable t, int row) =>
        t[row, "z"].IsUndefined ? "" : Say("robustness.z", Diagnosis.Say.Number(t[row, "z"].Number, "0.0"));

    // z; where all random removals leave the same, any difference from them is beyond chance.
    private static double BelowChance(MeasureTable t, int row) =>
        t[row, "z"].Number is var z && !double.IsNaN(z) ? z
        : t[row, "giant_after"].Number < t[row, "null_mean"].Number ? double.NegativeInfinity
        : 0;

    /// <summary>The rows of what leaves as a group and leaves somebody behind.</summary>
    private static int[] Departures(DiagnosisResults results)
    {
        if (!results.HasNetwork || !results.Has("network.robustness"))
            return [];
        MeasureTable t = results.Whole("network.robustness");
        return
        [
            .. Sentence
                .Rows(t)
                .Where(r => t[r, "scenario"].Text is "articulation" or "helix" or "country" or "programme")
                .Where(r => t[r, "removed_ties"].Number > 0 && !double.IsNaN(t[r, "giant_after"].Number)),
        ];
    }

    private static BarsFigure Picture(DiagnosisResults results)
    {
        MeasureTable t = results.Whole("network.robustness");
        return new BarsFigure
        {
            Title = Say("figure.robustness.title"),
            Caption = Say("figure.robustness.caption"),
            AltText = Say("figure.robustness.caption"),
            MeasureId = "network.robustness",
            Unit = "share of those who stay",
            Reference = t[0, "giant_before"].Number,
            ReferenceLabel = Say("robustness.today"),
            Bars = [.. Departures(results).Select(r => new Bar(Leaves(t, r), t[r, "giant_after"].Number, null, Beside(t, r)))],
        };
    }

    private static string Leaves(MeasureTable t, int row)
    {
        string target = t[row, "target"].Text ?? "";
        return t[row, "scenario"].Text switch
        {
            "articulation" => Say("robustness.articulation", Diagnosis.Say.Count(t[row, "removed_actors"].Number)),
            "programme" => Say("robustness.programme", target),
            "country" => PlaceNames.Of(target),
            _ => Say($"helix.{target}"),
        };
    }

    private static string? Beside(MeasureTable t, int row) =>
        double.IsNaN(t[row, "null_mean"].Number)
            ? null
            : Say("robustness.beside", Diagnosis.Say.Percent(t[row, "null_mean"].Number), BesideZ(t, row));

    private static IEnumerable<ReportTable> PairTables(DiagnosisResults results)
    {
        MeasureResult links = results.Result("network.links");
        if (links.Table.Count == 0)
            yield break;
        yield return Pairs(links, links.Table, null);
        if (WeakestStrand(results) is { } strand && Joining(links.Table, strand) is { Count: > 0 } joining)
            yield return Pairs(links, joining, Say("table.strand", Say($"helix.{strand.A}"), Say($"helix.{strand.B}")));
    }

    private static ReportTable Pairs(MeasureResult links, MeasureTable rows, string? caption)
    {
        string rank = links.Options.Choice("rank");
        string[] ends = ["name_a", "helix_a", "country_a", "name_b", "helix_b", "country_b"];
        string[] columns =
        [
            "rank",
            .. ends,
            "shared_partners",
            "via",
            .. rank == "shared_partners" ? [] : new[] { rank },
            "actor_a",
            "actor_b",
        ];
        return (links with { Table = TableExcerpt.Columns(rows, columns) }).ForReport(caption, MaxPairs);
    }

    private static IEnumerable<ReportTable> TestTable(DiagnosisResults results)
    {
        MeasureTable matched = Matched(results);
        if (results.Whole("network.links").Count > 0 && matched.Count > 0)
            yield return (results.Result("network.link_evaluation") with { Table = matched }).ForReport(Say("table.test"));
    }

    private static IEnumerable<ReportTable> LossTable(DiagnosisResults results)
    {
        if (Departures(results).Length == 0)
            yield break;
        MeasureResult result = results.Result("network.robustness");
        yield return (
            result with
            {
                Table = TableExcerpt.Columns(
                    TableExcerpt.Rows(
                        result.Table,
                        r => !(result.Table[r, "scenario"].Text ?? "").EndsWith("_adaptive", StringComparison.Ordinal)
                    ),
                    "scenario",
                    "target",
                    "removed_actors",
                    "removed_ties",
                    "giant_before",
                    "giant_after",
                    "cross_helix_reach_before",
                    "cross_helix_reach_after",
                    "null_mean",
                    "null_sd",
                    "z",
                    "p",
                    "draws"
                ),
            }
        ).ForReport();
    }
}
