namespace Triskele.Territories;

/// <summary>Counts joint projects: those with participants in both of two regions, or with two or more organisations in one.</summary>
internal sealed class RegionProjects
{
    private readonly Dictionary<(int, int), int> _counts = [];

    public RegionProjects(Ecosystem ecosystem, RegionNetwork network, int level)
    {
        Dictionary<int, int> numberOf = network.Regions.Select((place, r) => (place, r)).ToDictionary(x => x.place, x => x.r);
        int[] regionOf =
        [
            .. ecosystem.Actors.Places.Select(p => numberOf.TryGetValue(ecosystem.Places.AncestorAt(p, level), out int r) ? r : -1),
        ];
        List<int> regions = [];
        for (int project = 0; project < ecosystem.Projects.Count; project++)
        {
            Gather(ecosystem.Participations, project, regionOf, regions);
            Count(regions);
            regions.Clear();
        }
    }

    /// <summary>Number of joint projects of two regions, the first not after the second.</summary>
    public int Of(int from, int to) => _counts.GetValueOrDefault((from, to));

    private static void Gather(Participations rows, int project, int[] regionOf, List<int> regions)
    {
        int previous = -1;
        for (int r = rows.ProjectOffsets[project]; r < rows.ProjectOffsets[project + 1]; r++)
        {
            int actor = rows.Actors[r];
            if (actor != previous && regionOf[actor] >= 0)
                regions.Add(regionOf[actor]);
            previous = actor;
        }
        regions.Sort();
    }

    // The regions of the organisations of one project, ascending; equal ones stand side by side.
    private void Count(List<int> regions)
    {
        for (int a = 0; a < regions.Count; a++)
        {
            if (a > 0 && regions[a] == regions[a - 1])
                continue;
            for (int b = a + 1; b < regions.Count; b++)
                if (b == a + 1 || regions[b] != regions[b - 1])
                    _counts[(regions[a], regions[b])] = _counts.GetValueOrDefault((regions[a], regions[b])) + 1;
        }
    }
}
