namespace Triskele.Networks.Links;

/// <summary>Pairs in the order of their first ends, so that what is computed for an end is computed once.</summary>
internal static class PairsBySource
{
    /// <summary>Scores the pairs of each first end together.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <param name="scratch">Makes what one thread works with.</param>
    /// <param name="score">From a first end, its second ends and the scratch to a score for each second end.</param>
    /// <param name="parallel">On how many threads, and what ends it early.</param>
    public static double[] Score<T>(
        IReadOnlyList<(int A, int B)> pairs,
        Func<T> scratch,
        Func<int, int[], T, double[]> score,
        ParallelOptions parallel
    )
    {
        double[] scores = new double[pairs.Count];
        int[][] groups = [.. Enumerable.Range(0, pairs.Count).GroupBy(p => pairs[p].A).OrderBy(g => g.Key).Select(g => g.ToArray())];
        Parallel.For(
            0,
            groups.Length,
            parallel,
            scratch,
            (g, _, own) =>
            {
                double[] found = score(pairs[groups[g][0]].A, Array.ConvertAll(groups[g], p => pairs[p].B), own);
                for (int i = 0; i < found.Length; i++)
                    scores[groups[g][i]] = found[i];
                return own;
            },
            _ => { }
        );
        return scores;
    }
}
