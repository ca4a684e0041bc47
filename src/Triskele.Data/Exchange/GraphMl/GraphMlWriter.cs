using System.Collections.Immutable;
using System.Globalization;
using System.Xml;

namespace Triskele.Data.Exchange.GraphMl;

/// <summary>Writes GraphML with typed attributes, as igraph, NetworkX, Gephi and yEd read it.</summary>
/// <remarks>
/// The format has no dates: they are text, <c>yyyy-MM-dd</c>, and of several periods the first and the last day are kept. Unknown values are left out.
/// A boolean <c>type</c> tells the second mode of a two-mode network, as igraph has it.
/// </remarks>
internal static class GraphMlWriter
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    public static void Write(ExchangeNetwork network, Stream stream, CancellationToken cancellation)
    {
        ImmutableArray<ExchangeColumn> nodes = ExchangeFields.OfNodes(network),
            edges = ExchangeFields.OfEdges(network);
        using XmlWriter xml = XmlText.Writer(stream);
        xml.WriteStartDocument();
        xml.WriteStartElement("graphml", Namespace);
        WriteKeys(xml, "node", nodes, 0);
        WriteKeys(xml, "edge", edges, nodes.Length);
        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("id", "network");
        xml.WriteAttributeString("edgedefault", network.IsDirected ? "directed" : "undirected");
        for (int node = 0; node < network.Nodes.Length; node++)
            WriteNode(xml, node, nodes);
        for (int edge = 0; edge < network.Edges.Length; edge++)
        {
            cancellation.ThrowIfCancellationRequested();
            WriteEdge(xml, network, edge, edges, nodes.Length);
        }
        xml.WriteEndDocument();
    }

    private static void WriteKeys(XmlWriter xml, string target, ImmutableArray<ExchangeColumn> columns, int first)
    {
        for (int c = 0; c < columns.Length; c++)
        {
            xml.WriteStartElement("key", Namespace);
            xml.WriteAttributeString("id", Id('k', first + c));
            xml.WriteAttributeString("for", target);
            xml.WriteAttributeString("attr.name", XmlText.Writable(columns[c].Name));
            xml.WriteAttributeString("attr.type", TypeOf(columns[c].Type));
            xml.WriteEndElement();
        }
    }

    private static void WriteNode(XmlWriter xml, int node, ImmutableArray<ExchangeColumn> columns)
    {
        xml.WriteStartElement("node", Namespace);
        xml.WriteAttributeString("id", Id('n', node));
        WriteData(xml, node, columns, 0);
        xml.WriteEndElement();
    }

    private static void WriteEdge(XmlWriter xml, ExchangeNetwork network, int index, ImmutableArray<ExchangeColumn> columns, int first)
    {
        ExchangeEdge edge = network.Edges[index];
        xml.WriteStartElement("edge", Namespace);
        xml.WriteAttributeString("source", Id('n', edge.Source));
        xml.WriteAttributeString("target", Id('n', edge.Target));
        if (edge.IsDirected && !network.IsDirected)
            xml.WriteAttributeString("directed", "true");
        WriteData(xml, index, columns, first);
        xml.WriteEndElement();
    }

    private static void WriteData(XmlWriter xml, int row, ImmutableArray<ExchangeColumn> columns, int first)
    {
        for (int c = 0; c < columns.Length; c++)
        {
            string text = columns[c][row];
            if (text.Length == 0)
                continue;
            xml.WriteStartElement("data", Namespace);
            xml.WriteAttributeString("key", Id('k', first + c));
            xml.WriteString(XmlText.Writable(text));
            xml.WriteEndElement();
        }
    }

    private static string Id(char kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}{number}");

    private static string TypeOf(ExchangeType type) =>
        type switch
        {
            ExchangeType.Integer => "int",
            ExchangeType.Real => "double",
            ExchangeType.Flag => "boolean",
            _ => "string",
        };
}
