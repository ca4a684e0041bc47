using Triskele.Data.Exchange.Reading;
using Triskele.Data.Findings;

namespace Triskele.Data.Exchange.Multinet;

/// <summary>Reads the format of multinet and uunet (.mpx): multiplex and multilayer networks.</summary>
/// <remarks>
/// A layer that no line declares is not directed. An edge between two layers is in a layer of its own, <c>A|B</c>. What holds of an actor in one layer only is an
/// attribute of the actor. Numbers are as narrow as their cells.
/// </remarks>
internal sealed class MpxReader
{
    private readonly TextLines _lines;
    private readonly FileFindings _findings;
    private readonly ExchangeBuilder _builder;
    private readonly Dictionary<string, bool> _directed = new(StringComparer.Ordinal);
    private readonly List<string> _actorAttributes = [];
    private readonly List<(string Layer, string Name)> _vertexAttributes = [];
    private readonly List<(string Layer, string Name)> _edgeAttributes = [];
    private readonly HashSet<(string, string, string, string)> _seen = [];
    private string _section = "EDGES";
    private bool _isMultilayer;

    private MpxReader(TextLines lines, FileFindings findings) =>
        (_lines, _findings, _builder) = (lines, findings, new ExchangeBuilder(findings));

    public static ExchangeNetwork Read(Stream stream, FileFindings findings)
    {
        using TextLines lines = new(stream);
        return new MpxReader(lines, findings).Read();
    }

    private ExchangeNetwork Read()
    {
        bool hasActors = false;
        while (_lines.Next())
        {
            string line = _lines.Line.Trim().TrimStart('\ufeff');
            if (line.Length == 0 || line.StartsWith("--", StringComparison.Ordinal))
                continue;
            if (line[0] == '#')
                Begin(line);
            else if (Cells.Of(line, ',') is { } cells)
                Take(cells);
            else
                _findings.Error("network-open-quote", _lines.Number, "", line);
            hasActors |= _section == "ACTORS" && line[0] != '#';
        }
        TextFaults.TellStrayBytes(_lines, _findings);
        if (hasActors)
            _builder.TellUndeclared();
        _builder.Promote();
        return _builder.Build();
    }

    // A head may carry its first line: #TYPE multiplex.
    private void Begin(string line)
    {
        string head = line[1..].Trim();
        int blank = head.IndexOf(' ', StringComparison.Ordinal);
        string name = head.ToUpperInvariant();
        if (name.StartsWith("TYPE ", StringComparison.Ordinal) || name.StartsWith("VERSION ", StringComparison.Ordinal))
        {
            _section = name[..blank];
            Take([head[(blank + 1)..].Trim()]);
            return;
        }
        _section = name switch
        {
            "NODES" => "VERTICES",
            "NODE ATTRIBUTES" => "VERTEX ATTRIBUTES",
            _ => name,
        };
    }

    private void Take(string[] cells)
    {
        switch (_section)
        {
            case "TYPE":
                _isMultilayer = cells[0].Equals("multilayer", StringComparison.OrdinalIgnoreCase);
                break;
            case "VERSION":
                break;
            case "LAYERS":
                TakeLayer(cells);
                break;
            case "ACTOR ATTRIBUTES":
                if (Declares(cells, 2))
                    _actorAttributes.Add(Declared(_builder.NodeColumns, cells[0], cells[1]));
                break;
            case "VERTEX ATTRIBUTES":
                TakeAttribute(cells, _vertexAttributes, _builder.NodeColumns);
                break;
            case "EDGE ATTRIBUTES":
                TakeAttribute(cells, _edgeAttributes, _builder.EdgeColumns);
                break;
            case "ACTORS":
                int actor = _builder.Declare(new ExchangeNode(cells[0]) { Row = _lines.Number });
                Set(_builder.NodeColumns, actor, _actorAttributes, cells, 1);
                break;
            case "VERTICES":
                TakeVertex(cells);
                break;
            case "EDGES":
                TakeEdge(cells);
                break;
            default:
                _findings.Tally(FindingSeverity.Note, "section-skipped", _lines.Number, "", "#" + _section);
                break;
        }
    }

