namespace Triskele.Networks.Cores;

/// <summary>Cores of the two-mode network: organisations with at least p projects, each of which has at least q of these organisations.</summary>
/// <remarks>
/// One large consortium is no such core for any p above 1, because its members have only that project in common: what remains is repeated collaboration.
/// Source: A. Ahmed et al., "Visualisation and analysis of the Internet movie database", APVIS 2007, doi:10.1109/APVIS.2007.329304;
/// M. Cerinšek and V. Batagelj, "Generalized two-mode cores", Social Networks 42 (2015), doi:10.1016/j.socnet.2015.04.001.
/// Time and memory O(participations).
/// </remarks>
public static class TwoModeCore
{
    /// <summary>Computes for every organisation the largest p such that it belongs to the (p, q)-core.</summary>
    /// <param name="incidence">Who takes part in what.</param>
    /// <param name="q">Organisations of the core that a project needs, &gt; 0.</param>
    /// <returns>One number for each organisation; 0 where none of its projects has q organisations.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="q"/> is not positive.</exception>
    /// <example>Projects {0,1,2}, {0,1}, {0,3} and q = 2: 2, 2, 1, 1.</example>
    public static int[] LargestP(Incidence incidence, int q)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(q);
        int[] projects = incidence.ProjectsByActor(out int[] offsets);
        int[] members = new int[incidence.ProjectCount],
            counts = new int[incidence.ActorCount];
        for (int p = 0; p < members.Length; p++)
        {
            members[p] = incidence.Row(p).Length;
            if (members[p] >= q)
                foreach (int actor in incidence.Row(p))
                    counts[actor]++;
        }
        PeelingQueue queue = new(counts);
        for (int turn = 0; turn < counts.Length; turn++)
        {
            int actor = queue.Take(turn),
                level = counts[actor];
            // A project that falls below q is lost to all its members; those taken before are at this level or below.
            foreach (int project in projects.AsSpan(offsets[actor]..offsets[actor + 1]))
                if (members[project]-- == q)
                    foreach (int other in incidence.Row(project))
                        queue.Lower(other, level);
        }
        return counts;
    }
}
