using Triskele.Numerics;

namespace Triskele.Networks;

/// <summary>Random two-mode networks in which every project has its size and every organisation its number of projects, and all else is chance.</summary>
/// <remarks>
/// Curveball: two projects pool the members that they do not share and deal them out again at random, each keeping its size. Trades go in rounds, in which
/// every project comes up at least once and a large one more often; the networks with these margins are all equally likely in the long run.
/// On Horizon 2020 all statistics of <see cref="NetworkStatistics"/> are at their long-run values after 10 rounds; the default doubles that.
/// Time O(rounds · Σ n_k² / mean n), memory O(participations).
/// Source: G. Strona et al., "A fast and unbiased procedure to randomize ecological binary matrices with fixed row and column totals",
/// Nature Communications 5 (2014), doi:10.1038/ncomms5114; global trades: C. J. Carstens et al., "Parallel and I/O-efficient randomisation of massive
/// networks using global curveball trades", ESA 2018, doi:10.4230/LIPIcs.ESA.2018.11; dealing in order: K. Godard and Z. P. Neal, "fastball",
/// Journal of Complex Networks 10 (2022), doi:10.1093/comnet/cnac049.
/// Caveat: who could have met whom (country, call, date) is no part of it; it answers "more than consortia of these sizes make by themselves?".
/// </remarks>
public static class TwoModeNull
{
    /// <summary>Rounds of trades after which the start has left no trace, twice over.</summary>
    public const int DefaultRounds = 20;

    /// <summary>Draws a random two-mode network with the margins of a given one.</summary>
    /// <param name="observed">The network to start from.</param>
    /// <param name="chance">Where chance comes from.</param>
    /// <param name="rounds">Rounds of trades, &gt; 0.</param>
    /// <returns>Same actors, same projects, same sizes; other members.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rounds"/> is not positive.</exception>
    public static Incidence Draw(Incidence observed, RandomStream chance, int rounds = DefaultRounds)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rounds);
        int[] offsets = [.. observed.Offsets],
            members = [.. observed.Members];
        int[] schedule = Schedule(observed);
        int[] pool = new int[
            observed.ProjectCount == 0 ? 0 : 2 * Enumerable.Range(0, observed.ProjectCount).Max(p => observed.Row(p).Length)
        ];
        for (int round = 0; round < rounds; round++)
        {
            chance.Shuffle<int>(schedule);
            for (int i = 0; i + 1 < schedule.Length; i += 2)
                if (schedule[i] != schedule[i + 1])
                    Trade(RowOf(schedule[i]), RowOf(schedule[i + 1]), pool, chance);
        }
        return new Incidence(observed.ActorCount, offsets, members, observed.ConsortiumSizes);

        Span<int> RowOf(int project) => members.AsSpan(offsets[project]..offsets[project + 1]);
    }

    /// <summary>Each project as often as it trades in a round: once for each started multiple of the mean size.</summary>
    /// <remarks>
    /// A trade moves no more members than the smaller project has, so that a large consortium that traded as rarely as others would keep its members
    /// for many rounds. Who trades depends on sizes alone, which never change, so that all networks stay equally likely.
    /// </remarks>
    private static int[] Schedule(Incidence incidence)
    {
        List<int> schedule = new(2 * incidence.ProjectCount);
        for (int p = 0; p < incidence.ProjectCount; p++)
        for (long left = (long)incidence.Row(p).Length * incidence.ProjectCount; left > 0; left -= incidence.Members.Length)
            schedule.Add(p);
        return [.. schedule];
    }

    /// <summary>Deals the members that two projects do not share out again; both stay ascending.</summary>
    /// <remarks>
    /// The pool is walked in ascending order; each member goes to the first project with probability (places left there)/(places left), so that every
    /// choice of members is equally likely and nothing needs sorting.
    /// </remarks>
    internal static void Trade(Span<int> first, Span<int> second, int[] pool, RandomStream chance)
    {
        int size = Merge(first, second, pool, out int shared);
        int left = first.Length - shared,
            right = second.Length - shared;
        if (left == 0 || right == 0)
            return;
        int i = 0,
            j = 0;
        for (int k = 0; k < size; k++)
        {
            int member = pool[k];
            if (k + 1 < size && pool[k + 1] == member)
            {
                (first[i++], second[j++]) = (member, member);
                k++;
            }
            else if (right == 0 || (left > 0 && chance.NextInt(left + right) < left))
                (first[i++], left) = (member, left - 1);
            else
                (second[j++], right) = (member, right - 1);
        }
    }

    // Members of both stand twice in the pool, side by side.
    private static int Merge(ReadOnlySpan<int> first, ReadOnlySpan<int> second, int[] pool, out int shared)
    {
        int i = 0,
            j = 0,
            size = 0;
        shared = 0;
        while (i < first.Length && j < second.Length)
        {
            if (first[i] == second[j])
            {
                shared++;
                pool[size++] = first[i++];
            }
            else
                pool[size++] = first[i] < second[j] ? first[i++] : second[j++];
        }
        while (i < first.Length)
            pool[size++] = first[i++];
        while (j < second.Length)
            pool[size++] = second[j++];
        return size;
    }
}
