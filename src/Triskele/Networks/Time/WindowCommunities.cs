using Triskele.Measures;
using Triskele.Networks.Communities;

namespace Triskele.Networks.Time;

/// <summary>The communities of each window of a group, by the Leiden algorithm.</summary>
internal sealed class WindowCommunities
{
    private static readonly OptionDefinition Resolution = OptionDefinition.Number("resolution", 1, 1e-6, 1e6);

    private static readonly OptionDefinition Runs = OptionDefinition.Integer("runs", 3, 1, 1000);

    private static readonly OptionDefinition Coupling = OptionDefinition.Number("coupling", 0, 0, 1e12);

    private static readonly OptionDefinition MinSize = OptionDefinition.Integer("min_size", 3, 1, 1_000_000);

    /// <summary>The options of a measure of communities in time.</summary>
    public static System.Collections.Immutable.ImmutableArray<OptionDefinition> Options(params OptionDefinition[] own) =>
        NetworkRecords.GraphOptions([TimeWindows.Length, TimeWindows.Step, Resolution, Runs, Coupling, MinSize, .. own]);

    private WindowCommunities(TimeWindows windows, WeightedGraph[] ties, int[][] memberships) =>
        (Windows, Ties, Memberships) = (windows, ties, memberships);

    /// <summary>The windows.</summary>
    public TimeWindows Windows { get; }

    /// <summary>The ties of each window.</summary>
    public WeightedGraph[] Ties { get; }

    /// <summary>For each window the community of each actor; -1 for who has no tie in it, or is in a community below the smallest size.</summary>
    public int[][] Memberships { get; }

    /// <summary>Searches for the communities of the windows of a group.</summary>
    public static WindowCommunities Of(Scene scene, Group group, GroupNotes notes)
    {
        TimeWindows windows = TimeWindows.Of(scene, group, notes);
        WeightedGraph[] ties = [.. windows.Periods.Select(p => windows.Ties(p, scene.InParallel()))];
        Partition[] partitions = Partitions(scene, ties);
        int minimum = scene.Options.Integer(MinSize.Name);
        return new WindowCommunities(windows, ties, [.. ties.Select((t, w) => MembershipOf(t.Graph, partitions[w], minimum))]);
    }

    private static Partition[] Partitions(Scene scene, WeightedGraph[] ties)
    {
        LeidenOptions options = new() { Resolution = scene.Options.Number(Resolution.Name), Restarts = scene.Options.Integer(Runs.Name) };
        double coupling = scene.Options.Number(Coupling.Name);
        if (coupling == 0 || ties.Length == 0)
            return [.. ties.Select(t => Leiden.Find(t, options, scene.Seed, scene.InParallel()))];
        SlicedPartition sliced = SlicedLeiden.Find(ties, coupling, options, scene.Seed, scene.InParallel());
        return [.. ties.Select((_, w) => sliced.Slice(w))];
    }

    private static int[] MembershipOf(Graph graph, Partition partition, int minimum)
    {
        int[] sizes = new int[partition.Count],
            membership = new int[graph.NodeCount];
        for (int a = 0; a < membership.Length; a++)
            sizes[partition.Communities[a]] += graph.Degree(a) > 0 ? 1 : 0;
        for (int a = 0; a < membership.Length; a++)
        {
            int community = partition.Communities[a];
            membership[a] = graph.Degree(a) > 0 && sizes[community] >= minimum ? community : -1;
        }
        return membership;
    }

    /// <summary>The partitions that two windows make of the actors that are in a community in both.</summary>
    public (Partition Before, Partition After) Common(int before, int after)
    {
        int[] first = Memberships[before],
            second = Memberships[after];
        int[] both = [.. Enumerable.Range(0, first.Length).Where(a => first[a] >= 0 && second[a] >= 0)];
        return (Partition.Of([.. both.Select(a => first[a])]), Partition.Of([.. both.Select(a => second[a])]));
    }
}
