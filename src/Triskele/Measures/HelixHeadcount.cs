using System.Collections.Immutable;

namespace Triskele.Measures;

/// <summary>Organisations by their main helix: a column for each standard helix, one for all further ones, one for those of which none is known.</summary>
internal static class HelixHeadcount
{
    private const int Further = 5,
        Unknown = 6;

    /// <summary>Columns <c>science, business, government, research, other</c>.</summary>
    public static ImmutableArray<ColumnDefinition> StandardColumns { get; } =
    [.. Helix.Standard.Select(h => ColumnDefinition.Count(h.Id, "organisations"))];

    /// <summary>Columns <c>further, unknown_helix</c>; with the standard ones they add up to the actors.</summary>
    public static ImmutableArray<ColumnDefinition> RestColumns { get; } =
    [ColumnDefinition.Count("further", "organisations"), ColumnDefinition.Count("unknown_helix", "organisations")];

    /// <summary>Counts of all seven columns over all actors.</summary>
    public static long[] Of(Ecosystem ecosystem)
    {
        long[] counts = new long[Unknown + 1];
        int[] columns = ColumnOfHelix(ecosystem);
        foreach (sbyte helix in ecosystem.Actors.MainHelices)
            counts[helix < 0 ? Unknown : columns[helix]]++;
        return counts;
    }

    /// <summary>Counts of all seven columns within each part of a partition.</summary>
    /// <param name="ecosystem">The ecosystem.</param>
    /// <param name="parts">Part of each actor, or -1 for none.</param>
    /// <param name="count">Number of parts.</param>
    public static long[][] Of(Ecosystem ecosystem, ReadOnlySpan<int> parts, int count)
    {
        long[][] counts = [.. Enumerable.Range(0, count).Select(_ => new long[Unknown + 1])];
        int[] columns = ColumnOfHelix(ecosystem);
        for (int a = 0; a < parts.Length; a++)
            if (parts[a] >= 0)
                counts[parts[a]][ecosystem.Actors.MainHelices[a] is >= 0 and sbyte helix ? columns[helix] : Unknown]++;
        return counts;
    }

    private static int[] ColumnOfHelix(Ecosystem ecosystem) =>
        [.. ecosystem.Helices.Select(h => Helix.Standard.ToList().IndexOf(h)).Select(i => i < 0 ? Further : i)];
}
