namespace Triskele.Networks.Backbones;

/// <summary>How likely two organisations would meet in so many projects if each had drawn its projects at random.</summary>
/// <remarks>
/// X joint projects of two organisations with k_i and k_j of N projects: P(X = x) = C(k_i, x) C(N - k_i, k_j - x) / C(N, k_j). Terms are taken relative to
/// that of the mode, upwards and downwards, so that no logarithm of a factorial is needed and small tails keep their relative precision.
/// Time O(min(k_i, k_j)) at most. Source: M. Tumminello et al., "Statistically validated networks in bipartite complex systems", PLoS ONE 6 (2011),
/// doi:10.1371/journal.pone.0017994; the fixed row model of Z. P. Neal, "backbone", PLoS ONE 17 (2022), doi:10.1371/journal.pone.0269137.
/// Caveat: every project is as easy to enter as any other, so that ties of large consortia look more than they are.
/// </remarks>
public static class Hypergeometric
{
    /// <summary>Probability of at least so many joint projects.</summary>
    /// <param name="projects">Number of all projects, N.</param>
    /// <param name="first">Projects of one organisation, 0..N.</param>
    /// <param name="second">Projects of the other, 0..N.</param>
    /// <param name="joint">Joint projects, w.</param>
    /// <returns>P(X ≥ w), 0..1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An organisation has more projects than there are.</exception>
    /// <example>Of 4 projects one took 3, the other 2; both of the other's are joint with probability 3/6 = 0.5.</example>
    public static double UpperTail(int projects, int first, int second, int joint)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)first, (uint)projects, nameof(first));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)second, (uint)projects, nameof(second));
        int least = Math.Max(0, first + second - projects),
            most = Math.Min(first, second);
        if (joint <= least)
            return 1;
        if (joint > most)
            return 0;
        int mode = Math.Clamp((int)((first + 1L) * (second + 1L) / (projects + 2L)), least, most);
        double below = 0,
            above = 0;
        Collect(1, mode);
        double term = 1;
        for (int x = mode; x < most && term > 0; )
        {
            term *= (double)(first - x) * (second - x) / ((x + 1.0) * ((double)projects - first - second + x + 1));
            Collect(term, ++x);
        }
        term = 1;
        for (int x = mode; x > least && term > 0; )
        {
            term *= x * ((double)projects - first - second + x) / ((first - x + 1.0) * (second - x + 1.0));
            Collect(term, --x);
        }
        return above / (above + below);

        void Collect(double value, int x)
        {
            if (x >= joint)
                above += value;
            else
                below += value;
        }
    }
}
