using System.Globalization;

namespace Triskele.Data.Exchange.Ucinet;

/// <summary>Writes a UCINET DL file as a list of edges.</summary>
/// <remarks>
/// Named layers are matrices of one file. The matrix of a network without directions is symmetric, so that each edge stands in both directions. A two-mode network is a rectangular matrix, <c>edgelist2</c>.
/// Labels are listed a line each; one with blanks stands in quotes, which igraph does not read, and a quote within a label becomes an apostrophe.
/// Dates and attributes have no place in the format.
/// </remarks>
internal static class DlWriter
{
    public static void Write(ExchangeNetwork network, Stream stream, ExchangeOptions options, CancellationToken cancellation)
    {
        using StreamWriter writer = ExchangeText.Writer(stream, options);
        string[] labels = DisplayLabels.Of(network, options.Labels ?? NodeLabels.Key, Writable);
        int[] layers = [.. network.Edges.Select(e => e.Layer).Distinct().Order()];
        int[] numbers = network.IsTwoMode ? WriteTwoModes(network, writer, labels, layers) : WriteOneMode(writer, labels, layers);
        if (layers.Any(l => l >= 0))
            WriteLabels(writer, "matrix labels:", layers.Select(l => l < 0 ? "ties" : Writable(network.Layers[l])));
        writer.WriteLine("data:");
        for (int l = 0; l < layers.Length; l++)
        {
            if (l > 0)
                writer.WriteLine("!");
            foreach (ExchangeEdge edge in network.Edges.Where(e => e.Layer == layers[l]))
            {
                cancellation.ThrowIfCancellationRequested();
                WriteEdge(writer, numbers[edge.Source], numbers[edge.Target], edge.Weight);
                if (!edge.IsDirected && edge.Source != edge.Target && !network.IsTwoMode)
                    WriteEdge(writer, numbers[edge.Target], numbers[edge.Source], edge.Weight);
            }
        }
    }

    private static int[] WriteOneMode(StreamWriter writer, string[] labels, int[] layers)
    {
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"dl n={labels.Length}{Matrices(layers)}"));
        writer.WriteLine("format = edgelist1");
        WriteLabels(writer, "labels:", labels);
        return [.. Enumerable.Range(1, labels.Length)];
    }

    private static int[] WriteTwoModes(ExchangeNetwork network, StreamWriter writer, string[] labels, int[] layers)
    {
        int[] rows = [.. Enumerable.Range(0, labels.Length).Where(i => !network.Nodes[i].IsSecond)],
            columns = [.. Enumerable.Range(0, labels.Length).Where(i => network.Nodes[i].IsSecond)];
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"dl nr={rows.Length}, nc={columns.Length}{Matrices(layers)}"));
        writer.WriteLine("format = edgelist2");
        WriteLabels(writer, "row labels:", rows.Select(i => labels[i]));
        WriteLabels(writer, "column labels:", columns.Select(i => labels[i]));
        int[] numbers = new int[labels.Length];
        for (int k = 0; k < rows.Length; k++)
            numbers[rows[k]] = k + 1;
        for (int k = 0; k < columns.Length; k++)
            numbers[columns[k]] = k + 1;
        return numbers;
    }

    private static string Matrices(int[] layers) =>
        layers.Length > 1 || layers is [>= 0] ? string.Create(CultureInfo.InvariantCulture, $", nm={layers.Length}") : "";

    private static void WriteLabels(StreamWriter writer, string head, IEnumerable<string> labels)
    {
        writer.WriteLine(head);
        foreach (string label in labels)
            writer.WriteLine(NeedsQuotes(label) ? $"\"{label}\"" : label);
    }

    private static bool NeedsQuotes(string label) =>
        label.Length == 0
        || label.StartsWith("data", StringComparison.OrdinalIgnoreCase)
        || label.EndsWith("labels", StringComparison.OrdinalIgnoreCase)
        || label.Any(c => char.IsWhiteSpace(c) || c is ',' or ':' or '!' or '=');

    private static void WriteEdge(StreamWriter writer, int from, int to, double weight) =>
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{from} {to} {ExchangeValue.Of(weight)}"));

    private static string Writable(string text) => DisplayLabels.OneLine(text).Replace('"', '\'').Trim();
}
