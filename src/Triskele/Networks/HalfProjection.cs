namespace Triskele.Networks;

/// <summary>The pairs of a projection without weights, each once, from the end with the smaller load to the end with the larger.</summary>
/// <remarks>
/// The load of an organisation is the number of places beside it in its projects, an upper bound of its degree. Pointing every pair at the larger
/// load keeps all rows short, also those of hubs, so that listing triangles costs little. Time O(Σ n_k²), memory O(pairs).
/// Organisations are numbered by rank of load here; <see cref="Actors"/> leads back.
/// </remarks>
internal sealed class HalfProjection
{
    private HalfProjection(int[] actors, int[] offsets, int[] heads, int[] degrees, long repeated) =>
        (Actors, Offsets, Heads, Degrees, RepeatedCount) = (actors, offsets, heads, degrees, repeated);

    /// <summary>The actor of each rank.</summary>
    public int[] Actors { get; }

    /// <summary>Where the row of each rank begins in <see cref="Heads"/>.</summary>
    public int[] Offsets { get; }

    /// <summary>Ranks of the other ends, all larger than that of the row; unordered within a row.</summary>
    public int[] Heads { get; }

    /// <summary>Number of partners of each rank.</summary>
    public int[] Degrees { get; }

    /// <summary>Pairs with two or more joint projects.</summary>
    public long RepeatedCount { get; }

    /// <summary>Number of pairs.</summary>
    public int PairCount => Offsets[^1];

    /// <summary>Projects an incidence.</summary>
    public static HalfProjection Of(Incidence incidence)
    {
        int n = incidence.ActorCount;
        int[] actors = RankByLoad(incidence, out int[] projectOffsets, out int[] projects);
        int[] members = MembersByRank(incidence, actors, projectOffsets, projects);
        int[] next = [.. incidence.Offsets];
        int[] offsets = new int[n + 1],
            heads = new int[Math.Max(16, incidence.Members.Length)],
            degrees = new int[n],
            joint = new int[n];
        int filled = 0;
        long repeated = 0;
        for (int rank = 0; rank < n; rank++)
        {
            int begin = filled;
            for (int i = projectOffsets[actors[rank]]; i < projectOffsets[actors[rank] + 1]; i++)
            {
                int project = projects[i];
                ReadOnlySpan<int> others = members.AsSpan(++next[project]..incidence.Offsets[project + 1]);
                if (heads.Length - filled < others.Length)
                    Array.Resize(ref heads, checked(Math.Max(2 * heads.Length, filled + others.Length)));
                foreach (int other in others)
                    if (joint[other]++ == 0)
                        heads[filled++] = other;
            }
            degrees[rank] += filled - begin;
            foreach (int other in heads.AsSpan(begin, filled - begin))
            {
                if (joint[other] > 1)
                    repeated++;
                joint[other] = 0;
                degrees[other]++;
            }
            offsets[rank + 1] = filled;
        }
        return new HalfProjection(actors, offsets, heads, degrees, repeated);
    }

    /// <summary>The same pairs as a graph, node i being actor i: projecting half and turning it over takes half the time of projecting both directions.</summary>
    public Graph ToGraph()
    {
        int[] ends = new int[2 * PairCount];
        for (int tail = 0; tail < Actors.Length; tail++)
        for (int k = Offsets[tail]; k < Offsets[tail + 1]; k++)
            (ends[2 * k], ends[2 * k + 1]) = (Actors[tail], Actors[Heads[k]]);
        return SimpleGraphs.OfEnds(Actors.Length, ends);
    }

    private static int[] RankByLoad(Incidence incidence, out int[] projectOffsets, out int[] projects)
    {
        projects = incidence.ProjectsByActor(out projectOffsets);
        long[] load = new long[incidence.ActorCount];
        for (int p = 0; p < incidence.ProjectCount; p++)
            foreach (int actor in incidence.Row(p))
                load[actor] += incidence.Row(p).Length - 1;
        int[] actors = [.. Enumerable.Range(0, incidence.ActorCount)];
        Array.Sort(load, actors);
        return actors;
    }

    // Filled in the order of ranks, so that the members of a project stand in that order too.
    private static int[] MembersByRank(Incidence incidence, int[] actors, int[] projectOffsets, int[] projects)
    {
        int[] members = new int[incidence.Members.Length];
        int[] next = [.. incidence.Offsets];
        for (int rank = 0; rank < actors.Length; rank++)
        for (int i = projectOffsets[actors[rank]]; i < projectOffsets[actors[rank] + 1]; i++)
            members[next[projects[i]]++] = rank;
        return members;
    }
}
