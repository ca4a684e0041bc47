using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Triskele.Data.Storage;

/// <summary>How the activity types of the sources become helices. It is data: a file can change it, and its sentence stands beside every result.</summary>
/// <remarks>
/// Codes are compared without regard to case. The default knows the five codes of CORDIS, the types of ROR and plain words;
/// our convention: research organisations are a helix of their own until a measure is told otherwise.
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed class HelixMapping
{
    private readonly ImmutableDictionary<string, ImmutableArray<HelixMembership>> _codes;
    private readonly ImmutableArray<string> _described;

    private HelixMapping(
        string name,
        ImmutableDictionary<string, ImmutableArray<HelixMembership>> codes,
        ImmutableArray<string> described
    ) => (Name, _codes, _described) = (name, codes, described);

    /// <summary>HES science, PRC business, PUB government, REC research, OTH other, and the same in words.</summary>
    public static HelixMapping Default { get; } =
        new(
            "",
            Codes(
                (Helix.Science, "HES science university education academia"),
                (Helix.Business, "PRC business industry company enterprise firm sme"),
                (Helix.Government, "PUB government public authority"),
                (Helix.Research, "REC research facility archive healthcare"),
                (Helix.Other, "OTH other funder nonprofit ngo civil")
            ),
            ["HES", "PRC", "PUB", "REC", "OTH"]
        );

    /// <summary>Name of the mapping; empty for the default.</summary>
    public string Name { get; }

    /// <summary>The helices of a code with their shares.</summary>
    /// <returns>Empty where the mapping says that the code is in no helix, null where it does not know the code.</returns>
    public IReadOnlyList<HelixMembership>? Find(string code) =>
        _codes.TryGetValue(code.Trim(), out ImmutableArray<HelixMembership> memberships) ? memberships : null;

    /// <summary>The mapping in a sentence.</summary>
    /// <example><c>HES → science, PRC → business, PUB → government, REC → research (own), OTH → other; default mapping</c>.</example>
    public string Describe() =>
        string.Join(", ", _described.Select(code => $"{code} → {Words(_codes[code])}"))
        + "; "
        + (Name.Length == 0 ? StorageTexts.Format("mapping.default") : StorageTexts.Format("mapping.named", Name));

    /// <summary>Reads a mapping from a JSON file. Codes that it does not name keep the default.</summary>
    /// <param name="path">File such as <c>{"name": "ours", "codes": {"OTH": null, "REC": {"science": 0.5, "government": 0.5}}}</c>.</param>
    /// <exception cref="WorkspaceException">It cannot be read, is no such JSON, or a share lies outside 0 &lt; share ≤ 1.</exception>
    public static HelixMapping Read(string path)
    {
        try
        {
            return Parse(File.ReadAllText(path), path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw NotAMapping(path, failure);
        }
    }

    /// <summary>Reads a mapping from JSON.</summary>
    /// <param name="json">The text.</param>
    /// <param name="origin">What to call it in messages.</param>
    public static HelixMapping Parse(string json, string origin)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true });
            string name = document.RootElement.TryGetProperty("name", out JsonElement given) ? given.GetString() ?? "" : "";
            return Default.With(
                name.Length == 0 ? Path.GetFileNameWithoutExtension(origin) : name,
                [.. document.RootElement.GetProperty("codes").EnumerateObject().Select(c => (c.Name, Memberships(c)))]
            );
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw NotAMapping(origin, failure);
        }
    }

    private static WorkspaceException NotAMapping(string origin, Exception failure) =>
        new(WorkspaceFault.Content, StorageTexts.Format("fault.mapping", origin, failure.Message.TrimEnd('.') + "."), failure);

    /// <summary>This mapping with other helices for some codes.</summary>
    public HelixMapping With(string name, IReadOnlyList<(string Code, ImmutableArray<HelixMembership> Memberships)> codes) =>
        new(
            name,
            _codes.SetItems(codes.Select(c => KeyValuePair.Create(c.Code.Trim(), c.Memberships))),
            [.. _described.Union(codes.Select(c => c.Code.Trim()), StringComparer.OrdinalIgnoreCase)]
        );

    private static ImmutableArray<HelixMembership> Memberships(JsonProperty code) =>
        code.Value.ValueKind switch
        {
            JsonValueKind.Null => [],
            JsonValueKind.String => [new HelixMembership(HelixOf(code.Value.GetString()!))],
            _ => [.. code.Value.EnumerateObject().Select(h => new HelixMembership(HelixOf(h.Name), ShareOf(h)))],
        };

    private static Helix HelixOf(string word) => new(word.Trim().ToLowerInvariant());

    private static double ShareOf(JsonProperty helix) =>
        helix.Value.GetDouble() is > 0 and <= 1 and double share
            ? share
            : throw new FormatException($"the share of {helix.Name} is {helix.Value.GetRawText()} and has to be above 0 and at most 1");

    private static string Words(ImmutableArray<HelixMembership> memberships) =>
        memberships switch
        {
            [] => "none",
            [{ Share: 1 } only] => only.Helix == Helix.Research ? "research (own)" : only.Helix.Id,
            _ => string.Join(" + ", memberships.Select(m => string.Create(CultureInfo.InvariantCulture, $"{m.Helix} {m.Share}"))),
        };

    private static ImmutableDictionary<string, ImmutableArray<HelixMembership>> Codes(params ReadOnlySpan<(Helix Helix, string Words)> rows)
    {
        var codes = ImmutableDictionary.CreateBuilder<string, ImmutableArray<HelixMembership>>(StringComparer.OrdinalIgnoreCase);
        foreach ((Helix helix, string words) in rows)
        foreach (string word in words.Split(' '))
            codes[word] = [new HelixMembership(helix)];
        codes["higher education"] = codes["HES"];
        codes["civil society"] = codes["OTH"];
        return codes.ToImmutable();
    }
}
