using System.Globalization;
using System.Text;

namespace Triskele.Data.Exchange.Pajek;

/// <summary>Writes a Pajek network (.net).</summary>
/// <remarks>
/// Vertices are numbered from 1 and labelled in quotes; what would end a label (a quote, a backslash, a line end) is written as Pajek writes what it cannot,
/// <c>&amp;#34;</c>. Named layers are relations. A two-mode network has its first mode first, <c>*Vertices n k</c>. UTF-8 without a byte order mark unless
/// asked for. Attributes have no place in the format; of dates the years, if asked for.
/// </remarks>
internal static class PajekWriter
{
    public static void Write(ExchangeNetwork network, Stream stream, ExchangeOptions options, CancellationToken cancellation)
    {
        using StreamWriter writer = ExchangeText.Writer(stream, options);
        int[] numbers = WriteVertices(network, writer, options);
        int[] layers = [.. network.Edges.Select(e => e.Layer).Distinct().Order()];
        bool named = layers.Any(l => l >= 0);
        foreach (int layer in layers)
        foreach (bool directed in (bool[])[true, false])
        {
            bool begun = false;
            foreach (ExchangeEdge edge in network.Edges)
            {
                if (edge.Layer != layer || edge.IsDirected != directed)
                    continue;
                cancellation.ThrowIfCancellationRequested();
                if (!begun)
                    WriteHead(writer, network, layer, directed, named);
                begun = true;
                WriteEdge(writer, edge, numbers, options.Times);
            }
        }
        if (layers.Length == 0)
            writer.WriteLine("*Edges");
    }

    private static int[] WriteVertices(ExchangeNetwork network, StreamWriter writer, ExchangeOptions options)
    {
        string[] labels = DisplayLabels.Of(network, options.Labels ?? NodeLabels.Name, t => t);
        int[] order = [.. Enumerable.Range(0, network.Nodes.Length).OrderBy(i => network.IsTwoMode && network.Nodes[i].IsSecond)];
        int[] numbers = new int[order.Length];
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"*Vertices {order.Length}"));
        if (network.IsTwoMode)
            writer.Write(string.Create(CultureInfo.InvariantCulture, $" {network.Nodes.Count(n => !n.IsSecond)}"));
        writer.WriteLine();
        for (int k = 0; k < order.Length; k++)
        {
            numbers[order[k]] = k + 1;
            writer.Write(k + 1);
            writer.Write(' ');
            writer.Write(Quoted(labels[order[k]]));
            if (options.Times)
                WriteYears(writer, network.Nodes[order[k]].Period);
            writer.WriteLine();
        }
        return numbers;
    }

    private static void WriteHead(StreamWriter writer, ExchangeNetwork network, int layer, bool directed, bool named)
    {
        writer.Write(directed ? "*Arcs" : "*Edges");
        if (named)
            writer.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $" :{(layer < 0 ? network.Layers.Length : layer) + 1} {Quoted(layer < 0 ? "" : network.Layers[layer])}"
                )
            );
        writer.WriteLine();
    }

    private static void WriteEdge(StreamWriter writer, in ExchangeEdge edge, int[] numbers, bool times)
    {
        writer.Write(numbers[edge.Source]);
        writer.Write(' ');
        writer.Write(numbers[edge.Target]);
        writer.Write(' ');
        writer.Write(ExchangeValue.Of(edge.Weight));
        if (times && edge.Periods.Length > 0)
            WriteYears(writer, [.. edge.Periods]);
        writer.WriteLine();
    }

    // Time points are whole numbers, so that a day becomes its year; an end that is open is a star.
    private static void WriteYears(StreamWriter writer, params ReadOnlySpan<ExchangePeriod> periods)
    {
        StringBuilder text = new();
        foreach (ExchangePeriod period in periods)
            if (period.IsKnown)
                text.Append(text.Length == 0 ? " [" : ",")
                    .Append(CultureInfo.InvariantCulture, $"{(period.Start == Day.Unknown ? 1 : Day.Year(period.Start))}-")
                    .Append(period.End == Day.Unknown ? "*" : Day.Year(period.End).ToString(CultureInfo.InvariantCulture));
        if (text.Length > 0)
            writer.Write(text.Append(']'));
    }

    private static string Quoted(string label)
    {
        StringBuilder quoted = new(label.Length + 2);
        quoted.Append('"');
        for (int i = 0; i < label.Length; i++)
        {
            char c = label[i];
            bool code =
                char.IsControl(c) || c is '"' or '\\' or '\u2028' or '\u2029' || (c == '&' && i + 1 < label.Length && label[i + 1] == '#');
            if (code)
                quoted.Append(CultureInfo.InvariantCulture, $"&#{(int)c};");
            else
                quoted.Append(c);
        }
        return quoted.Append('"').ToString();
    }
}
