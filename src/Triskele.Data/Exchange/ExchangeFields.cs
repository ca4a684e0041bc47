using System.Collections.Immutable;

namespace Triskele.Data.Exchange;

/// <summary>All that is to say of nodes and edges as named columns, for formats that hold attributes.</summary>
internal static class ExchangeFields
{
    /// <summary>Key, name, mode, attributes, dates; what no node has is left out.</summary>
    public static ImmutableArray<ExchangeColumn> OfNodes(ExchangeNetwork n, bool keyAndName = true, bool dates = true)
    {
        List<ExchangeColumn> fields = [];
        if (keyAndName)
            fields.AddRange([new("key", ExchangeType.Text, i => n.Nodes[i].Id), new("name", ExchangeType.Text, i => n.Nodes[i].Label)]);
        if (n.IsTwoMode)
            fields.Add(new("type", ExchangeType.Flag, i => ExchangeValue.Of(n.Nodes[i].IsSecond)));
        AddAttributes(fields, n.NodeColumns, ["key", "name", "label", "type", "start", "end"]);
        if (dates && n.Nodes.Any(v => v.Period.IsKnown))
            AddDates(fields, i => n.Nodes[i].Period);
        return [.. fields];
    }

    /// <summary>Attributes, weight, layer, dates; what no edge has is left out.</summary>
    public static ImmutableArray<ExchangeColumn> OfEdges(ExchangeNetwork n, bool weight = true, bool layer = true, bool dates = true)
    {
        List<ExchangeColumn> fields = [];
        AddAttributes(fields, n.EdgeColumns, ["id", "source", "target", "weight", n.WeightName, "directed", "layer", "start", "end"]);
        if (weight)
            fields.Add(new(n.WeightName, ExchangeType.Real, i => ExchangeValue.Of(n.Edges[i].Weight)));
        if (layer && n.Edges.Any(e => e.Layer >= 0))
            fields.Add(new("layer", ExchangeType.Text, i => n.LayerOf(n.Edges[i])));
        if (dates && n.Edges.Any(e => e.Periods.Length > 0))
            AddDates(fields, i => n.Edges[i].Period);
        return [.. fields];
    }

    private static void AddDates(List<ExchangeColumn> fields, Func<int, ExchangePeriod> period) =>
        fields.AddRange([
            new("start", ExchangeType.Date, i => Day.Text(period(i).Start)),
            new("end", ExchangeType.Date, i => Day.Text(period(i).End)),
        ]);

    // An attribute that is called like one of ours would be taken for it.
    private static void AddAttributes(List<ExchangeColumn> fields, ImmutableArray<ExchangeColumn> columns, string[] ours)
    {
        HashSet<string> taken = [.. ours];
        foreach (ExchangeColumn column in columns)
        {
            string name = column.Name;
            while (!taken.Add(name))
                name += "_";
            fields.Add(name == column.Name ? column : column.Named(name));
        }
    }
}
