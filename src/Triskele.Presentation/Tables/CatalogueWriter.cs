using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Triskele.Measures;

namespace Triskele.Presentation.Tables;

/// <summary>The catalogue of measures as a list to read or as JSON.</summary>
public static class CatalogueWriter
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Id, title and question of each measure.</summary>
    public static string Text(IReadOnlyList<Measure> measures, int width)
    {
        int idWidth = measures.Max(m => m.Id.Length) + 2;
        StringBuilder text = new();
        foreach (Measure measure in measures)
        {
            text.Append(measure.Id.PadRight(idWidth)).Append(measure.Descriptor.Title).Append('\n');
            text.Append(' ', idWidth).Append(PlainText.Cut(measure.Descriptor.Question, width - idWidth)).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>All of each descriptor, as a JSON array.</summary>
    public static string Json(IReadOnlyList<Measure> measures) =>
        new JsonArray([.. measures.Select(m => (JsonNode)Describe(m.Descriptor))]).ToJsonString(Indented) + "\n";

    private static JsonObject Describe(MeasureDescriptor d) =>
        new()
        {
            ["id"] = d.Id,
            ["title"] = d.Title,
            ["question"] = d.Question,
            ["inputs"] = d.Inputs.ToString(),
            ["can_group"] = d.CanGroup,
            ["columns"] = new JsonArray([
                .. d.Columns.Select(c => new JsonObject
                {
                    ["name"] = c.Name,
                    ["kind"] = c.Kind.ToString().ToLowerInvariant(),
                    ["unit"] = c.Unit,
                    ["description"] = d.Describe(c),
                }),
            ]),
            ["options"] = new JsonArray([
                .. d.Options.Select(o => new JsonObject
                {
                    ["name"] = o.Name,
                    ["default"] = o.Default,
                    ["allowed"] = o.Range,
                    ["description"] = d.Describe(o),
                }),
            ]),
            ["formula"] = d.Formula,
            ["source"] = d.Source,
            ["caveats"] = d.Caveats,
        };
}
