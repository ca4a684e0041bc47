using System.Text.Json;
using Triskele.Data.Exchange.Reading;
using Triskele.Data.Findings;

namespace Triskele.Data.Exchange.VosViewer;

/// <summary>Reads the JSON of VOSviewer.</summary>
/// <remarks>Cluster, weights and scores are attributes; positions are left out.</remarks>
internal static class VosViewerJsonReader
{
    public static ExchangeNetwork Read(Stream stream, FileFindings findings)
    {
        ExchangeBuilder builder = new(findings);
        try
        {
            using JsonDocument document = JsonDocument.Parse(stream, new JsonDocumentOptions { AllowTrailingCommas = true });
            if (
                document.RootElement.ValueKind != JsonValueKind.Object
                || !document.RootElement.TryGetProperty("network", out JsonElement network)
                || network.ValueKind != JsonValueKind.Object
            )
                throw new ExchangeFault("network-head", 1, "JSON", "an object network with items and links");
            long number = 0;
            foreach (JsonElement item in ArrayOf(network, "items"))
                ReadItem(builder, findings, item, ++number);
            number = 0;
            foreach (JsonElement link in ArrayOf(network, "links"))
                ReadLink(builder, findings, link, ++number);
        }
        catch (JsonException fault)
        {
            throw new ExchangeFault("json-broken-network", (fault.LineNumber ?? -1) + 1, fault.Message);
        }
        if (builder.NodeCount > 0)
            builder.TellUndeclared();
        return builder.Build();
    }

    private static JsonElement.ArrayEnumerator ArrayOf(JsonElement network, string name) =>
        network.TryGetProperty(name, out JsonElement array) && array.ValueKind == JsonValueKind.Array ? array.EnumerateArray() : default;

    private static void ReadItem(ExchangeBuilder builder, FileFindings findings, JsonElement item, long number)
    {
        string label = TextOf(item, "label");
        string id = TextOf(item, "id") is { Length: > 0 } own ? own : label;
        if (id.Length == 0)
        {
            findings.Error("network-line", number, "items", item.ToString(), "an object with id and label");
            return;
        }
        int node = builder.Declare(new ExchangeNode(id) { Label = label, Row = number });
        foreach (string name in (string[])["description", "url", "cluster"])
            builder.NodeColumns.Set(node, name, TextOf(item, name), number);
        foreach (string group in (string[])["weights", "scores"])
            if (item.TryGetProperty(group, out JsonElement values) && values.ValueKind == JsonValueKind.Object)
                foreach (JsonProperty value in values.EnumerateObject())
                    builder.NodeColumns.Set(node, value.Name, Text(value.Value), number);
    }

    private static void ReadLink(ExchangeBuilder builder, FileFindings findings, JsonElement link, long number)
    {
        (string from, string to) = (TextOf(link, "source_id"), TextOf(link, "target_id"));
        if (from.Length == 0 || to.Length == 0)
        {
            findings.Error("network-line", number, "links", link.ToString(), "an object with source_id and target_id");
            return;
        }
        string strength = TextOf(link, "strength");
        double weight = 1;
        if (strength.Length > 0 && !ExchangeValue.TryReal(strength, out weight))
        {
            weight = 1;
            findings.Warn("bad-attribute", number, "strength", strength, ExchangeType.Real);
        }
        builder.Add(new ExchangeEdge(builder.Named(from, number), builder.Named(to, number)) { Weight = weight, Row = number });
    }

    private static string TextOf(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) ? Text(value) : "";

    private static string Text(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString() ?? "",
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => "",
        };
}
