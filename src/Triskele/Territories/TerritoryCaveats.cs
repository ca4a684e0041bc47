using System.Collections.Concurrent;
using Triskele.Measures;

namespace Triskele.Territories;

/// <summary>Gathers, from several threads, what the numbers of the groups need beside them, and says it in the order of the groups.</summary>
internal sealed class TerritoryCaveats(Scene scene)
{
    private const int MostNames = 12;

    private readonly ConcurrentDictionary<string, (int Actors, double Weight)> _leftOut = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _editions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _withoutInside = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _withoutOutside = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, (int Pairs, double Weight)> _cut = new(StringComparer.Ordinal);

    private int Level => scene.Options.Integer("level");

    public void Note(Group group, Ecosystem ecosystem, RegionNetwork network)
    {
        _leftOut[string.Join(", ", group.Keys)] = (network.ActorsLeftOut, network.WeightLeftOut);
        foreach (int place in network.Regions)
            _editions.TryAdd(ecosystem.Places[place].Edition, 0);
    }

    public void NoteUndefined(string region, RegionIntegration values)
    {
        if (double.IsNaN(values.Within))
            _withoutInside.TryAdd(region, 0);
        if (double.IsNaN(values.Cross))
            _withoutOutside.TryAdd(region, 0);
    }

    /// <summary>Notes that only the first of the flows are shown.</summary>
    public void NoteCut(Group group, RegionFlow[] flows, int shown)
    {
        if (shown < flows.Length)
            _cut[string.Join(", ", group.Keys)] = (flows.Length - shown, flows.Skip(shown).Sum(f => f.Weight) / flows.Sum(f => f.Weight));
    }

    public void WriteTo(MeasureTable.Builder table)
    {
        if (scene.Ecosystem is null)
            table.Caveat(SharedTexts.Shared["absent.records"]);
        else if (_editions.IsEmpty)
            table.Caveat(TerritoriesTexts.All.Format("caveat.empty", Level));
        WriteMost(table, "caveat.left_out", _leftOut);
        WriteMost(table, "caveat.cut", _cut);
        WriteEditions(table);
        WriteNames(table, "caveat.within", _withoutInside.Keys);
        WriteNames(table, "caveat.cross", _withoutOutside.Keys);
        if (scene.By.Dimensions.Any(d => d.Dimension is GroupDimension.Country or GroupDimension.Place))
            table.Caveat(TerritoriesTexts.All["caveat.grouped_by_place"]);
    }

    // Of several groups, the one that loses most weight speaks for all.
    private void WriteMost(MeasureTable.Builder table, string key, ConcurrentDictionary<string, (int Count, double Weight)> losses)
    {
        (string group, (int count, double weight)) = losses
            .OrderByDescending(x => x.Value.Weight)
            .ThenBy(x => x.Key, StringComparer.Ordinal)
            .Select(x => (x.Key, x.Value))
            .FirstOrDefault(("", (0, 0.0)));
        if (count > 0)
            table.Caveat(TerritoriesTexts.All.Format(group.Length == 0 ? key : key + "_group", count, Level, weight, group));
    }

    private void WriteEditions(MeasureTable.Builder table)
    {
        string[] editions = [.. _editions.Keys.Where(e => e.Length > 0).Order(StringComparer.Ordinal)];
        if (Level == 0 || _editions.IsEmpty || (editions.Length == 1 && _editions.Count == 1))
            return;
        table.Caveat(
            editions.Length == 0
                ? TerritoriesTexts.All["caveat.edition_unknown"]
                : TerritoriesTexts.All.Format("caveat.editions", string.Join(", ", editions))
        );
    }

    private static void WriteNames(MeasureTable.Builder table, string key, ICollection<string> names)
    {
        if (names.Count == 0)
            return;
        string shown = string.Join(", ", names.Order(StringComparer.Ordinal).Take(MostNames));
        table.Caveat(TerritoriesTexts.All.Format(key, names.Count, names.Count > MostNames ? shown + ", …" : shown));
    }
}
