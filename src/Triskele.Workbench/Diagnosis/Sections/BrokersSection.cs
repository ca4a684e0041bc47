using Triskele.Measures;
using Triskele.Presentation;
using Triskele.Presentation.Figures;
using Triskele.Workbench.Measuring;
using static Triskele.Workbench.Diagnosis.DiagnosisTexts;

namespace Triskele.Workbench.Diagnosis.Sections;

/// <summary>Who stands between others that are not tied, for which helices, and on whom the connection of others hangs.</summary>
internal static class BrokersSection
{
    private const int MaxBrokers = 15;

    public static ReportSection Of(DiagnosisResults results)
    {
        if (!results.HasNetwork)
            return new ReportSection
            {
                Id = "brokers",
                Title = Say("section.brokers"),
                Paragraphs = [Say("network.none")],
            };
        MeasureTable cuts = results.Whole("network.cutpoints");
        bool brokers = Brokers(results.Whole("network.brokerage")).Any(),
            points = CutPoints(cuts).Any();
        return new ReportSection
        {
            Id = "brokers",
            Title = Say("section.brokers"),
            Paragraphs =
            [
                .. brokers
                    ? [Say("section.brokers.text"), Roles(results.Whole("network.roles")), Top(results.Whole("network.brokerage"))]
                    : new[] { Say("brokers.none") },
                Hanging(cuts),
            ],
            Figures = brokers ? [Picture(results.Whole("network.brokerage"))] : [],
            Tables =
            [
                .. brokers ? new[] { results.Result("network.roles").ForReport(), BrokersTable(results) } : [],
                .. points ? new[] { CutPointsTable(results) } : [],
            ],
        };
    }

    private static IEnumerable<int> Brokers(MeasureTable brokerage) =>
        Sentence.Rows(brokerage).Where(r => brokerage[r, "total"].Number > 0).Take(MaxBrokers);

    private static IEnumerable<int> CutPoints(MeasureTable cuts) => Sentence.Rows(cuts).Where(r => cuts[r, "kind"].Text == "organisation");

    // Representative and gatekeeper are the same number, because ties have no direction.
    private static string Roles(MeasureTable roles)
    {
        int[] rows = [.. Sentence.Rows(roles).Where(r => roles[r, "role"].Text != "gatekeeper" && !double.IsNaN(roles[r, "z"].Number))];
        if (rows.Length == 0)
            return Say("brokers.roles.undefined");
        (string Key, int[] Rows)[] kinds =
        [
            ("more", [.. rows.Where(r => roles[r, "z"].Number >= 2)]),
            ("rarer", [.. rows.Where(r => roles[r, "z"].Number <= -2)]),
            ("same", [.. rows.Where(r => Math.Abs(roles[r, "z"].Number) < 2)]),
        ];
        return Say(
            "brokers.roles",
            string.Join("; ", kinds.Where(k => k.Rows.Length > 0).Select(k => Say($"brokers.roles.{k.Key}", Listed(roles, k.Rows))))
        );
    }

    private static string Listed(MeasureTable roles, int[] rows) =>
        Diagnosis.Say.List([.. rows.OrderByDescending(r => Math.Abs(roles[r, "z"].Number)).Select(r => Role(roles, r))]);

    private static string Role(MeasureTable roles, int row)
    {
        double share = roles[row, "share"].Number;
        return Say(
            "brokers.role",
            Say($"role.{roles[row, "role"].Text}"),
            Diagnosis.Say.Percent(share),
            Diagnosis.Say.Percent(ShareByChance(roles, row)),
            Diagnosis.Say.Number(roles[row, "z"].Number, "0.0")
        );
    }

    // All open pairs stay open, so that the roles of every draw add up to the same.
    private static double ShareByChance(MeasureTable roles, int row) =>
        roles[row, "null_mean"].Number / Sentence.Rows(roles).Sum(r => roles[r, "value"].Number);

    private static string Top(MeasureTable brokerage) =>
        Say(
            "brokers.top",
            Diagnosis.Say.List([
                .. Brokers(brokerage)
                    .Take(3)
                    .Select(r => Sentence.Named(brokerage, r, "", Say("brokers.pairs", Diagnosis.Say.Count(brokerage[r, "total"].Number)))),
            ])
        );

    private static string Hanging(MeasureTable cuts)
    {
        int[] points = [.. CutPoints(cuts)];
        if (points.Length == 0)
            return Say("brokers.cuts.none");
        int most = points[0];
        return Say(
            points.Length == 1 ? "brokers.cuts.one" : "brokers.cuts",
            Diagnosis.Say.Count(points.Length),
            Sentence.Named(cuts, most),
            Diagnosis.Say.Count(cuts[most, "separated"].Number),
            Diagnosis.Say.Count(cuts.Count - points.Length)
        );
    }

    private static StackedBarsFigure Picture(MeasureTable brokerage) =>
        new()
        {
            Title = Say("figure.brokers.title"),
            Caption = Say("figure.brokers.caption"),
            AltText = Say("figure.brokers.caption"),
            MeasureId = "network.brokerage",
            Unit = "open pairs",
            Ordered = true,
            Series =
            [
                new FigureSeries(Say("brokers.series.coordinator")),
                new FigureSeries(Say("brokers.series.own")),
                new FigureSeries(Say("brokers.series.itinerant")),
                new FigureSeries(Say("brokers.series.liaison")),
            ],
            Bars =
            [
                .. Brokers(brokerage)
                    .Select(r => new StackedBar(
                        Sentence.Name(brokerage, r),
                        [
                            brokerage[r, "coordinator"].Number,
                            brokerage[r, "representative"].Number + brokerage[r, "gatekeeper"].Number,
                            brokerage[r, "itinerant"].Number,
                            brokerage[r, "liaison"].Number,
                        ]
                    )),
            ],
        };

    private static ReportTable BrokersTable(DiagnosisResults results)
    {
        MeasureResult result = results.Result("network.brokerage");
        string[] columns =
        [
            "actor",
            "name",
            "helix",
            "country",
            "total",
            "coordinator",
            "itinerant",
            "representative",
            "gatekeeper",
            "liaison",
            "liaison_z",
            "ei",
        ];
        MeasureTable between = TableExcerpt.Rows(result.Table, r => result.Table[r, "total"].Number > 0);
        return (result with { Table = TableExcerpt.Columns(between, columns) }).ForReport(maxRows: MaxBrokers);
    }

    private static ReportTable CutPointsTable(DiagnosisResults results)
    {
        MeasureResult result = results.Result("network.cutpoints");
        MeasureTable points = TableExcerpt.Rows(result.Table, r => result.Table[r, "kind"].Text == "organisation");
        return (
            result with
            {
                Table = TableExcerpt.Columns(points, "actor", "name", "helix", "country", "parts", "separated", "bridges"),
            }
        ).ForReport(Say("table.cuts"), MaxBrokers);
    }
}
