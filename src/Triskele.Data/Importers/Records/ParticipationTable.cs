using Triskele.Data.Importers.Tables;
using Triskele.Data.Reading;
using Triskele.Data.Sources;

namespace Triskele.Data.Importers.Records;

/// <summary>The plain table of participations.</summary>
internal sealed class ParticipationTable
{
    private readonly IRecordSink _sink;
    private readonly string _framework;
    private readonly Columns _at;
    private readonly Dictionary<(string, string, Role), int> _repeats = [];

    private ParticipationTable(Header header, IRecordSink sink, string framework) =>
        (_at, _sink, _framework) = (new Columns(header), sink, framework);

    public static TablePlan? Plan(OpenTable table, IRecordSink sink, string framework, string dataset)
    {
        string[] project = [.. RecordTables.Project, .. RecordTables.Grant, .. RecordTables.Rcn];
        string[] actor = [.. RecordTables.Actor, .. RecordTables.Pic];
        if (
            !table.Header.Require(table.Findings, "participations", project)
            | !table.Header.Require(table.Findings, "participations", actor)
        )
            return null;
        return new TablePlan(dataset, "participations", new ParticipationTable(table.Header, sink, framework).Take);
    }

    private void Take(RowCells cells)
    {
        (string grant, string rcn, string project) = (cells.Id(_at.Grant), cells.Id(_at.Rcn), cells.Id(_at.Project));
        (string pic, string key) = (cells.Id(_at.Pic), cells.Id(_at.Actor));
        string projectId = First(rcn, grant, project);
        string actorId = First(pic, key);
        if (projectId.Length == 0)
            Missing(cells, _at.AnyProject);
        if (actorId.Length == 0)
            Missing(cells, _at.AnyActor);
        if (projectId.Length == 0 || actorId.Length == 0)
            return;
        Role role = cells.Role(_at.Role);
        _sink.Add(
            new ParticipationRow(
                cells.Row,
                grant,
                rcn,
                project,
                pic,
                pic.Length > 0 ? "" : key,
                role,
                OrderOf(cells, (projectId, actorId, role))
            )
            {
                Framework = _framework,
                ContributionEur = cells.Money(_at.Contribution),
                NetContributionEur = cells.Money(_at.NetContribution),
                TotalCostEur = cells.Money(_at.TotalCost),
                Ended = cells.Flag(_at.Ended),
                Updated = cells.Moment(_at.Updated),
            }
        );
    }

    /// <summary>The order that the table gives; where it gives none, 0, and 1, 2, … for repeats, so that each stays a row of its own.</summary>
    private int OrderOf(RowCells cells, (string Project, string Actor, Role Role) participation)
    {
        int repeat = _repeats.TryGetValue(participation, out int before) ? before + 1 : 0;
        _repeats[participation] = repeat;
        if (_at.Order >= 0)
            return cells.Order(_at.Order);
        if (repeat > 0)
            cells.Findings.Warn(
                "duplicate-participation",
                cells.Row,
                "",
                $"{participation.Project}, {participation.Actor}, {participation.Role}"
            );
        return repeat;
    }

    private static string First(params ReadOnlySpan<string> ids)
    {
        foreach (string id in ids)
            if (id.Length > 0)
                return id;
        return "";
    }

    private static void Missing(RowCells cells, int column) =>
        cells.Findings.Error("missing-value", cells.Row, cells.NameOf(column), "an empty cell", cells.NameOf(column));

    private readonly struct Columns(Header h)
    {
        public readonly int Grant = h.Find(RecordTables.Grant);
        public readonly int Rcn = h.Find(RecordTables.Rcn);
        public readonly int Project = h.Find(RecordTables.Project);
        public readonly int AnyProject = h.Find([.. RecordTables.Rcn, .. RecordTables.Grant, .. RecordTables.Project]);
        public readonly int Pic = h.Find(RecordTables.Pic);
        public readonly int Actor = h.Find(RecordTables.Actor);
        public readonly int AnyActor = h.Find([.. RecordTables.Pic, .. RecordTables.Actor]);
        public readonly int Role = h.Find("role");
        public readonly int Order = h.Find("order");
        public readonly int Contribution = h.Find("ecContribution", "contribution", "contribution_eur", "funding");
        public readonly int NetContribution = h.Find("netEcContribution", "net_contribution");
        public readonly int TotalCost = h.Find("totalCost", "cost");
        public readonly int Ended = h.Find("endOfParticipation", "ended");
        public readonly int Updated = h.Find("updated", "contentUpdateDate");
    }
}
