using Triskele.Data.Importers.Cordis;
using Triskele.Data.Importers.Tables;
using Triskele.Data.Reading;
using Triskele.Data.Sources;

namespace Triskele.Data.Importers.Records;

/// <summary>The plain table of projects.</summary>
internal sealed class PlainProjectTable
{
    private readonly IRecordSink _sink;
    private readonly string _framework;
    private readonly Columns _at;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    private PlainProjectTable(Header header, IRecordSink sink, string framework) =>
        (_at, _sink, _framework) = (new Columns(header), sink, framework);

    /// <param name="framework">Framework programme of projects that name none.</param>
    public static TablePlan? Plan(OpenTable table, IRecordSink sink, string framework, string dataset)
    {
        string[] ids = [.. RecordTables.Project, .. RecordTables.Grant, .. RecordTables.Rcn, .. RecordTables.OwnId];
        if (!table.Header.Require(table.Findings, "projects", ids))
            return null;
        return new TablePlan(dataset, "projects", new PlainProjectTable(table.Header, sink, framework).Take);
    }

    private void Take(RowCells cells)
    {
        (string grant, string rcn, string key) = (cells.Id(_at.Grant), cells.Id(_at.Rcn), cells.Id(_at.Key));
        string id =
            rcn.Length > 0 ? rcn
            : grant.Length > 0 ? grant
            : key;
        if (id.Length == 0)
        {
            cells.Findings.Error("missing-value", cells.Row, cells.NameOf(_at.AnyId), "an empty cell", cells.NameOf(_at.AnyId));
            return;
        }
        if (!_seen.Add(id))
            cells.Findings.Warn("duplicate-project", cells.Row, cells.NameOf(_at.AnyId), id);
        _sink.Add(ProjectOf(cells, grant, rcn, key));
        if (cells.Text(_at.Topic) is { Length: > 0 } topic)
            _sink.Add(new ProjectActivityRow(cells.Row, grant, rcn, key, "topic", topic, "", false));
    }

    private ProjectRow ProjectOf(RowCells cells, string grant, string rcn, string key)
    {
        DateOnly? start = cells.FirstDay(_at.Start);
        string framework = Frameworks.Canonical(cells.Text(_at.Framework));
        return new ProjectRow(cells.Row, grant, rcn, key)
        {
            Acronym = cells.Text(_at.Acronym),
            Title = cells.Text(_at.Title),
            Framework = framework.Length > 0 ? framework : _framework,
            Programmes = cells.Text(_at.Programmes),
            Scheme = cells.Text(_at.Scheme),
            Call = cells.Text(_at.Call),
            Status = cells.Text(_at.Status),
            Start = start,
            PlannedEnd = cells.LastDay(_at.End, start),
            ActualEnd = cells.LastDay(_at.ActualEnd, start),
            Signed = cells.FirstDay(_at.Signed),
            TotalCostEur = cells.Money(_at.TotalCost),
            ContributionEur = cells.Money(_at.Contribution),
            Doi = cells.Text(_at.Doi),
            Updated = cells.Moment(_at.Updated),
        };
    }

    private readonly struct Columns(Header h)
    {
        public readonly int Grant = h.Find(RecordTables.Grant);
        public readonly int Rcn = h.Find(RecordTables.Rcn);
        public readonly int Key = h.Find([.. RecordTables.Project, .. RecordTables.OwnId]);
        public readonly int AnyId = h.Find([.. RecordTables.Rcn, .. RecordTables.Grant, .. RecordTables.Project, .. RecordTables.OwnId]);
        public readonly int Acronym = h.Find("acronym", "project_acronym", "name", "label");
        public readonly int Title = h.Find("title", "project_title");
        public readonly int Framework = h.Find("framework", "frameworkProgramme");
        public readonly int Programmes = h.Find("programmePart", "programmes", "programme", "legalBasis");
        public readonly int Topic = h.Find("topic", "topics");
        public readonly int Scheme = h.Find("fundingScheme", "scheme");
        public readonly int Call = h.Find("call", "masterCall");
        public readonly int Status = h.Find("status");
        public readonly int Start = h.Find(RecordTables.Start);

        // Where a table tells plan and outcome apart, a plain "end" is the outcome; alone it is the plan.
        public readonly int End = h.Has(RecordTables.PlannedEnd) ? h.Find(RecordTables.PlannedEnd) : h.Find(RecordTables.End);
        public readonly int ActualEnd = h.Find(
            h.Has(RecordTables.PlannedEnd) ? [.. RecordTables.ActualEnd, .. RecordTables.End] : RecordTables.ActualEnd
        );
        public readonly int Signed = h.Find("signed", "ecSignatureDate");
        public readonly int TotalCost = h.Find("totalCost", "cost", "total_cost_eur");
        public readonly int Contribution = h.Find("ecMaxContribution", "contribution", "ecContribution", "contribution_eur", "funding");
        public readonly int Doi = h.Find("doi", "grantDoi");
        public readonly int Updated = h.Find("updated", "contentUpdateDate");
    }
}
