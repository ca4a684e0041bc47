using System.Xml;
using Triskele.Data.Exchange.Reading;
using Triskele.Data.Findings;
using Triskele.Data.Reading;

namespace Triskele.Data.Exchange.Gexf;

/// <summary>Reads GEXF 1.1 to 1.3: of Gephi, NetworkX and our own.</summary>
/// <remarks>
/// A kind of edges is a layer; spells are periods. Of an attribute that changes in time the last value is kept. Positions, colours and sizes are left out.
/// </remarks>
internal sealed class GexfReader
{
    private readonly ExchangeBuilder _builder;
    private readonly FileFindings _findings;
    private readonly ValueParser _values;
    private readonly XmlReader _xml;
    private readonly Dictionary<(bool IsOfEdges, string Id), string> _names = [];
    private bool _ofEdges;
    private bool _directed;
    private string _attribute = "";
    private bool _inDefault;
    private int _node = -1;
    private int _edge = -1;
    private readonly List<ExchangePeriod> _spells = [];

    private GexfReader(XmlReader xml, FileFindings findings) =>
        (_xml, _findings, _values, _builder) = (xml, findings, new ValueParser(findings), new ExchangeBuilder(findings));

    public static ExchangeNetwork Read(Stream stream, FileFindings findings) =>
        XmlFaults.Guard(() =>
        {
            using XmlReader xml = XmlText.Reader(stream);
            return new GexfReader(xml, findings).Read();
        });

    private long Row => ((IXmlLineInfo)_xml).LineNumber;

    private ExchangeNetwork Read()
    {
        while (_xml.Read())
            if (_xml.NodeType == XmlNodeType.Element)
                Enter();
            else if (_xml.NodeType == XmlNodeType.EndElement)
                Leave();
            else if (_xml.NodeType == XmlNodeType.Text && _attribute.Length > 0 && _inDefault)
                (_ofEdges ? _builder.EdgeColumns : _builder.NodeColumns).SetDefault(_attribute, _xml.Value.Trim(), Row);
        _builder.TellUndeclared();
        _builder.Promote();
        return _builder.Build();
    }

    private void Enter()
    {
        _inDefault = _xml.LocalName == "default" && !_xml.IsEmptyElement;
        switch (_xml.LocalName)
        {
            case "graph":
                _directed = _xml.GetAttribute("defaultedgetype") == "directed";
                break;
            case "attributes":
                _ofEdges = _xml.GetAttribute("class") == "edge";
                break;
            case "attribute":
                ReadAttribute();
                break;
            case "node":
                ReadNode();
                break;
            case "edge":
                ReadEdge();
                break;
            case "attvalue":
                ReadValue();
                break;
            case "spell":
                AddSpell(PeriodOf());
                break;
        }
    }

    private void Leave()
    {
        _inDefault = false;
        switch (_xml.LocalName)
        {
            case "attribute":
                _attribute = "";
                break;
            case "node":
                EndNode();
                break;
            case "edge":
                EndEdge();
                break;
        }
    }

    private void ReadAttribute()
    {
        string id = Required("id");
        string name = _xml.GetAttribute("title") ?? id;
        ExchangeType? type = (_xml.GetAttribute("type") ?? "") switch
        {
            "integer" or "int" or "long" or "short" or "byte" or "biginteger" => ExchangeType.Integer,
            "double" or "float" or "bigdecimal" => ExchangeType.Real,
            "boolean" => ExchangeType.Flag,
            _ => ExchangeType.Text,
        };
        _names[(_ofEdges, id)] = name;
        (_ofEdges ? _builder.EdgeColumns : _builder.NodeColumns).Declare(name, type, Row);
        _attribute = _xml.IsEmptyElement ? "" : name;
    }

    private void ReadNode()
    {
        EndNode();
        _node = _builder.Declare(
            new ExchangeNode(Required("id"))
            {
                Label = _xml.GetAttribute("label") ?? "",
                Period = PeriodOf(),
                Row = Row,
            }
        );
        if (_xml.IsEmptyElement)
            _node = -1;
    }

