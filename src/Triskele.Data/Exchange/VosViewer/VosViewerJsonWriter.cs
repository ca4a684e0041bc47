using System.Text.Encodings.Web;
using System.Text.Json;

namespace Triskele.Data.Exchange.VosViewer;

/// <summary>Writes the JSON of VOSviewer: <c>network.items</c> and <c>network.links</c>.</summary>
/// <remarks>The same choices as <see cref="VosViewerMapWriter"/>.</remarks>
internal static class VosViewerJsonWriter
{
    public static void Write(ExchangeNetwork network, Stream stream, ExchangeOptions options, CancellationToken cancellation)
    {
        VosViewerItems items = new(network, options);
        using Utf8JsonWriter json = new(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteStartObject("network");
        json.WriteStartArray("items");
        for (int i = 0; i < network.Nodes.Length; i++)
            WriteItem(json, items, i);
        json.WriteEndArray();
        json.WriteStartArray("links");
        foreach (ExchangeEdge edge in network.Edges)
        {
            cancellation.ThrowIfCancellationRequested();
            json.WriteStartObject();
            json.WriteNumber("source_id", edge.Source + 1);
            json.WriteNumber("target_id", edge.Target + 1);
            json.WriteNumber("strength", edge.Weight);
            json.WriteEndObject();
            if (json.BytesPending > 1 << 16)
                json.Flush();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter json, VosViewerItems items, int i)
    {
        json.WriteStartObject();
        json.WriteNumber("id", i + 1);
        json.WriteString("label", items.Labels[i]);
        if (items.Description(i) is { Length: > 0 } description)
            json.WriteString("description", description);
        if (items.Cluster(i) is { } cluster)
            json.WriteNumber("cluster", cluster);
        json.WriteStartObject("weights");
        json.WriteNumber("links", items.Links[i]);
        json.WriteNumber("total_link_strength", items.Strength[i]);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
