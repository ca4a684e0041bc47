using Triskele.Measures;

namespace Triskele.Networks.Cores;

/// <summary>The measure <c>network.shells</c>: how large the core of each depth is, and whether it is more than one project.</summary>
public static class NetworkShells
{
    /// <summary>The measure.</summary>
    public static Measure Measure { get; } = new(Descriptor(), Compute);

    private static MeasureDescriptor Descriptor() =>
        new()
        {
            Id = "network.shells",
            Texts = CoresTexts.All,
            Inputs = MeasureInput.Records,
            Figure = FigureKind.Table,
            Options = NetworkRecords.GraphOptions(),
            Columns =
            [
                ColumnDefinition.Count("coreness", "organisations"),
                ColumnDefinition.Count("shell", "organisations"),
                ColumnDefinition.Count("core", "organisations"),
                ColumnDefinition.Count("core_ties", "ties"),
                ColumnDefinition.Share("core_density"),
                ColumnDefinition.Number("largest_project", "organisations"),
            ],
        };

    private static MeasureTable Compute(Scene scene) =>
        NetworkRecords.Table(scene, Measure.Descriptor, (_, network, _) => Rows(network, scene.Options));

    private static IEnumerable<Cell[]> Rows(ActorNetwork network, MeasureOptions options)
    {
        int[] coreness = KCore.Coreness(network.Graph);
        int deepest = coreness.Length == 0 ? -1 : coreness.Max();
        int[] shells = new int[deepest + 1],
            ties = new int[deepest + 1];
        for (int i = 0; i < coreness.Length; i++)
        {
            shells[coreness[i]]++;
            foreach (int j in network.Graph.Row(i))
                if (j < i)
                    ties[Math.Min(coreness[i], coreness[j])]++;
        }
        bool recorded = NetworkRecords.UsesRecordedTies(network.Records, options);
        int[] projects = LargestProjects(network, coreness, deepest);
        long actors = 0,
            inside = 0;
        for (int k = deepest; k > 0; k--)
        {
            (actors, inside) = (actors + shells[k], inside + ties[k]);
            double density = actors < 2 ? double.NaN : inside / (actors * (actors - 1) / 2.0);
            if (shells[k] > 0)
                yield return [k, shells[k], actors, inside, density, recorded ? double.NaN : projects[k]];
        }
    }

    // Most members that one project has in the core of each depth.
    private static int[] LargestProjects(ActorNetwork network, int[] coreness, int deepest)
    {
        int[] largest = new int[deepest + 2],
            depth = new int[network.Records.Actors.Count];
        for (int i = 0; i < coreness.Length; i++)
            depth[network.Actors[i]] = coreness[i];
        Incidence incidence = Incidence.Of(network.Records);
        for (int p = 0; p < incidence.ProjectCount; p++)
        {
            int[] members = Array.ConvertAll(incidence.Row(p).ToArray(), actor => depth[actor]);
            Array.Sort(members, (a, b) => b.CompareTo(a));
            for (int m = 0; m < members.Length && members[m] > 0; m++)
                largest[members[m]] = Math.Max(largest[members[m]], m + 1);
        }
        for (int k = deepest; k >= 0; k--)
            largest[k] = Math.Max(largest[k], largest[k + 1]);
        return largest;
    }
}
