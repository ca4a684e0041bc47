using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Triskele.Data.Sources;
using Triskele.Presentation;

namespace Triskele.Workbench.Measuring;

/// <summary>All that is needed to obtain a result again: the same manifest gives the same bytes. No clock and no host name in it.</summary>
/// <param name="Groups">Named groups of key and value, in the order in which they are shown.</param>
public sealed record Manifest(ImmutableArray<ManifestGroup> Groups)
{
    /// <summary>Version of Triskele.</summary>
    public static string Version { get; } = typeof(Manifest).Assembly.GetName().Version?.ToString(3) ?? "0";

    /// <summary>The manifest of one or more measures on a state.</summary>
    public static Manifest Of(LoadedState state, MeasureRequest request, IEnumerable<ManifestEntry> options, IEnumerable<string> caveats) =>
        new([
            new ManifestGroup("Program", [new ManifestEntry("triskele", Version)]),
            new ManifestGroup("Inputs", [.. state.Sources.Select(Entry)]),
            new ManifestGroup("Request", [.. Request(state, request)]),
            new ManifestGroup("Options", [.. options]),
            new ManifestGroup("Caveats", [.. caveats.Distinct().Select((c, i) => new ManifestEntry(Number(i + 1), c))]),
        ]);

    /// <summary>The manifest as a JSON object.</summary>
    public JsonObject ToJson()
    {
        JsonObject json = [];
        foreach (ManifestGroup group in Groups)
        {
            JsonObject entries = [];
            foreach (ManifestEntry entry in group.Entries)
                entries[entry.Key] = entry.Value;
            json[group.Name.ToLowerInvariant()] = entries;
        }
        return json;
    }

    private static ManifestEntry Entry(SourceFile source) =>
        new(
            source.Name,
            string.Create(
                CultureInfo.InvariantCulture,
                $"sha256 {source.Sha256}; {source.Bytes} bytes; importer {source.Importer} {source.ImporterVersion}; dataset {source.Dataset}"
            )
        );

    private static IEnumerable<ManifestEntry> Request(LoadedState state, MeasureRequest request)
    {
        yield return new ManifestEntry(
            "as of",
            state.Ecosystem?.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "no dates in the data"
        );
        yield return new ManifestEntry(
            "period",
            request.Period is { } p ? $"{Number(p.FromYear)} to {Number(p.ToYear)}, {request.Window.ToString().ToLowerInvariant()}" : "all"
        );
        yield return new ManifestEntry("by", request.By.ToString());
        yield return new ManifestEntry("seed", request.Seed.ToString(CultureInfo.InvariantCulture));
        if (state.HelixMapping.Length > 0)
            yield return new ManifestEntry("helix mapping", state.HelixMapping);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
