using System.Collections.Immutable;

namespace Triskele.Networks.Links;

/// <summary>Personalised PageRank in the two-mode network: where a walker is found that goes from organisation to project to organisation and keeps returning to its start.</summary>
/// <remarks>
/// π_a = (1 - d) Σ_t d^t e_a P^t, with P the step to a random neighbour in the two-mode network and d the damping; a round is two steps, from organisations
/// to organisations. The sum is cut off after a number of rounds R, so that at most d^(2R+2) of the whole is missing (.85 and 3 rounds: .27; 30 rounds: 4e-5), and
/// for pairs close to each other much less. Time O(R · participations) for a start; memory 16 bytes an organisation and thread.
/// Source: H. Tong, C. Faloutsos and J.-Y. Pan, "Fast random walk with restart and its applications", ICDM 2006, doi:10.1109/ICDM.2006.70.
/// A pair scores both directions, π_a(b) + π_b(a); as the walk is reversible, π_b(a) = π_a(b) · m_a/m_b with m the number of projects.
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
/// <example>Two organisations in one project, d = .85, one round: π_a(b) = .15 · .85² · 1/2 = .0542.</example>
public sealed class PersonalPageRank
{
    /// <summary>The probability to walk on where nothing else is said.</summary>
    public const double DefaultDamping = .85;

    private readonly Incidence _incidence;
    private readonly ImmutableArray<int> _projects;

    /// <summary>Prepares a two-mode network.</summary>
    public PersonalPageRank(Incidence incidence)
    {
        int[] projects = new int[incidence.ActorCount];
        foreach (int actor in incidence.Members)
            projects[actor]++;
        (_incidence, _projects) = (incidence, [.. projects]);
    }

    /// <summary>Both directions of a pair, for many pairs.</summary>
    /// <param name="pairs">The pairs of organisations; many with one end in common cost little more than one.</param>
    /// <param name="rounds">Rounds of the walk, above 0.</param>
    /// <param name="parallel">On how many threads, and what ends it early.</param>
    /// <param name="damping">Probability to walk on, above 0 and below 1.</param>
    /// <returns>One value a pair; NaN where an organisation has no project.</returns>
    public double[] OfPairs(IReadOnlyList<(int A, int B)> pairs, int rounds, ParallelOptions parallel, double damping = DefaultDamping)
    {
        (int A, int B)[] fromLarger = [.. pairs.Select(p => _projects[p.A] >= _projects[p.B] ? p : (A: p.B, B: p.A))];
        return PairsBySource.Score(fromLarger, () => new Scratch(_incidence.ActorCount), Row, parallel);

        double[] Row(int source, int[] targets, Scratch scratch)
        {
            double[] found = Run(source, rounds, damping, scratch);
            return Array.ConvertAll(targets, t => found[t] * (1 + (double)_projects[source] / _projects[t]));
        }
    }

    /// <summary>Where a walker that starts from an organisation is found.</summary>
    /// <param name="source">The start.</param>
    /// <param name="rounds">Rounds of the walk, above 0.</param>
    /// <param name="damping">Probability to walk on, above 0 and below 1.</param>
    /// <returns>A probability for each organisation; what is missing to 1 is found at projects or was cut off.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public double[] Of(int source, int rounds, double damping = DefaultDamping)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rounds);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(damping);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(damping, 1);
        return Run(source, rounds, damping, new Scratch(_incidence.ActorCount));
    }

    private double[] Run(int source, int rounds, double damping, Scratch scratch)
    {
        (double[] found, double[] here, double[] next) = (scratch.Found, scratch.Here, scratch.Next);
        Array.Clear(found);
        Array.Clear(here);
        here[source] = 1 - damping;
        for (int round = 0; ; round++)
        {
            for (int a = 0; a < found.Length; a++)
                found[a] += here[a];
            if (round == rounds)
                return found;
            Walk(here, next, damping * damping);
            (here, next) = (next, here);
        }
    }

    private void Walk(double[] here, double[] next, double kept)
    {
        ReadOnlySpan<int> projects = _projects.AsSpan(),
            offsets = _incidence.Offsets.AsSpan(),
            members = _incidence.Members.AsSpan();
        Array.Clear(next);
        for (int a = 0; a < here.Length; a++)
            if (here[a] != 0)
                here[a] /= projects[a];
        for (int p = 0; p + 1 < offsets.Length; p++)
        {
            ReadOnlySpan<int> row = members[offsets[p]..offsets[p + 1]];
            double mass = 0;
            foreach (int actor in row)
                mass += here[actor];
            if (mass == 0)
                continue;
            double each = kept * mass / row.Length;
            foreach (int actor in row)
                next[actor] += each;
        }
    }

    private sealed class Scratch(int actors)
    {
        public double[] Found { get; } = new double[actors];

        public double[] Here { get; } = new double[actors];

        public double[] Next { get; } = new double[actors];
    }
}
