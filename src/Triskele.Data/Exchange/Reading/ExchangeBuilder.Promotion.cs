using Triskele.Data.Reading;

namespace Triskele.Data.Exchange.Reading;

/// <content>What formats hold as attributes and networks as properties: label, mode, weight, direction, layer, dates.</content>
internal sealed partial class ExchangeBuilder
{
    private string _weightName = "weight";
    private bool _isTwoMode;

    /// <summary>Turns attributes into properties by their names.</summary>
    /// <param name="keys">Whether an attribute <c>key</c> is the id of a node, where each has one of its own.</param>
    public void Promote(bool keys = false)
    {
        ValueParser values = new(_findings);
        if (keys)
            PromoteKeys();
        PromoteLabels();
        PromoteModes();
        PromoteNodeDates(values);
        PromoteWeights();
        PromoteEdges(EdgeColumns.Find("directed"), (edge, text) => edge with { IsDirected = text == "true" });
        PromoteEdges(EdgeColumns.Find("layer"), (edge, text) => edge with { Layer = Layer(text) });
        PromoteEdgeDates(values);
    }

    private void PromoteKeys()
    {
        if (NodeColumns.Find("key") is not { } keys)
            return;
        string[] ids = [.. Enumerable.Range(0, _nodes.Count).Select(i => keys[i])];
        if (ids.Any(id => id.Length == 0) || ids.Distinct(StringComparer.Ordinal).Count() < ids.Length)
            return;
        for (int i = 0; i < ids.Length; i++)
            _nodes[i] = _nodes[i] with { Id = ids[i] };
        NodeColumns.Remove(keys);
    }

    private void PromoteLabels()
    {
        if (_nodes.Any(n => n.Label.Length > 0) || NodeColumns.Find("label", "name") is not { } labels)
            return;
        for (int i = 0; i < _nodes.Count; i++)
            _nodes[i] = _nodes[i] with { Label = labels[i] };
        NodeColumns.Remove(labels);
    }

    // A yes or no that every edge leads from the one to the other: igraph calls it type, NetworkX bipartite.
    private void PromoteModes()
    {
        if (NodeColumns.Find("type", "bipartite") is not { } modes)
            return;
        string[] cells = [.. Enumerable.Range(0, _nodes.Count).Select(i => modes[i])];
        if (!cells.All(c => c is "true" or "false" or "1" or "0") || !cells.Any(c => c is "true" or "1"))
            return;
        bool[] second = [.. cells.Select(c => c is "true" or "1")];
        if (second.All(s => s) || _edges.Any(e => second[e.Source] == second[e.Target]))
            return;
        for (int i = 0; i < second.Length; i++)
            _nodes[i] = _nodes[i] with { IsSecond = second[i] };
        for (int e = 0; e < _edges.Count; e++)
            if (second[_edges[e].Source])
                _edges[e] = _edges[e] with { Source = _edges[e].Target, Target = _edges[e].Source };
        NodeColumns.Remove(modes);
        _isTwoMode = true;
    }

    private void PromoteWeights()
    {
        if (EdgeColumns.Find("weight", "newman_weight", "strength", "value", "count") is not { } weights)
            return;
        if (ExchangeValue.Narrowest(weights.Texts) is not (ExchangeType.Integer or ExchangeType.Real) && !weights.Texts.All(IsReal))
            return;
        _weightName = weights.Name;
        PromoteEdges(weights, (edge, text) => ExchangeValue.TryReal(text, out double weight) ? edge with { Weight = weight } : edge);
    }

    private static bool IsReal(string text) => ExchangeValue.TryReal(text, out _);

    private void PromoteEdges(ColumnCells? cells, Func<ExchangeEdge, string, ExchangeEdge> with)
    {
        if (cells is null)
            return;
        for (int e = 0; e < _edges.Count; e++)
            if (cells[e] is { Length: > 0 } text)
                _edges[e] = with(_edges[e], text);
        EdgeColumns.Remove(cells);
    }

    private void PromoteNodeDates(ValueParser values)
    {
        (ColumnCells? start, ColumnCells? end) = (NodeColumns.Find("start"), NodeColumns.Find("end"));
        for (int i = 0; i < _nodes.Count; i++)
            if (PeriodOf(values, start?[i] ?? "", end?[i] ?? "", _nodes[i].Row) is { IsKnown: true } period)
                _nodes[i] = _nodes[i] with { Period = period };
        foreach (ColumnCells cells in new[] { start, end }.OfType<ColumnCells>())
            NodeColumns.Remove(cells);
    }

    private void PromoteEdgeDates(ValueParser values)
    {
        (ColumnCells? start, ColumnCells? end) = (EdgeColumns.Find("start"), EdgeColumns.Find("end"));
        for (int e = 0; e < _edges.Count; e++)
            if (PeriodOf(values, start?[e] ?? "", end?[e] ?? "", _edges[e].Row) is { IsKnown: true } period)
                _edges[e] = _edges[e] with { Periods = [period] };
        foreach (ColumnCells cells in new[] { start, end }.OfType<ColumnCells>())
            EdgeColumns.Remove(cells);
    }

    /// <summary>A period of two texts; a bare year is the whole year, an end before the start is left unknown.</summary>
    public static ExchangePeriod PeriodOf(ValueParser values, string start, string end, long row)
    {
        DateOnly? first = values.FirstDay(WholeYear(start), row, "start");
        DateOnly? last = values.NotBefore(first, values.LastDay(WholeYear(end), row, "end"), row, "end");
        return new ExchangePeriod(Day.Of(first), Day.Of(last));
    }

    // Programs that count time in numbers write the year 2014 as 2014.0.
    private static string WholeYear(string text) => text is [_, _, _, _, '.', '0'] ? text[..4] : text;
}
