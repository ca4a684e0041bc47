using Triskele.Data.Importers.Tables;
using Triskele.Data.Reading;
using Triskele.Data.Sources;

namespace Triskele.Data.Importers.Records;

/// <summary>The plain table of memberships: an organisation's dated shares in helices.</summary>
internal static class MembershipTable
{
    private static readonly string[] Ids = [.. RecordTables.Pic, .. RecordTables.Actor, .. RecordTables.OwnId];

    public static TablePlan? Plan(OpenTable table, IRecordSink sink, string dataset)
    {
        Header h = table.Header;
        if (!h.Require(table.Findings, "memberships", Ids) | !h.Require(table.Findings, "memberships", RecordTables.Helix))
            return null;
        (int actor, int helix, int share) = (h.Find(Ids), h.Find(RecordTables.Helix), h.Find("share", "weight"));
        (int from, int to) = (h.Find("from", "since", "start"), h.Find("to", "until", "end"));
        return new TablePlan(dataset, "memberships", Take);

        void Take(RowCells cells)
        {
            (string key, string name) = (cells.RequiredId(actor), cells.RequiredId(helix));
            if (key.Length == 0 || name.Length == 0)
                return;
            double part = share < 0 ? 1 : cells.Values.Number(cells.Raw(share), cells.Row, cells.NameOf(share));
            DateOnly? first = cells.FirstDay(from);
            if (part is > 0 and <= 1)
                sink.Add(new MembershipRow(cells.Row, key, HelixShares.Of(name).Id, part, first, cells.LastDay(to, first)));
            else
                cells.Findings.Error("bad-share", cells.Row, cells.NameOf(share), cells.Text(share));
        }
    }
}
