using System.Collections.Immutable;
using Triskele.Data.Findings;

namespace Triskele.Data.Exchange.Reading;

/// <summary>Joins what one file says of nodes with the network of another: a table of nodes with its edges, a map with its network, a partition with its vertices.</summary>
internal static class ExchangeMerge
{
    public static ExchangeNetwork Of(ExchangeNetwork network, ExchangeNetwork nodes, FileFindings findings)
    {
        ExchangeBuilder builder = new(findings);
        foreach (ExchangeNode node in nodes.Nodes)
            builder.Declare(node);
        foreach (ExchangeNode node in network.Nodes)
            Add(builder, node);
        foreach (ExchangeEdge edge in network.Edges)
            builder.Add(
                edge with
                {
                    Source = builder.Find(network.Nodes[edge.Source].Id),
                    Target = builder.Find(network.Nodes[edge.Target].Id),
                    Layer = builder.Layer(network.LayerOf(edge)),
                }
            );
        Copy(network.NodeColumns, network.Nodes, builder, builder.NodeColumns);
        Copy(nodes.NodeColumns, nodes.Nodes, builder, builder.NodeColumns);
        builder.Promote();
        return builder.Build(network.IsTwoMode) with { EdgeColumns = network.EdgeColumns, WeightName = network.WeightName };
    }

    // What the network's own file says of a node stands before what the other says.
    private static void Add(ExchangeBuilder builder, ExchangeNode node)
    {
        int at = builder.Named(node.Id, node.Row);
        ExchangeNode known = builder[at];
        builder[at] = known with
        {
            Label = node.Label.Length > 0 ? node.Label : known.Label,
            IsSecond = node.IsSecond,
            Period = node.Period.IsKnown ? node.Period : known.Period,
        };
    }

    private static void Copy(
        ImmutableArray<ExchangeColumn> columns,
        ImmutableArray<ExchangeNode> nodes,
        ExchangeBuilder builder,
        ColumnSet into
    )
    {
        foreach (ExchangeColumn column in columns)
        {
            into.Declare(column.Name, column.Type, 0);
            for (int i = 0; i < nodes.Length; i++)
                into.Set(builder.Find(nodes[i].Id), column.Name, column[i], nodes[i].Row);
        }
    }
}
