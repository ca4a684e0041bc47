using System.Globalization;
using Triskele.Data.Exporters;

namespace Triskele.Data.Exchange.EdgeTables;

/// <summary>A network as two tables, one of edges and one of nodes.</summary>
internal static class EdgeTableWriter
{
    /// <summary>The edges: <c>source, target</c>, then what is known of them.</summary>
    public static ExportTable Edges(ExchangeNetwork n)
    {
        List<ExportColumn> columns =
        [
            ExportColumn.OfText("source", i => n.Nodes[n.Edges[i].Source].Id),
            ExportColumn.OfText("target", i => n.Nodes[n.Edges[i].Target].Id),
        ];
        columns.AddRange(ExchangeFields.OfEdges(n, dates: false).Select(Column));
        if (n.Edges.Any(e => e.IsDirected))
            columns.Add(ExportColumn.OfFlag("directed", i => n.Edges[i].IsDirected));
        if (n.Edges.Any(e => e.Periods.Length > 0))
            columns.AddRange([
                ExportColumn.OfDay("start", i => n.Edges[i].Period.Start),
                ExportColumn.OfDay("end", i => n.Edges[i].Period.End),
            ]);
        return new ExportTable("edges", n.Edges.Length, [.. columns]);
    }

    /// <summary>The nodes: <c>id, label</c>, then what is known of them.</summary>
    public static ExportTable Nodes(ExchangeNetwork n) =>
        new(
            "nodes",
            n.Nodes.Length,
            [
                ExportColumn.OfText("id", i => n.Nodes[i].Id),
                ExportColumn.OfText("label", i => n.Nodes[i].Label),
                .. ExchangeFields.OfNodes(n, keyAndName: false).Select(Column),
            ]
        );

    private static ExportColumn Column(ExchangeColumn column) =>
        column.Type switch
        {
            ExchangeType.Integer => ExportColumn.OfLongOrNothing(
                column.Name,
                i => column[i] is { Length: > 0 } text ? long.Parse(text, CultureInfo.InvariantCulture) : null
            ),
            ExchangeType.Real => ExportColumn.OfReal(
                column.Name,
                i => column[i] is { Length: > 0 } text ? double.Parse(text, CultureInfo.InvariantCulture) : double.NaN
            ),
            _ => ExportColumn.OfText(column.Name, i => column[i]),
        };
}
