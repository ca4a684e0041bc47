using Triskele.Numerics;

namespace Triskele.Networks.Nulls;

/// <summary>Random graphs in which every node has the degree that it has in a given graph, and all else is chance.</summary>
/// <remarks>
/// Two ties a-b and c-d, chosen at random, become a-d and c-b where these are neither loops nor tied already. After at least ten accepted swaps a tie
/// the chain goes on for max(ties, 1000) further attempts: it would else always stop right after a success, which favours graphs that are easily
/// swapped into. Attempts that are refused count as steps, so that all graphs with these degrees are equally likely in the long run.
/// Where hardly anything can be swapped (a star) it stops after 20 times as many attempts as swaps were asked for.
/// Time O(ties) on average, each swap at random places in memory; memory about 28 bytes a tie.
/// Source: S. Maslov and K. Sneppen, "Specificity and stability in topology of protein networks", Science 296 (2002), doi:10.1126/science.1065103;
/// uniformity: B. K. Fosdick et al., "Configuring random graph models with fixed degree sequences", SIAM Review 60 (2018), doi:10.1137/16M1087175.
/// Caveat: draws need not be connected, and consortia are taken apart; for joint projects see <see cref="TwoModeNull"/>.
/// </remarks>
public static class DegreePreservingSwaps
{
    /// <summary>Accepted swaps for each tie.</summary>
    public const int DefaultSwapsPerTie = 10;

    private const int AttemptsPerSwap = 20;

    // A power of two: how often it is asked whether to end early.
    private const int AttemptsBetweenLooks = 1 << 16;

    /// <summary>Draws a graph with the degrees of a given one.</summary>
    /// <param name="observed">The graph to start from.</param>
    /// <param name="chance">Where chance comes from.</param>
    /// <param name="swapsPerTie">Accepted swaps for each tie, &gt; 0.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>Same nodes, same degrees; other ties. The observed graph itself where nothing can be swapped.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="swapsPerTie"/> is not positive.</exception>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public static Graph Draw(
        Graph observed,
        RandomStream chance,
        int swapsPerTie = DefaultSwapsPerTie,
        CancellationToken cancellation = default
    )
    {
        int[] ends = SimpleGraphs.Ends(observed);
        Swap(ends, chance, swapsPerTie, null, cancellation);
        return SimpleGraphs.OfEnds(observed.NodeCount, ends);
    }

    /// <summary>Draws a graph with the degrees of a given one, in which every tie takes its weight along: a-b becomes a-d with the weight of a-b.</summary>
    /// <param name="observed">The graph to start from.</param>
    /// <param name="chance">Where chance comes from.</param>
    /// <param name="swapsPerTie">Accepted swaps for each tie, &gt; 0.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>Same nodes, degrees and list of weights; other ties and strengths.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="swapsPerTie"/> is not positive.</exception>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public static WeightedGraph DrawWeighted(
        WeightedGraph observed,
        RandomStream chance,
        int swapsPerTie = DefaultSwapsPerTie,
        CancellationToken cancellation = default
    )
    {
        int[] ends = SimpleGraphs.Ends(observed.Graph);
        double[] weights = TieList.Of(observed.Graph).Weights(observed);
        Swap(ends, chance, swapsPerTie, null, cancellation);
        int[] from = new int[weights.Length],
            to = new int[weights.Length];
        for (int e = 0; e < weights.Length; e++)
            (from[e], to[e]) = (ends[2 * e], ends[2 * e + 1]);
        return GraphBuilder.Undirected(observed.NodeCount, from, to, weights);
    }

    /// <summary>Swaps the ends of ties in place.</summary>
    /// <param name="ends">Tie e joins ends[2e] and ends[2e + 1].</param>
    /// <param name="chance">Where chance comes from.</param>
    /// <param name="swapsPerTie">Accepted swaps for each tie.</param>
    /// <param name="allows">Whether a-b and c-d may become a-d and c-b, beyond staying simple; null for always.</param>
    /// <param name="cancellation">Ends it early, between rounds of attempts.</param>
    /// <returns>Number of accepted swaps.</returns>
    internal static long Swap(
        int[] ends,
        RandomStream chance,
        int swapsPerTie,
        Func<int, int, int, int, bool>? allows,
        CancellationToken cancellation = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(swapsPerTie);
        int ties = ends.Length / 2;
        if (ties < 2)
            return 0;
        EdgeTable table = new(ties);
        for (int e = 0; e < ties; e++)
            table.Add(ends[2 * e], ends[2 * e + 1]);
        long wanted = (long)swapsPerTie * ties,
            accepted = 0;
        for (long attempt = 0; accepted < wanted && attempt < AttemptsPerSwap * wanted; attempt++)
        {
            if ((attempt & (AttemptsBetweenLooks - 1)) == 0)
                cancellation.ThrowIfCancellationRequested();
            accepted += Attempt(ends, table, chance, allows) ? 1 : 0;
        }
        for (int attempt = Math.Max(ties, 1000); attempt > 0; attempt--)
            accepted += Attempt(ends, table, chance, allows) ? 1 : 0;
        return accepted;
    }

    private static bool Attempt(int[] ends, EdgeTable table, RandomStream chance, Func<int, int, int, int, bool>? allows)
    {
        int first = 2 * chance.NextInt(ends.Length / 2),
            second = chance.NextInt(ends.Length);
        int a = ends[first],
            b = ends[first + 1],
            c = ends[second],
            d = ends[second ^ 1];
        if (a == c || a == d || b == c || b == d || table.Contains(a, d) || table.Contains(c, b))
            return false;
        if (allows is not null && !allows(a, b, c, d))
            return false;
        table.Remove(a, b);
        table.Remove(c, d);
        table.Add(a, d);
        table.Add(c, b);
        (ends[first + 1], ends[second ^ 1]) = (d, b);
        return true;
    }
}
