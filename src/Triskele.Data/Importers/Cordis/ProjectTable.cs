using Triskele.Data.Importers.Tables;
using Triskele.Data.Reading;
using Triskele.Data.Sources;

namespace Triskele.Data.Importers.Cordis;

/// <summary>The table of projects, in the new and the old dialect.</summary>
internal sealed class ProjectTable
{
    private static readonly string[] NewGrant = ["id", .. CordisTables.ProjectId];
    private static readonly string[] OldGrant = ["id", "reference"];
    private readonly Header _h;
    private readonly IRecordSink _sink;
    private readonly string _framework;
    private readonly bool _takesTopics;
    private readonly ParticipantLists? _lists;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Columns _at;

    private ProjectTable(OpenTable table, string[] grant, IRecordSink sink, string framework, bool takesTopics, ParticipantLists? lists)
    {
        (_h, _sink, _framework, _takesTopics, _lists) = (table.Header, sink, framework, takesTopics, lists);
        _at = new Columns(_h, grant);
    }

    /// <summary>Binds the columns; null if the project's id is missing.</summary>
    /// <param name="takesTopics">Whether the topics named here are to be taken, since no table of topics comes with it.</param>
    /// <param name="lists">Takes participants from the lists of the old dialect, where no table of organisations comes with it.</param>
    public static TablePlan? Plan(
        OpenTable table,
        bool old,
        IRecordSink sink,
        string framework,
        bool takesTopics,
        ParticipantLists? lists,
        string dataset
    )
    {
        string[] grant = old ? OldGrant : NewGrant;
        if (!table.Header.Require(table.Findings, "project", grant))
            return null;
        ProjectTable reader = new(table, grant, sink, framework, takesTopics, lists);
        return new TablePlan(dataset, "project", reader.Take) { End = lists is null ? null : lists.Tell };
    }

    private void Take(RowCells cells)
    {
        string grant = cells.RequiredId(_at.Grant);
        if (grant.Length == 0)
            return;
        if (!_seen.Add(grant))
            cells.Findings.Warn("duplicate-project", cells.Row, cells.NameOf(_at.Grant), grant);
        string rcn = cells.Id(_at.Rcn);
        string framework = Frameworks.Canonical(cells.Text(_at.Framework));
        if (framework.Length == 0)
            framework = _framework;
        _sink.Add(ProjectOf(cells, grant, rcn, framework));
        if (_takesTopics)
            foreach (string topic in List(cells.Text(_at.Topics)))
                _sink.Add(new ProjectActivityRow(cells.Row, grant, rcn, "", "topic", topic, "", false));
        _lists?.Take(cells, grant, rcn, framework);
    }

    private ProjectRow ProjectOf(RowCells cells, string grant, string rcn, string framework)
    {
        DateOnly? start = cells.FirstDay(_at.Start);
        return new ProjectRow(cells.Row, grant, rcn, "")
        {
            Acronym = cells.Text(_at.Acronym),
            Title = cells.Text(_at.Title),
            Framework = framework,
            Programmes = string.Join('|', List(cells.Text(_at.Programmes))),
            Scheme = cells.Text(_at.Scheme),
            Call = cells.Text(_at.Call),
            Status = cells.Text(_at.Status),
            Start = start,
            PlannedEnd = cells.LastDay(_at.End, start),
            Signed = cells.FirstDay(_at.Signed),
            TotalCostEur = cells.Money(_at.TotalCost),
            ContributionEur = cells.Money(_at.Contribution),
            Doi = cells.Text(_at.Doi),
            Updated = cells.Moment(_at.Updated),
        };
    }

    private static string[] List(string text) =>
        text.Split([';', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private readonly struct Columns(Header h, string[] grant)
    {
        public readonly int Grant = h.Find(grant);
        public readonly int Rcn = h.Find("rcn");
        public readonly int Acronym = h.Find("acronym", "project_acronym");
        public readonly int Title = h.Find("title", "project_title");
        public readonly int Framework = h.Find("frameworkProgramme", "framework_programme");
        public readonly int Programmes = h.Find("legalBasis", "programme");
        public readonly int Topics = h.Find("topics", "topic");
        public readonly int Scheme = h.Find("fundingScheme", "type_of_action");
        public readonly int Call = h.Find("masterCall", "call", "subCall");
        public readonly int Status = h.Find("status", "project_status");
        public readonly int Start = h.Find("startDate", "project_start_date");
        public readonly int End = h.Find("endDate", "project_end_date");
        public readonly int Signed = h.Find("ecSignatureDate", "signature_date");
        public readonly int TotalCost = h.Find("totalCost");
        public readonly int Contribution = h.Find("ecMaxContribution", "eu_contribution");
        public readonly int Doi = h.Find("grantDoi");
        public readonly int Updated = h.Find("contentUpdateDate", "lastUpdateDate");
    }
}
