using System.Text;
using System.Xml;
using Triskele.Data.Exchange.Reading;
using Triskele.Data.Findings;

namespace Triskele.Data.Exchange.GraphMl;

/// <summary>Reads GraphML: of igraph, NetworkX, Gephi, yEd and our own.</summary>
/// <remarks>Elements are known by their names, whatever the namespace. The nodes of nested graphs come in beside the others; hyperedges are left out.</remarks>
internal sealed class GraphMlReader
{
    private readonly ExchangeBuilder _builder;
    private readonly FileFindings _findings;
    private readonly XmlReader _xml;
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);
    private readonly Stack<bool> _directed = [];
    private int _node = -1;
    private int _edge = -1;

    private GraphMlReader(XmlReader xml, FileFindings findings) =>
        (_xml, _findings, _builder) = (xml, findings, new ExchangeBuilder(findings));

    public static ExchangeNetwork Read(Stream stream, FileFindings findings) =>
        XmlFaults.Guard(() =>
        {
            using XmlReader xml = XmlText.Reader(stream);
            return new GraphMlReader(xml, findings).Read();
        });

    private long Row => ((IXmlLineInfo)_xml).LineNumber;

    private ExchangeNetwork Read()
    {
        _xml.Read();
        while (!_xml.EOF)
        {
            if (_xml.NodeType == XmlNodeType.EndElement)
                Leave();
            else if (_xml.NodeType == XmlNodeType.Element && Enter())
                continue;
            _xml.Read();
        }
        _builder.TellUndeclared();
        _builder.Promote(keys: true);
        return _builder.Build();
    }

    // True where the reader already stands behind the element.
    private bool Enter()
    {
        switch (_xml.LocalName)
        {
            case "key":
                ReadKey();
                return true;
            case "graph":
                bool inherited = _directed.Count > 0 && _directed.Peek();
                if (!_xml.IsEmptyElement)
                    _directed.Push(_xml.GetAttribute("edgedefault") is { } said ? said == "directed" : inherited);
                return false;
            case "node":
                _node = _builder.Declare(new ExchangeNode(Required("id")) { Row = Row });
                (_edge, bool empty) = (-1, _xml.IsEmptyElement);
                if (empty)
                    _node = -1;
                return false;
            case "edge":
                ReadEdge();
                return false;
            case "data":
                ReadData();
                return true;
            case "hyperedge":
                _findings.Warn("hyperedge", Row, "", "hyperedge");
                _xml.Skip();
                return true;
            default:
                return false;
        }
    }

    private void Leave()
    {
        if (_xml.LocalName == "graph")
            _directed.TryPop(out _);
        else if (_xml.LocalName == "node")
            _node = -1;
        else if (_xml.LocalName == "edge")
            _edge = -1;
    }

    private void ReadKey()
    {
        string id = Required("id");
        string name = _xml.GetAttribute("attr.name") ?? _xml.GetAttribute("yfiles.type") ?? id;
        string target = _xml.GetAttribute("for") ?? "all";
        ExchangeType? type = TypeOf(_xml.GetAttribute("attr.type"));
        string fallback = "";
        long row = Row;
        if (!_xml.IsEmptyElement)
        {
            using XmlReader inside = _xml.ReadSubtree();
            while (inside.Read())
                if (inside.NodeType == XmlNodeType.Element && inside.LocalName == "default")
                    fallback = TextOf(inside);
        }
        _xml.Read();
        _keys[id] = name;
        if (target is "node" or "all")
            Declare(_builder.NodeColumns, name, type, fallback, row);
        if (target is "edge" or "all")
            Declare(_builder.EdgeColumns, name, type, fallback, row);
    }

    private static void Declare(ColumnSet columns, string name, ExchangeType? type, string fallback, long row)
    {
        columns.Declare(name, type, row);
        columns.SetDefault(name, fallback, row);
    }

    private void ReadEdge()
    {
        long row = Row;
        bool directed = _xml.GetAttribute("directed") is { } said ? said is "true" or "1" : _directed.Count > 0 && _directed.Peek();
        int source = _builder.Named(Required("source"), row),
            target = _builder.Named(Required("target"), row);
        int edge = _builder.Add(new ExchangeEdge(source, target) { IsDirected = directed, Row = row });
        (_edge, _node) = (_xml.IsEmptyElement ? -1 : edge, -1);
    }

    private void ReadData()
    {
        long row = Row;
        string id = _xml.GetAttribute("key") ?? "";
        string text = TextOf(_xml);
        _xml.Read();
        if (_node < 0 && _edge < 0)
            return;
        if (!_keys.TryGetValue(id, out string? name))
            _findings.Tally(FindingSeverity.Warning, "undeclared-attribute", row, "", id);
        else if (_edge >= 0)
            _builder.EdgeColumns.Set(_edge, name, text, row);
        else
            _builder.NodeColumns.Set(_node, name == "nodegraphics" ? "label" : name, text, row);
    }

    // The text of an element; of the drawings of yEd, the first label. The reader stays on the end of the element.
    private static string TextOf(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return "";
        int depth = xml.Depth;
        StringBuilder text = new(),
            label = new();
        bool nested = false,
            inLabel = false;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
                (nested, inLabel) = (true, xml.LocalName is "NodeLabel" or "EdgeLabel" && label.Length == 0);
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
                if (!nested)
                    text.Append(xml.Value);
                else if (inLabel)
                    label.Append(xml.Value);
        }
        return nested ? label.ToString().Trim() : text.ToString();
    }

    private string Required(string attribute) =>
        _xml.GetAttribute(attribute) is { Length: > 0 } value
            ? value
            : throw new ExchangeFault("xml-attribute-missing", Row, _xml.Name, attribute);

    private static ExchangeType? TypeOf(string? type) =>
        type switch
        {
            "int" or "long" or "integer" => ExchangeType.Integer,
            "float" or "double" => ExchangeType.Real,
            "boolean" => ExchangeType.Flag,
            _ => ExchangeType.Text,
        };
}
