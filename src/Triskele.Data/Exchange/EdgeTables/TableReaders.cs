using Triskele.Data.Exchange.Reading;
using Triskele.Data.Findings;
using Triskele.Data.Importers.Records;
using Triskele.Data.Reading;

namespace Triskele.Data.Exchange.EdgeTables;

/// <summary>Reads tables of edges, tables of nodes, and the map file of VOSviewer, which is one.</summary>
internal static class TableReaders
{
    private static readonly string[] Ids = ["id", "key", "node", "actor", "name", "label"];
    private static readonly string[] Drawing = ["x", "y", "z"];

    /// <summary>Whether a header is that of a table of edges.</summary>
    public static bool AreEdges(Header header) => TieColumnNames.AreIn(header);

    /// <summary>Whether a header is that of a table of nodes.</summary>
    public static bool AreNodes(Header header) => header.Has(Ids);

    /// <summary>Reads the edges.</summary>
    public static ExchangeNetwork Edges(Stream stream, FileFindings findings)
    {
        ExchangeBuilder builder = new(findings);
        using DelimitedReader table = new(stream, findings, null);
        Header header = new(table.Columns);
        (int from, int to) = (header.Find(TieColumnNames.From), header.Find(TieColumnNames.To));
        if (from < 0 || to < 0)
            throw new ExchangeFault("network-head", 1, string.Join(", ", table.Columns), "the columns source and target");
        while (table.Read())
        {
            (string source, string target) = (table[from].Trim().ToString(), table[to].Trim().ToString());
            if (source.Length == 0 || target.Length == 0)
            {
                findings.Error(
                    "missing-value",
                    table.Row,
                    table.Columns[source.Length == 0 ? from : to],
                    "an empty cell",
                    "source and target"
                );
                continue;
            }
            int edge = builder.Add(
                new ExchangeEdge(builder.Named(source, table.Row), builder.Named(target, table.Row)) { Row = table.Row }
            );
            for (int c = 0; c < table.Columns.Count; c++)
                if (c != from && c != to)
                    builder.EdgeColumns.Set(edge, NameOf(table.Columns, c), table[c].ToString(), table.Row);
        }
        Gephi(builder);
        builder.Promote();
        return builder.Build();
    }

    /// <summary>Reads the nodes.</summary>
    public static ExchangeNetwork Nodes(Stream stream, FileFindings findings)
    {
        ExchangeBuilder builder = new(findings);
        using DelimitedReader table = new(stream, findings, null);
        Header header = new(table.Columns);
        int id = header.Find(Ids),
            label = header.Find("label", "name");
        if (id < 0)
            throw new ExchangeFault("network-head", 1, string.Join(", ", table.Columns), "a column id");
        while (table.Read())
        {
            string key = table[id].Trim().ToString();
            if (key.Length == 0)
            {
                findings.Error("missing-value", table.Row, table.Columns[id], "an empty cell", "id");
                continue;
            }
            int node = builder.Declare(new ExchangeNode(key) { Label = label < 0 ? "" : table[label].ToString(), Row = table.Row });
            for (int c = 0; c < table.Columns.Count; c++)
                if (c != id && c != label && !Drawing.Contains(table.Columns[c], StringComparer.OrdinalIgnoreCase))
                    builder.NodeColumns.Set(node, NameOf(table.Columns, c), table[c].ToString(), table.Row);
        }
        // The modes are for the edges to confirm.
        return builder.Build();
    }

    // Gephi writes Source,Target,Type,Id,Label,Weight with Type directed or undirected.
    private static void Gephi(ExchangeBuilder builder)
    {
        if (builder.EdgeColumns.Find("type") is not { } types || !types.Texts.All(IsDirection))
            return;
        for (int e = 0; e < builder.EdgeCount; e++)
            builder.SetEdge(e, builder.Edge(e) with { IsDirected = types[e].Equals("directed", StringComparison.OrdinalIgnoreCase) });
        builder.EdgeColumns.Remove(types);
    }

    private static bool IsDirection(string text) =>
        text.Equals("directed", StringComparison.OrdinalIgnoreCase) || text.Equals("undirected", StringComparison.OrdinalIgnoreCase);

    private static string NameOf(IReadOnlyList<string> columns, int c) =>
        columns[c].Trim().Length > 0 ? columns[c].Trim() : $"column {c + 1}";
}
