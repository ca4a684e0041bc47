using System.Collections.Immutable;
using Triskele.Data.Findings;

namespace Triskele.Data.Exchange.Reading;

/// <summary>Collects the network of a file.</summary>
internal sealed partial class ExchangeBuilder
{
    /// <summary>How many nodes a file may promise by a number alone, without a line for each.</summary>
    public const int MostImplied = 1_000_000;

    private readonly List<ExchangeNode> _nodes = [];
    private readonly List<bool> _declared = [];
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly List<ExchangeEdge> _edges = [];
    private readonly List<string> _layers = [];
    private readonly Dictionary<string, int> _layerIndex = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _repeats = new(StringComparer.Ordinal);
    private readonly FileFindings _findings;

    public ExchangeBuilder(FileFindings findings)
    {
        _findings = findings;
        NodeColumns = new ColumnSet(findings);
        EdgeColumns = new ColumnSet(findings);
    }

    public ColumnSet NodeColumns { get; }

    public ColumnSet EdgeColumns { get; }

    public int NodeCount => _nodes.Count;

    public int EdgeCount => _edges.Count;

    /// <summary>Adds a node that the file states, and returns its index. One that it states twice keeps what was said first.</summary>
    public int Declare(ExchangeNode node)
    {
        if (!_index.TryGetValue(node.Id, out int index))
            return Add(node, declared: true);
        if (_declared[index])
            _findings.Warn("duplicate-node", node.Row, "", node.Id);
        else
            (_nodes[index], _declared[index]) = (node, true);
        return index;
    }

    /// <summary>Index of a node that an edge names, which is added where no line has stated it yet.</summary>
    public int Named(string id, long row) =>
        _index.TryGetValue(id, out int index) ? index : Add(new ExchangeNode(id) { Row = row }, declared: false);

    public int Find(string id) => _index.GetValueOrDefault(id, -1);

    public ExchangeNode this[int node]
    {
        get => _nodes[node];
        set => _nodes[node] = value;
    }

    public int Add(ExchangeEdge edge)
    {
        _edges.Add(edge);
        return _edges.Count - 1;
    }

    public ExchangeEdge Edge(int edge) => _edges[edge];

    public void SetEdge(int index, ExchangeEdge edge) => _edges[index] = edge;

    /// <summary>Number of a layer; -1 for one without a name.</summary>
    public int Layer(string name)
    {
        if (name.Length == 0)
            return -1;
        if (_layerIndex.TryGetValue(name, out int layer))
            return layer;
        _layers.Add(name);
        return _layerIndex[name] = _layers.Count - 1;
    }

    /// <summary>Tells of nodes that edges name and no line states.</summary>
    public void TellUndeclared()
    {
        for (int i = 0; i < _nodes.Count; i++)
            if (!_declared[i])
                _findings.Warn("undeclared-node", _nodes[i].Row, "", _nodes[i].Id);
    }

    /// <summary>The network as collected.</summary>
    public ExchangeNetwork Build(bool isTwoMode = false)
    {
        return new ExchangeNetwork
        {
            Nodes = [.. _nodes],
            Edges = [.. _edges],
            NodeColumns = NodeColumns.Columns(),
            EdgeColumns = EdgeColumns.Columns(),
            Layers = [.. _layers],
            WeightName = _weightName,
            IsTwoMode = isTwoMode || _isTwoMode,
        };
    }

    /// <summary>The id, or, where another node has it, the id with a number behind.</summary>
    public string Distinct(string id)
    {
        if (!_index.ContainsKey(id))
            return id;
        int number = _repeats.GetValueOrDefault(id, 1);
        string distinct;
        do distinct = $"{id} {ExchangeValue.Of(++number)}";
        while (_index.ContainsKey(distinct));
        _repeats[id] = number;
        return distinct;
    }

    private int Add(ExchangeNode node, bool declared)
    {
        _index.Add(node.Id, _nodes.Count);
        _nodes.Add(node);
        _declared.Add(declared);
        return _nodes.Count - 1;
    }
}
