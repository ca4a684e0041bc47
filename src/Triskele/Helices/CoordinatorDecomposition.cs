using System.Collections.Immutable;
using Triskele.Measures;

namespace Triskele.Helices;

/// <summary>The between-group term of a row over the next finer places, each record assigned once, to the place of its coordinator.</summary>
internal static class CoordinatorDecomposition
{
    /// <summary>T0 in bits and the records that have such a place; NaN where none has.</summary>
    public static (double T0, long Records) Of(Scene scene, PresenceRow row)
    {
        if (row.IsCounted)
            return (double.NaN, 0);
        SortedDictionary<int, PresenceCounts> parts = Parts(scene, row.Group);
        return (SynergyDecomposition.Between(parts.Values), parts.Values.Sum(part => part.N));
    }

    /// <summary>Counts of the records of each finer place, by index of the place.</summary>
    public static SortedDictionary<int, PresenceCounts> Parts(Scene scene, Group group)
    {
        Ecosystem ecosystem = group.Ecosystem;
        (int finer, int level, string key) = Levels(scene.By, group.Keys);
        ImmutableArray<byte> cells = HelixPresence.Cells(ecosystem, ResearchOption.Of(scene.Options));
        SortedDictionary<int, long[]> parts = [];
        for (int p = 0; p < cells.Length; p++)
        {
            int coordinator = ecosystem.Projects.CoordinatorPlaces[p],
                place = ecosystem.Places.AncestorAt(coordinator, finer);
            if (cells[p] is 0 or HelixPresence.NoRecord || place == PlaceTree.Unknown)
                continue;
            if (level >= 0 && ecosystem.Places[ecosystem.Places.AncestorAt(coordinator, level)].ToString() != key)
                continue;
            if (!parts.TryGetValue(place, out long[]? counts))
                parts[place] = counts = new long[PresenceCells.Count];
            counts[cells[p]]++;
        }
        return new SortedDictionary<int, PresenceCounts>(parts.ToDictionary(part => part.Key, part => PresenceCells.Counts(part.Value)));
    }

    // The finest place that the scene groups by, and the level below it; countries where it groups by no place.
    private static (int Finer, int Level, string Key) Levels(Grouping by, ImmutableArray<string> keys)
    {
        int level = -1;
        string key = "";
        for (int d = 0; d < by.Dimensions.Length; d++)
            if (by.Dimensions[d] is { Dimension: GroupDimension.Country or GroupDimension.Place } place && place.Level > level)
                (level, key) = (place.Level, keys[d]);
        return (level + 1, level, key);
    }
}
