using Triskele.Data.Importers.Tables;
using Triskele.Data.Reading;
using Triskele.Data.Sources;

namespace Triskele.Data.Importers.Cordis;

/// <summary>The tables that say more about projects: topics, legal bases, fields of science, links, publications, deliverables, summaries.</summary>
internal static class ProjectParts
{
    /// <summary>Topics, legal bases, fields of science: a code of a scheme for each project.</summary>
    /// <param name="primary">Column that marks a project's own code, or empty.</param>
    public static TablePlan? Activities(
        OpenTable table,
        IRecordSink sink,
        string dataset,
        string kind,
        string scheme,
        string code,
        string title,
        string primary = ""
    )
    {
        Header h = table.Header;
        if (!h.Require(table.Findings, kind, CordisTables.ProjectId) | !h.Require(table.Findings, kind, code))
            return null;
        (int project, int at, int name, int own) = (h.Find(CordisTables.ProjectId), h.Find(code), h.Find(title), h.Find(primary));
        return new TablePlan(dataset, kind, Take);

        void Take(RowCells cells)
        {
            string grant = cells.RequiredId(project);
            string value = cells.RequiredId(at);
            if (grant.Length > 0 && value.Length > 0)
                sink.Add(new ProjectActivityRow(cells.Row, grant, "", "", scheme, value, cells.Text(name), cells.Flag(own) == true));
        }
    }

    /// <summary>Policy priorities: a column of codes, or a column for each priority.</summary>
    public static TablePlan? Priorities(OpenTable table, IRecordSink sink, string dataset)
    {
        if (table.Header.Find("policyPriorityCode", "policyPriority") is >= 0 and int code)
            return Activities(table, sink, dataset, "policyPriorities", "policyPriority", table.Header.NameOf(code), "policyPriorityTitle");
        if (!table.Header.Require(table.Findings, "policyPriorities", CordisTables.ProjectId))
            return null;
        int project = table.Header.Find(CordisTables.ProjectId);
        int[] flags = [.. Enumerable.Range(0, table.Header.Columns.Count).Where(i => i != project)];
        return new TablePlan(dataset, "policyPriorities", Take);

        void Take(RowCells cells)
        {
            string grant = cells.RequiredId(project);
            foreach (int flag in flags)
                if (grant.Length > 0 && IsSet(cells.Raw(flag)))
                    sink.Add(new ProjectActivityRow(cells.Row, grant, "", "", "policyPriority", cells.NameOf(flag), "", false));
        }
    }

    /// <summary>What projects put out.</summary>
    public static TablePlan? Outputs(OpenTable table, IRecordSink sink, string dataset, string kind, string[] id, string[] title)
    {
        Header h = table.Header;
        if (!h.Require(table.Findings, kind, CordisTables.ProjectId))
            return null;
        (int project, int key, int name, int doi) = (h.Find(CordisTables.ProjectId), h.Find(id), h.Find(title), h.Find("doi"));
        (int year, int type) = (h.Find("publishedYear"), h.Find("isPublishedAs", "deliverableType", "type"));
        return new TablePlan(dataset, kind, Take);

        void Take(RowCells cells)
        {
            string grant = cells.RequiredId(project);
            if (grant.Length == 0)
                return;
            long? published = cells.Values.Count(cells.Raw(year), cells.Row, cells.NameOf(year));
            string what = cells.Text(type) is { Length: > 0 } text ? $"{kind}: {text}" : kind;
            int? known = published is > 1000 and < 3000 ? (int)published : null;
            sink.Add(new OutputRow(cells.Row, grant, what, cells.Id(key), cells.Text(name), known, cells.Text(doi)));
        }
    }

    private static bool IsSet(ReadOnlySpan<char> text) =>
        !ValueParser.IsNothing(text) && text is not ("0" or "0.0") && !text.Equals("false", StringComparison.OrdinalIgnoreCase);
}
