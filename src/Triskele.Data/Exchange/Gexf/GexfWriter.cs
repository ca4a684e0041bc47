using System.Collections.Immutable;
using System.Globalization;
using System.Xml;

namespace Triskele.Data.Exchange.Gexf;

/// <summary>Writes GEXF 1.3, or 1.2 for readers that know no newer.</summary>
/// <remarks>
/// Dates are days (<c>timeformat="date"</c>), both ends inclusive, intervals throughout; several periods of an edge are spells. A layer is the
/// <c>kind</c> of an edge (in 1.2, which has no kinds, an attribute <c>layer</c>). Unknown values are left out.
/// </remarks>
internal static class GexfWriter
{
    public static void Write(ExchangeNetwork network, Stream stream, ExchangeOptions options, CancellationToken cancellation)
    {
        string ns = options.OldGexf ? "http://www.gexf.net/1.2draft" : "http://gexf.net/1.3";
        ImmutableArray<ExchangeColumn> nodes = ExchangeFields.OfNodes(network, keyAndName: false, dates: false),
            edges = ExchangeFields.OfEdges(network, weight: false, layer: options.OldGexf, dates: false);
        bool dynamic = network.Nodes.Any(n => n.Period.IsKnown) || network.Edges.Any(e => e.Periods.Length > 0);
        using XmlWriter xml = XmlText.Writer(stream);
        xml.WriteStartDocument();
        xml.WriteStartElement("gexf", ns);
        xml.WriteAttributeString("version", options.OldGexf ? "1.2" : "1.3");
        xml.WriteStartElement("graph", ns);
        xml.WriteAttributeString("defaultedgetype", network.IsDirected ? "directed" : "undirected");
        xml.WriteAttributeString("mode", dynamic ? "dynamic" : "static");
        if (dynamic)
            xml.WriteAttributeString("timeformat", "date");
        if (dynamic && !options.OldGexf)
            xml.WriteAttributeString("timerepresentation", "interval");
        Writing writing = new(xml, ns, network, options.OldGexf);
        writing.Attributes("node", nodes);
        writing.Attributes("edge", edges);
        xml.WriteStartElement("nodes", ns);
        for (int i = 0; i < network.Nodes.Length; i++)
            writing.Node(i, nodes);
        xml.WriteEndElement();
        xml.WriteStartElement("edges", ns);
        for (int i = 0; i < network.Edges.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            writing.Edge(i, edges);
        }
        xml.WriteEndDocument();
    }

    private sealed class Writing(XmlWriter xml, string ns, ExchangeNetwork network, bool old)
    {
        private readonly bool _directed = network.IsDirected;

        public void Attributes(string target, ImmutableArray<ExchangeColumn> columns)
        {
            if (columns.Length == 0)
                return;
            xml.WriteStartElement("attributes", ns);
            xml.WriteAttributeString("class", target);
            xml.WriteAttributeString("mode", "static");
            for (int c = 0; c < columns.Length; c++)
            {
                xml.WriteStartElement("attribute", ns);
                xml.WriteAttributeString("id", Text(c));
                xml.WriteAttributeString("title", XmlText.Writable(columns[c].Name));
                xml.WriteAttributeString("type", TypeOf(columns[c].Type));
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }

        public void Node(int index, ImmutableArray<ExchangeColumn> columns)
        {
            ExchangeNode node = network.Nodes[index];
            xml.WriteStartElement("node", ns);
            xml.WriteAttributeString("id", XmlText.Writable(node.Id));
            if (node.Label.Length > 0)
                xml.WriteAttributeString("label", XmlText.Writable(node.Label));
            Period(node.Period);
            Values(index, columns);
            xml.WriteEndElement();
        }

        public void Edge(int index, ImmutableArray<ExchangeColumn> columns)
        {
            ExchangeEdge edge = network.Edges[index];
            xml.WriteStartElement("edge", ns);
            xml.WriteAttributeString("id", Text(index));
            xml.WriteAttributeString("source", XmlText.Writable(network.Nodes[edge.Source].Id));
            xml.WriteAttributeString("target", XmlText.Writable(network.Nodes[edge.Target].Id));
            if (edge.IsDirected != _directed)
                xml.WriteAttributeString("type", edge.IsDirected ? "directed" : "undirected");
            if (edge.Layer >= 0 && !old)
                xml.WriteAttributeString("kind", XmlText.Writable(network.Layers[edge.Layer]));
            xml.WriteAttributeString("weight", ExchangeValue.Of(edge.Weight));
            if (edge.Periods.Length == 1)
                Period(edge.Periods[0]);
            Values(index, columns);
            if (edge.Periods.Length > 1)
                Spells(edge.Periods);
            xml.WriteEndElement();
        }

        private void Spells(ImmutableArray<ExchangePeriod> periods)
        {
            xml.WriteStartElement("spells", ns);
            foreach (ExchangePeriod period in periods)
            {
                xml.WriteStartElement("spell", ns);
                Period(period);
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }

        private void Period(ExchangePeriod period)
        {
            if (period.Start != Day.Unknown)
                xml.WriteAttributeString("start", Day.Text(period.Start));
            if (period.End != Day.Unknown)
                xml.WriteAttributeString("end", Day.Text(period.End));
        }

        private void Values(int row, ImmutableArray<ExchangeColumn> columns)
        {
            bool any = false;
            for (int c = 0; c < columns.Length; c++)
            {
                string text = columns[c][row];
                if (text.Length == 0)
                    continue;
                if (!any)
                    xml.WriteStartElement("attvalues", ns);
                any = true;
                xml.WriteStartElement("attvalue", ns);
                xml.WriteAttributeString("for", Text(c));
                xml.WriteAttributeString("value", XmlText.Writable(text));
                xml.WriteEndElement();
            }
            if (any)
                xml.WriteEndElement();
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    // Dates as values are texts: 1.3 gives "date" to no attribute type.
    private static string TypeOf(ExchangeType type) =>
        type switch
        {
            ExchangeType.Integer => "long",
            ExchangeType.Real => "double",
            ExchangeType.Flag => "boolean",
            _ => "string",
        };
}