    private void TakeLayer(string[] cells)
    {
        // Between two layers: A,B,DIRECTED
        string name =
            _isMultilayer && cells.Length > 2 && cells[0] != cells[1] && IsDirection(cells[2]) ? $"{cells[0]}|{cells[1]}" : cells[0];
        int at = cells.Length > 2 && IsDirection(cells[2]) && !IsDirection(cells[1]) ? 2 : 1;
        if (at < cells.Length && !IsDirection(cells[at]))
            _findings.Warn("network-line", _lines.Number, "", string.Join(',', cells), "layer,DIRECTED or UNDIRECTED");
        _directed[name] = at < cells.Length && cells[at].Equals("DIRECTED", StringComparison.OrdinalIgnoreCase);
        if (!name.Contains('|', StringComparison.Ordinal))
            _builder.Layer(name);
    }

    private static bool IsDirection(string text) =>
        text.Equals("DIRECTED", StringComparison.OrdinalIgnoreCase) || text.Equals("UNDIRECTED", StringComparison.OrdinalIgnoreCase);

    // name,type for all layers or layer,name,type for one
    private void TakeAttribute(string[] cells, List<(string Layer, string Name)> attributes, ColumnSet columns)
    {
        if (cells.Length == 2)
            attributes.Add(("", Declared(columns, cells[0], cells[1])));
        else if (Declares(cells, 3))
            attributes.Add((cells[0], Declared(columns, cells[1], cells[2])));
    }

    private bool Declares(string[] cells, int count)
    {
        if (cells.Length == count)
            return true;
        _findings.Error("network-line", _lines.Number, "", string.Join(',', cells), "name,STRING or NUMERIC");
        return false;
    }

    private string Declared(ColumnSet columns, string name, string type)
    {
        bool numeric =
            type.Equals("NUMERIC", StringComparison.OrdinalIgnoreCase) || type.Equals("DOUBLE", StringComparison.OrdinalIgnoreCase);
        columns.Declare(name, numeric ? null : ExchangeType.Text, _lines.Number);
        return name;
    }

    private void TakeVertex(string[] cells)
    {
        int actor = _builder.Find(cells[0]) is >= 0 and var known
            ? known
            : _builder.Declare(new ExchangeNode(cells[0]) { Row = _lines.Number });
        if (cells.Length > 1)
            Set(_builder.NodeColumns, actor, Of(_vertexAttributes, cells[1]), cells, 2);
    }

    private void TakeEdge(string[] cells)
    {
        int ends = _isMultilayer ? 4 : 3;
        if (cells.Length < ends)
        {
            _findings.Error(
                "network-line",
                _lines.Number,
                "",
                string.Join(',', cells),
                _isMultilayer ? "actor,layer,actor,layer" : "actor,actor,layer"
            );
            return;
        }
        (string to, string layer) = !_isMultilayer
            ? (cells[1], cells[2])
            : (cells[2], cells[1] == cells[3] ? cells[1] : $"{cells[1]}|{cells[3]}");
        if (cells[0].Length == 0 || to.Length == 0)
        {
            _findings.Error("network-line", _lines.Number, "", string.Join(',', cells), "two actors");
            return;
        }
        if (IsRepeated(cells, to, layer, ends))
            return;
        int edge = _builder.Add(
            new ExchangeEdge(_builder.Named(cells[0], _lines.Number), _builder.Named(to, _lines.Number))
            {
                IsDirected = _directed.GetValueOrDefault(layer),
                Layer = _builder.Layer(layer),
                Row = _lines.Number,
            }
        );
        Set(_builder.EdgeColumns, edge, Of(_edgeAttributes, layer), cells, ends);
    }

    // Layers of multinet are simple graphs: A,B and B,A of one that is not directed are one edge, unless they say different things.
    private bool IsRepeated(string[] cells, string to, string layer, int ends)
    {
        bool swap = !_directed.GetValueOrDefault(layer) && string.CompareOrdinal(cells[0], to) > 0;
        (string a, string b) = swap ? (to, cells[0]) : (cells[0], to);
        if (_seen.Add((a, b, layer, string.Join('\u001f', cells.Skip(ends)))))
            return false;
        _findings.Tally(FindingSeverity.Note, "repeated-edge", _lines.Number, "", string.Join(',', cells));
        return true;
    }

    private static List<string> Of(List<(string Layer, string Name)> attributes, string layer) =>
        [.. attributes.Where(a => a.Layer.Length == 0 || a.Layer == layer).Select(a => a.Name)];

    private void Set(ColumnSet columns, int index, List<string> names, string[] cells, int first)
    {
        for (int a = 0; a < names.Count && first + a < cells.Length; a++)
            columns.Set(index, names[a], cells[first + a], _lines.Number);
        if (cells.Length > first + names.Count)
            _findings.Tally(FindingSeverity.Warning, "cells-without-attribute", _lines.Number, "", string.Join(',', cells));
    }
}
