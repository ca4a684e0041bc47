using Triskele.Networks.Distances;

namespace Triskele.Networks.Centrality;

/// <summary>How often a node stands between others: on the shortest paths of pairs that it does not belong to.</summary>
/// <remarks>
/// b(v) = Σ over unordered pairs {s,t} of other nodes of σ(s,t|v)/σ(s,t), with σ the number of shortest paths. Nodes with equal closed
/// neighbourhoods (true twins) are searched as one, exactly; eight sources are searched at once. Time O(classes · edges between classes) at worst,
/// memory about 300 bytes a class and thread. The same bits come from any number of threads: sources are added up in fixed blocks.
/// Source: L. C. Freeman, Sociometry 40 (1977), doi:10.2307/3033543; U. Brandes, Journal of Mathematical Sociology 25 (2001),
/// doi:10.1080/0022250X.2001.9990249.
/// </remarks>
public static class Betweenness
{
    /// <summary>Computes the betweenness of every node, exactly, on paths of fewest ties.</summary>
    /// <param name="graph">The graph; isolates and several components are allowed.</param>
    /// <param name="parallel">Threads and cancellation; null for all processors. The result has the same bits for any number of threads.</param>
    /// <param name="cutoff">Only pairs at most so many ties apart count.</param>
    /// <returns>In pairs, each counted once; 0 for a node that stands between none.</returns>
    /// <example>The centre of a star with four leaves stands between all 6 pairs: 6; a leaf 0.</example>
    public static double[] Of(Graph graph, ParallelOptions? parallel = null, int cutoff = int.MaxValue)
    {
        TwinQuotient classes = TwinQuotient.Of(graph);
        DependencySums sums = Dependencies(classes, Sizes(classes), false, parallel, cutoff);
        return Array.ConvertAll(classes.Classes, c => sums.Sums[c] / 2);
    }

    /// <summary>Computes the betweenness of every node, exactly, on paths of the least length, a tie of weight w being 1/w^α long.</summary>
    /// <param name="ties">The ties; isolates and several components are allowed.</param>
    /// <param name="alpha">α: 1 for 1/w; 0 for one of every tie, as without weights.</param>
    /// <param name="parallel">Threads and cancellation; null for all processors. The result has the same bits for any number of threads.</param>
    /// <returns>In pairs, each counted once.</returns>
    /// <remarks>
    /// Lengths within 1e-10 of each other, relatively, are equal, so that 1/3 + 1/3 + 1/3 is as long as 1. Time O(classes · edges · log).
    /// Source: T. Opsahl, F. Agneessens and J. Skvoretz, Social Networks 32 (2010), doi:10.1016/j.socnet.2010.03.006.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">α is negative or not finite.</exception>
    public static double[] OfWeighted(WeightedGraph ties, double alpha = 1, ParallelOptions? parallel = null)
    {
        TwinQuotient classes = TwinQuotient.Of(ties);
        DependencySums sums = WeightedDependencies(classes, alpha, Sizes(classes), false, parallel);
        return Array.ConvertAll(classes.Classes, c => sums.Sums[c] / 2);
    }

    /// <summary>Betweenness as a share of the pairs that a node could stand between, (n-1)(n-2)/2.</summary>
    /// <param name="betweenness">In pairs, one for each node.</param>
    /// <returns>Shares 0..1; NaN for fewer than three nodes.</returns>
    /// <example>The centre of a star has 1.</example>
    public static double[] Shares(ReadOnlySpan<double> betweenness)
    {
        double pairs = betweenness.Length < 3 ? double.NaN : (betweenness.Length - 1.0) * (betweenness.Length - 2) / 2;
        double[] shares = [.. betweenness];
        for (int v = 0; v < shares.Length; v++)
            shares[v] /= pairs;
        return shares;
    }

    /// <summary>How often each class counts where all nodes are sources.</summary>
    internal static double[] Sizes(TwinQuotient classes) => Array.ConvertAll(classes.Sizes, m => (double)m);

    /// <summary>Dependencies on each class, added up over its sources.</summary>
    /// <param name="classes">The graph.</param>
    /// <param name="times">How often each class is a source.</param>
    /// <param name="withSquares">Whether squares are added up as well.</param>
    /// <param name="parallel">Threads and cancellation.</param>
    /// <param name="cutoff">The largest distance that counts.</param>
    internal static DependencySums Dependencies(
        TwinQuotient classes,
        double[] times,
        bool withSquares,
        ParallelOptions? parallel,
        int cutoff = int.MaxValue
    )
    {
        // Bundled with those that have similar distances, so that a row is needed on few levels of a bundle.
        int[] sources = [.. classes.SearchOrder.Where(c => times[c] > 0)];
        DependencySums[] blocks = FixedBlocks.Run(
            (sources.Length + BundledDependencies.Width - 1) / BundledDependencies.Width,
            parallel,
            () => new BundledDependencies(classes, cutoff),
            () => new DependencySums(classes.Count, withSquares),
            (bundle, search, sums) =>
            {
                int begin = bundle * BundledDependencies.Width;
                ReadOnlySpan<int> own = sources.AsSpan(begin..Math.Min(sources.Length, begin + BundledDependencies.Width));
                Span<double> each = stackalloc double[own.Length];
                for (int i = 0; i < own.Length; i++)
                    each[i] = times[own[i]];
                search.Run(own, each, sums);
            }
        );
        return DependencySums.Total(blocks, classes.Count, withSquares);
    }

    /// <summary>Dependencies on each class by length, added up over its sources.</summary>
    internal static DependencySums WeightedDependencies(
        TwinQuotient classes,
        double alpha,
        double[] times,
        bool withSquares,
        ParallelOptions? parallel
    )
    {
        TieLengths lengths = TieLengths.Of(classes, alpha);
        int[] sources = [.. classes.SearchOrder.Where(c => times[c] > 0)];
        DependencySums[] blocks = FixedBlocks.Run(
            sources.Length,
            parallel,
            () => new WeightedDependencies(classes, lengths),
            () => new DependencySums(classes.Count, withSquares),
            (source, search, sums) => search.Run(sources[source], times[sources[source]], sums)
        );
        return DependencySums.Total(blocks, classes.Count, withSquares);
    }
}
