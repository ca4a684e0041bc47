using System.Globalization;

namespace Triskele.Data.Exchange.VosViewer;

/// <summary>Writes the two tab-separated files of VOSviewer: <c>map.txt</c> with the items and <c>network.txt</c> with the links.</summary>
/// <remarks>
/// Items are numbered from 1. The helix of an organisation is its cluster, numbered by name; number of links and total strength are weights. Direction,
/// layers and dates have no place in the format; parallel links are written as they are.
/// </remarks>
internal static class VosViewerMapWriter
{
    public static void Write(ExchangeNetwork network, string folder, ExchangeOptions options, CancellationToken cancellation)
    {
        using (FileStream map = File.Create(Path.Combine(folder, "map.txt")))
            WriteMap(new VosViewerItems(network, options), map, options);
        using FileStream links = File.Create(Path.Combine(folder, "network.txt"));
        using StreamWriter writer = ExchangeText.Writer(links, options);
        foreach (ExchangeEdge edge in network.Edges)
        {
            cancellation.ThrowIfCancellationRequested();
            writer.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{edge.Source + 1}\t{edge.Target + 1}\t{ExchangeValue.Of(edge.Weight)}")
            );
        }
    }

    private static void WriteMap(VosViewerItems items, Stream stream, ExchangeOptions options)
    {
        using StreamWriter writer = ExchangeText.Writer(stream, options);
        bool clusters = Enumerable.Range(0, items.Labels.Length).Any(i => items.Cluster(i) is not null);
        writer.WriteLine($"id\tlabel\tdescription\t{(clusters ? "cluster\t" : "")}weight<Links>\tweight<Total link strength>");
        for (int i = 0; i < items.Labels.Length; i++)
            writer.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{i + 1}\t{Cell(items.Labels[i])}\t{Cell(items.Description(i))}\t{(clusters ? $"{items.Cluster(i)}\t" : "")}{items.Links[i]}\t{ExchangeValue.Of(items.Strength[i])}"
                )
            );
    }

    private static string Cell(string text) =>
        text.Contains('"', StringComparison.Ordinal) || text != text.Trim()
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;
}
