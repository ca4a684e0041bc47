using System.Collections.Immutable;

namespace Triskele.Data.Exchange.Multinet;

/// <summary>Writes the format of multinet and uunet (.mpx): layers, actors and edges with attributes, comma-separated.</summary>
/// <remarks>
/// A layer is directed or not; one that holds both kinds of edges is written as two. Edges without a layer are in a layer <c>ties</c>. The format
/// has texts and numbers; dates are texts, and of several periods the first and the last day are kept. Line ends within a text become blanks.
/// </remarks>
internal static class MpxWriter
{
    public static void Write(ExchangeNetwork network, Stream stream, ExchangeOptions options, CancellationToken cancellation)
    {
        using StreamWriter writer = ExchangeText.Writer(stream, options);
        ImmutableArray<ExchangeColumn> nodes = ExchangeFields
            .OfNodes(network)
            .RemoveAll(c => c.Name == "key")
            .RemoveAll(c => c.Name == "name" && network.Nodes.All(n => n.Label.Length == 0));
        ImmutableArray<ExchangeColumn> edges = ExchangeFields.OfEdges(network, layer: false);
        string[] keys = DisplayLabels.Of(network, options.Labels ?? NodeLabels.Key, DisplayLabels.OneLine);
        Dictionary<(int, bool), string> layers = LayersOf(network);
        Section(writer, "#TYPE");
        writer.WriteLine("multiplex");
        Section(writer, "#LAYERS");
        foreach (((_, bool directed), string layer) in layers)
            Line(writer, layer, directed ? "DIRECTED" : "UNDIRECTED");
        Attributes(writer, "#ACTOR ATTRIBUTES", nodes);
        Attributes(writer, "#EDGE ATTRIBUTES", edges);
        Section(writer, "#ACTORS");
        for (int i = 0; i < keys.Length; i++)
            Line(writer, [keys[i], .. nodes.Select(c => c[i])]);
        Section(writer, "#EDGES");
        for (int i = 0; i < network.Edges.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            ExchangeEdge edge = network.Edges[i];
            Line(writer, [keys[edge.Source], keys[edge.Target], layers[(edge.Layer, edge.IsDirected)], .. edges.Select(c => c[i])]);
        }
    }

    private static Dictionary<(int, bool), string> LayersOf(ExchangeNetwork network)
    {
        Dictionary<(int, bool), string> layers = [];
        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach ((int layer, bool directed) in network.Edges.Select(e => (e.Layer, e.IsDirected)).Distinct().Order())
        {
            string name = layer < 0 ? "ties" : DisplayLabels.OneLine(network.Layers[layer]);
            while (!taken.Add(name))
                name += directed ? " directed" : " undirected";
            layers.Add((layer, directed), name);
        }
        return layers;
    }

    private static void Attributes(StreamWriter writer, string section, ImmutableArray<ExchangeColumn> columns)
    {
        if (columns.Length == 0)
            return;
        Section(writer, section);
        foreach (ExchangeColumn column in columns)
            Line(writer, column.Name, column.Type is ExchangeType.Integer or ExchangeType.Real ? "NUMERIC" : "STRING");
    }

    private static void Section(StreamWriter writer, string name)
    {
        if (name != "#TYPE")
            writer.WriteLine();
        writer.WriteLine(name);
    }

    private static void Line(StreamWriter writer, params ReadOnlySpan<string> cells)
    {
        for (int c = 0; c < cells.Length; c++)
        {
            if (c > 0)
                writer.Write(',');
            writer.Write(Cell(DisplayLabels.OneLine(cells[c]), c == 0));
        }
        writer.WriteLine();
    }

    // A line that began with # or -- would be a section or a comment.
    private static string Cell(string text, bool first) =>
        text.AsSpan().IndexOfAny(",\"") >= 0 || text != text.Trim() || (first && (text.Length == 0 || text[0] is '#' or '-'))
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;
}
