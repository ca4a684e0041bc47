using Triskele.Measures;

namespace Triskele.Territories;

/// <summary>What the numbers of regions need beside them, group by group; said once for all groups.</summary>
internal static class TerritoryNotes
{
    private const int MostNames = 12;

    /// <summary>A table with the rows of each group and what is said of regions.</summary>
    public static MeasureTable.Builder Table(Scene scene, MeasureDescriptor descriptor, Func<Group, GroupNotes, IEnumerable<Cell[]>> rows)
    {
        MeasureTable.Builder table = scene.Table(descriptor);
        if (scene.Ecosystem is null)
            table.Caveat(SharedTexts.Shared["absent.records"]);
        else if (scene.AddGroups(table, rows).Build().Count == 0 && scene.Groups().IsEmpty)
            table.Caveat(Empty(scene));
        if (scene.By.Dimensions.Any(d => d.Dimension is GroupDimension.Country or GroupDimension.Place))
            table.Caveat(TerritoriesTexts.All["caveat.grouped_by_place"]);
        return table;
    }

    /// <summary>Notes who is left out and, of flows, that only the first are shown.</summary>
    public static void KeepLosses(GroupNotes notes, Scene scene, Group group, RegionNetwork network, RegionFlow[] flows, int shown)
    {
        notes.Keep("caveat.empty", network.Regions.Length, all => all.Sum() == 0 ? Empty(scene) : null);
        string name = string.Join(", ", group.Keys);
        KeepMost(notes, scene, "caveat.left_out", (name, network.ActorsLeftOut, network.WeightLeftOut));
        double cut = flows.Skip(shown).Sum(f => f.Weight) / flows.Sum(f => f.Weight);
        KeepMost(notes, scene, "caveat.cut", (name, flows.Length - shown, cut));
    }

    /// <summary>Notes the editions of the regions.</summary>
    public static void KeepEditions(GroupNotes notes, Scene scene, Ecosystem ecosystem, RegionNetwork network)
    {
        string[] editions = [.. network.Regions.Select(place => ecosystem.Places[place].Edition).Distinct()];
        notes.Keep("caveat.editions", editions, all => Editions(scene, [.. all.SelectMany(e => e).Distinct()]));
    }

    /// <summary>Notes the regions whose integration within or across is undefined.</summary>
    public static void KeepUndefined(GroupNotes notes, IEnumerable<(string Region, RegionIntegration Values)> regions)
    {
        string[] withoutInside = [.. regions.Where(r => double.IsNaN(r.Values.Within)).Select(r => r.Region)],
            withoutOutside = [.. regions.Where(r => double.IsNaN(r.Values.Cross)).Select(r => r.Region)];
        notes.Keep("caveat.within", withoutInside, all => Names("caveat.within", all));
        notes.Keep("caveat.cross", withoutOutside, all => Names("caveat.cross", all));
    }

    private static int LevelOf(Scene scene) => scene.Options.Integer("level");

    private static string Empty(Scene scene) => TerritoriesTexts.All.Format("caveat.empty", LevelOf(scene));

    // Of several groups, the one that loses most weight speaks for all.
    private static void KeepMost(GroupNotes notes, Scene scene, string key, (string Group, int Count, double Weight) loss) =>
        notes.Keep(
            key,
            loss,
            all =>
            {
                (string group, int count, double weight) = all.Where(l => l.Count > 0)
                    .OrderByDescending(l => l.Weight)
                    .ThenBy(l => l.Group, StringComparer.Ordinal)
                    .FirstOrDefault(("", 0, 0.0));
                return count == 0
                    ? null
                    : TerritoriesTexts.All.Format(group.Length == 0 ? key : key + "_group", count, LevelOf(scene), weight, group);
            }
        );

    private static string? Editions(Scene scene, string[] met)
    {
        string[] editions = [.. met.Where(e => e.Length > 0).Order(StringComparer.Ordinal)];
        if (LevelOf(scene) == 0 || met.Length == 0 || (editions.Length == 1 && met.Length == 1))
            return null;
        return editions.Length == 0
            ? TerritoriesTexts.All["caveat.edition_unknown"]
            : TerritoriesTexts.All.Format("caveat.editions", string.Join(", ", editions));
    }

    private static string? Names(string key, IReadOnlyList<string[]> all)
    {
        string[] names = [.. all.SelectMany(n => n).Distinct().Order(StringComparer.Ordinal)];
        string shown = string.Join(", ", names.Take(MostNames));
        return names.Length == 0 ? null : TerritoriesTexts.All.Format(key, names.Length, names.Length > MostNames ? shown + ", …" : shown);
    }
}
