using System.Collections.Immutable;

namespace Triskele;

/// <summary>Turns project facts into columns: string tables, missing ends, consortium sizes, coordinators.</summary>
internal sealed class ProjectColumnsBuilder(Project[] projects, Participations participations, Actors actors)
{
    private readonly StringTable _frameworks = new();
    private readonly StringTable _programmes = new();
    private readonly StringTable _schemes = new();

    public ImmutableArray<string> Frameworks => _frameworks.Values;
    public ImmutableArray<string> Programmes => _programmes.Values;
    public ImmutableArray<string> Schemes => _schemes.Values;

    public Projects Build()
    {
        (int[] offsets, List<int> programmes) = ProgrammeColumns();
        int[] schemes = [.. projects.Select(p => _schemes.IndexOf(p.Scheme))];
        (int[] ends, bool[] imputed) = Ends(schemes, offsets, programmes);
        int[] coordinators = Coordinators();
        return new Projects
        {
            Keys = [.. projects.Select(p => p.Key)],
            Labels = [.. projects.Select(p => p.Label)],
            StartDays = [.. projects.Select(p => Day.Of(p.Start))],
            EndDays = [.. ends],
            PlannedEndDays = [.. projects.Select(p => Day.Of(p.PlannedEnd))],
            EndImputed = [.. imputed],
            Frameworks = [.. projects.Select(p => _frameworks.IndexOf(p.Framework))],
            Schemes = [.. schemes],
            ProgrammeOffsets = [.. offsets],
            Programmes = [.. programmes],
            TotalCostsEur = [.. projects.Select(p => p.TotalCostEur)],
            ContributionsEur = [.. projects.Select(p => p.ContributionEur)],
            Partners = [.. Partners()],
            Coordinators = [.. coordinators],
            CoordinatorPlaces = [.. coordinators.Select(a => a < 0 ? PlaceTree.Unknown : actors.Places[a])],
        };
    }

    private (int[] Offsets, List<int> Programmes) ProgrammeColumns()
    {
        int[] offsets = new int[projects.Length + 1];
        List<int> programmes = [];
        for (int p = 0; p < projects.Length; p++)
        {
            foreach (string programme in projects[p].Programmes.Distinct(StringComparer.Ordinal))
                if (_programmes.IndexOf(programme) is >= 0 and int index)
                    programmes.Add(index);
            offsets[p + 1] = programmes.Count;
        }
        return (offsets, programmes);
    }

    private (int[] Ends, bool[] Imputed) Ends(int[] schemes, int[] offsets, List<int> programmes)
    {
        int[] ends = new int[projects.Length];
        bool[] imputed = new bool[projects.Length];
        Lazy<MedianDurations> medians = new(() => new MedianDurations(projects, schemes, p => First(p, offsets, programmes)));
        for (int p = 0; p < projects.Length; p++)
        {
            ends[p] = Day.Of(projects[p].ActualEnd ?? projects[p].PlannedEnd);
            if (ends[p] != Day.Unknown || projects[p].Start is not { } start)
                continue;
            imputed[p] = true;
            ends[p] = medians.Value.Of(schemes[p], First(p, offsets, programmes)) is { } days ? start.DayNumber + days : Day.Unknown;
        }
        return (ends, imputed);
    }

    private static int First(int p, int[] offsets, List<int> programmes) => offsets[p] < offsets[p + 1] ? programmes[offsets[p]] : -1;

    private int[] Partners()
    {
        int[] partners = new int[projects.Length];
        for (int p = 0; p < projects.Length; p++)
        for (int r = participations.ProjectOffsets[p]; r < participations.ProjectOffsets[p + 1]; r++)
            if (r == participations.ProjectOffsets[p] || participations.Actors[r] != participations.Actors[r - 1])
                partners[p]++;
        return partners;
    }

    // Rows of a project are sorted by actor and actors by key, so the first coordinator met is the first by key.
    private int[] Coordinators()
    {
        int[] coordinators = new int[projects.Length];
        for (int p = 0; p < projects.Length; p++)
        {
            coordinators[p] = -1;
            for (int r = participations.ProjectOffsets[p]; r < participations.ProjectOffsets[p + 1] && coordinators[p] < 0; r++)
                if (participations.Roles[r] == Role.Coordinator)
                    coordinators[p] = participations.Actors[r];
        }
        return coordinators;
    }

    /// <summary>Median duration in days of the projects of a scheme, else of a programme, else of all.</summary>
    private sealed class MedianDurations(Project[] projects, int[] schemes, Func<int, int> programmeOf)
    {
        private readonly Dictionary<int, int> _byScheme = Medians(projects, p => schemes[p]);
        private readonly Dictionary<int, int> _byProgramme = Medians(projects, programmeOf);
        private readonly Dictionary<int, int> _all = Medians(projects, _ => 0);

        public int? Of(int scheme, int programme) =>
            _byScheme.TryGetValue(scheme, out int days) || _byProgramme.TryGetValue(programme, out days) || _all.TryGetValue(0, out days)
                ? days
                : null;

        private static Dictionary<int, int> Medians(Project[] projects, Func<int, int> keyOf)
        {
            Dictionary<int, List<int>> durations = [];
            for (int p = 0; p < projects.Length; p++)
                if (keyOf(p) >= 0 && Duration(projects[p]) is { } days)
                    (durations.TryGetValue(keyOf(p), out List<int>? list) ? list : durations[keyOf(p)] = []).Add(days);
            return durations.ToDictionary(d => d.Key, d => Median(d.Value));
        }

        private static int? Duration(Project project) =>
            (project.ActualEnd ?? project.PlannedEnd) is { } end && project.Start is { } start && end >= start
                ? end.DayNumber - start.DayNumber
                : null;

        private static int Median(List<int> values)
        {
            values.Sort();
            return (values[(values.Count - 1) / 2] + values[values.Count / 2]) / 2;
        }
    }
}