    private void EndNode()
    {
        if (_node >= 0 && _spells.Count > 0)
            _builder[_node] = _builder[_node] with { Period = ExchangePeriod.Hull(_spells) };
        _spells.Clear();
        _node = -1;
    }

    private void ReadEdge()
    {
        long row = Row;
        int source = _builder.Named(Required("source"), row),
            target = _builder.Named(Required("target"), row);
        ExchangePeriod period = PeriodOf();
        string type = _xml.GetAttribute("type") ?? "";
        int edge = _builder.Add(
            new ExchangeEdge(source, target)
            {
                Weight = WeightOf(row),
                IsDirected = type.Length == 0 ? _directed : type == "directed",
                Layer = _builder.Layer(_xml.GetAttribute("kind") ?? ""),
                Periods = period.IsKnown ? [period] : [],
                Row = row,
            }
        );
        if (_xml.GetAttribute("label") is { Length: > 0 } label)
            _builder.EdgeColumns.Set(edge, "label", label, row);
        _edge = _xml.IsEmptyElement ? -1 : edge;
    }

    private void EndEdge()
    {
        if (_edge >= 0 && _spells.Count > 0)
            _builder.SetEdge(_edge, _builder.Edge(_edge) with { Periods = [.. _spells] });
        _spells.Clear();
        _edge = -1;
    }

    private double WeightOf(long row)
    {
        if (_xml.GetAttribute("weight") is not { Length: > 0 } text)
            return 1;
        if (ExchangeValue.TryReal(text, out double weight))
            return weight;
        _findings.Warn("bad-attribute", row, "weight", text, ExchangeType.Real);
        return 1;
    }

    private void ReadValue()
    {
        string id = _xml.GetAttribute("for") ?? _xml.GetAttribute("id") ?? "";
        string text = _xml.GetAttribute("value") ?? "";
        bool ofEdges = _edge >= 0;
        if (!ofEdges && _node < 0)
            return;
        if (!_names.TryGetValue((ofEdges, id), out string? name))
            _findings.Tally(FindingSeverity.Warning, "undeclared-attribute", Row, "", id);
        else
            (ofEdges ? _builder.EdgeColumns : _builder.NodeColumns).Set(ofEdges ? _edge : _node, name, text, Row);
        if (_xml.GetAttribute("start") is not null || _xml.GetAttribute("end") is not null)
            _findings.Tally(FindingSeverity.Note, "dynamic-attribute", Row, name ?? id, text);
    }

    private void AddSpell(ExchangePeriod period)
    {
        if (period.IsKnown)
            _spells.Add(period);
    }

    // Of 1.2 and before, startopen and endopen leave out the day itself.
    private ExchangePeriod PeriodOf()
    {
        string start = _xml.GetAttribute("start") ?? _xml.GetAttribute("startopen") ?? _xml.GetAttribute("timestamp") ?? "",
            end = _xml.GetAttribute("end") ?? _xml.GetAttribute("endopen") ?? _xml.GetAttribute("timestamp") ?? "";
        if (start.Length == 0 && end.Length == 0)
            return ExchangePeriod.Unknown;
        ExchangePeriod period = ExchangeBuilder.PeriodOf(_values, NoInfinity(start), NoInfinity(end), Row);
        ExchangePeriod inner = new(
            period.Start + (period.Start != Day.Unknown && _xml.GetAttribute("startopen") is not null ? 1 : 0),
            period.End - (period.End != Day.Unknown && _xml.GetAttribute("endopen") is not null ? 1 : 0)
        );
        bool holds = inner.Start <= DateOnly.MaxValue.DayNumber && (inner.End == Day.Unknown || inner.Start <= inner.End);
        return holds ? inner : period;
    }

    private static string NoInfinity(string time) => time is "-INF" or "INF" or "-Infinity" or "Infinity" ? "" : time;

    private string Required(string attribute) =>
        _xml.GetAttribute(attribute) is { Length: > 0 } value
            ? value
            : throw new ExchangeFault("xml-attribute-missing", Row, _xml.Name, attribute);
}
