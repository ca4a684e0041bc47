using System.Globalization;
using System.Text;
using System.Xml;

namespace Triskele.Data.Exporters;

/// <summary>The projected multi-partner network as GraphML with typed attributes, as igraph, NetworkX, Gephi and yEd read it.</summary>
/// <remarks>
/// Nodes are the organisations with at least one tie, with <c>key, name, helix, country</c>; edges carry <c>joint_projects</c> and
/// <c>newman_weight</c>. What is unknown is left out, never written as null. Characters that XML cannot hold are written as U+FFFD.
/// </remarks>
public sealed class GraphMlExporter : IExporter
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    private static readonly (string Id, string For, string Name, string Type)[] Attributes =
    [
        ("k0", "node", "key", "string"),
        ("k1", "node", "name", "string"),
        ("k2", "node", "helix", "string"),
        ("k3", "node", "country", "string"),
        ("k4", "edge", "joint_projects", "int"),
        ("k5", "edge", "newman_weight", "double"),
    ];

    /// <inheritdoc/>
    public string Format => "graphml";

    /// <inheritdoc/>
    public void Export(Ecosystem ecosystem, string path, CancellationToken cancellation = default) =>
        AtomicOutput.WriteFile(
            path,
            temporary =>
            {
                using FileStream file = File.Create(temporary);
                using XmlWriter xml = XmlWriter.Create(file, Settings());
                Write(xml, ProjectedNetwork.Of(ecosystem), cancellation);
            }
        );

    private static XmlWriterSettings Settings() =>
        new()
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            IndentChars = " ",
            NewLineChars = "\n",
        };

    private static void Write(XmlWriter xml, ProjectedNetwork network, CancellationToken cancellation)
    {
        xml.WriteStartDocument();
        xml.WriteStartElement("graphml", Namespace);
        foreach ((string id, string target, string name, string type) in Attributes)
            WriteElement(xml, "key", ("id", id), ("for", target), ("attr.name", name), ("attr.type", type));
        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("id", "network");
        xml.WriteAttributeString("edgedefault", "undirected");
        foreach (int node in network.Nodes)
            WriteNode(xml, network.Ecosystem, node);
        for (int tie = 0; tie < network.Count; tie++)
        {
            cancellation.ThrowIfCancellationRequested();
            WriteEdge(xml, network, tie);
        }
        xml.WriteEndDocument();
    }

    private static void WriteNode(XmlWriter xml, Ecosystem e, int node)
    {
        int helix = e.Actors.MainHelices[node];
        xml.WriteStartElement("node", Namespace);
        xml.WriteAttributeString("id", NodeId(node));
        WriteData(xml, "k0", e.Actors.Keys[node]);
        WriteData(xml, "k1", e.Actors.Names[node]);
        WriteData(xml, "k2", helix < 0 ? "" : e.Helices[helix].Id);
        WriteData(xml, "k3", EcosystemTables.CountryOf(e, node));
        xml.WriteEndElement();
    }

    private static void WriteEdge(XmlWriter xml, ProjectedNetwork network, int tie)
    {
        xml.WriteStartElement("edge", Namespace);
        xml.WriteAttributeString("source", NodeId(network.Source(tie)));
        xml.WriteAttributeString("target", NodeId(network.Target(tie)));
        WriteData(xml, "k4", network.JointProjects(tie).ToString(CultureInfo.InvariantCulture));
        WriteData(xml, "k5", network.NewmanWeight(tie).ToString("R", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    private static void WriteData(XmlWriter xml, string key, string text)
    {
        if (text.Length == 0)
            return;
        xml.WriteStartElement("data", Namespace);
        xml.WriteAttributeString("key", key);
        xml.WriteString(Writable(text));
        xml.WriteEndElement();
    }

    private static void WriteElement(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, Namespace);
        foreach ((string attribute, string value) in attributes)
            xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }

    private static string NodeId(int node) => string.Create(CultureInfo.InvariantCulture, $"n{node}");

    private static string Writable(string text)
    {
        StringBuilder writable = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
            writable.Append(rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value) ? rune : Rune.ReplacementChar);
        return writable.ToString();
    }
}
