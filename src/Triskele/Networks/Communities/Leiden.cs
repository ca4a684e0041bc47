using System.Runtime.InteropServices;
using Triskele.Numerics;

namespace Triskele.Networks.Communities;

/// <summary>Finds communities by the Leiden algorithm: every community found is connected.</summary>
/// <remarks>
/// An iteration repeats, level by level: nodes move to the community of a neighbour while that raises quality, those waiting in a queue; each community is
/// refined by random mergers of single nodes with well-connected sets, drawn ∝ exp(gain/θ); each refined community becomes a node of the next level, in the
/// community that it came from. Iterations start from the result of the one before. Of several independent searches the best is kept, the first of equals.
/// Expected time about O(edges) an iteration, memory O(edges) for each search that runs at a time. The result depends on the seed alone, not on threads.
/// Source: V. A. Traag, L. Waltman and N. J. van Eck, "From Louvain to Leiden: guaranteeing well-connected communities", Scientific Reports 9, 5233 (2019),
/// doi:10.1038/s41598-019-41695-z, algorithm A.2. Deviations: θ is in mean weights of an edge, so that the unit of weights does not matter; of moves that
/// raise quality equally one is drawn, so that the numbers of nodes matter little (on the Florentine marriages, numbered at random, one search finds the maximum
/// in about two of five cases); should a
/// community come out in several parts where a refinement found nothing to merge, its parts are taken as communities.
/// Caveat: a search finds a good partition, not the best one, and partitions of nearly equal quality may differ much; see <see cref="PartitionStability"/>.
/// </remarks>
public static class Leiden
{
    // Gains of so many mean weights of an edge count as rounding.
    private const double Rounding = 1e-10;

    /// <summary>Finds the best partition of several searches.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="options">How to search.</param>
    /// <param name="seed">Seed of all chance.</param>
    /// <param name="parallel">Threads and cancellation; searches run side by side.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <example>Two triangles joined by one edge: two communities of three.</example>
    public static Partition Find(WeightedGraph graph, LeidenOptions options, ulong seed, ParallelOptions parallel) =>
        Search(graph, options, seed, parallel).Best;

    /// <summary>Finds the best partition of several searches, and keeps what all of them found.</summary>
    /// <inheritdoc cref="Find"/>
    public static CommunitySearch Search(WeightedGraph graph, LeidenOptions options, ulong seed, ParallelOptions parallel)
    {
        (LeidenGraph ground, double rate) = Ground(graph, options);
        double unit = graph.EdgeCount == 0 ? 1 : Modularity.Sum(graph.Strengths()) / 2 / graph.EdgeCount;
        return Search(
            ground,
            new OneMassNull(rate),
            options,
            unit,
            p => p.Connected(graph.Graph),
            p => QualityOf(graph, p, options),
            seed,
            parallel
        );
    }

    /// <summary>What a partition is worth by the quality that options name.</summary>
    public static double QualityOf(WeightedGraph graph, Partition partition, LeidenOptions options) =>
        options.Quality == CommunityQuality.Cpm
            ? Cpm.Of(graph, partition, options.Resolution)
            : Modularity.Of(graph, partition, options.Resolution);

    /// <summary>Searches by any null model.</summary>
    /// <param name="ground">The graph.</param>
    /// <param name="model">The null model.</param>
    /// <param name="options">How to search.</param>
    /// <param name="unit">Mean weight of an edge.</param>
    /// <param name="finish">What is done to a partition found.</param>
    /// <param name="quality">What it is worth.</param>
    /// <param name="seed">Seed of all chance.</param>
    /// <param name="parallel">Threads and cancellation.</param>
    internal static CommunitySearch Search<TNull>(
        LeidenGraph ground,
        TNull model,
        LeidenOptions options,
        double unit,
        Func<Partition, Partition> finish,
        Func<Partition, double> quality,
        ulong seed,
        ParallelOptions parallel
    )
        where TNull : struct, INullModel
    {
        return CommunitySearch.Repeat(options, Once, quality, seed, "networks.communities.leiden", parallel);

        Partition Once(RandomStream chance)
        {
            LeidenRun<TNull> run = new(ground, model, options.Randomness * unit, Rounding * unit, chance, parallel.CancellationToken);
            return finish(Partition.Of(run.Search(options.Iterations)));
        }
    }

    private static (LeidenGraph Ground, double Rate) Ground(WeightedGraph graph, LeidenOptions options)
    {
        double[] masses = graph.Strengths();
        double rate = options.Resolution / Modularity.Sum(masses);
        if (options.Quality == CommunityQuality.Cpm)
        {
            Array.Fill(masses, 1);
            rate = options.Resolution;
        }
        return (Ground(graph.Graph, ImmutableCollectionsMarshal.AsArray(graph.Weights)!, masses), rate);
    }

    internal static LeidenGraph Ground(Graph graph, double[] weights, double[] masses) =>
        new()
        {
            NodeCount = graph.NodeCount,
            Offsets = ImmutableCollectionsMarshal.AsArray(graph.Offsets)!,
            Neighbours = ImmutableCollectionsMarshal.AsArray(graph.Neighbours)!,
            Weights = weights,
            Masses = masses,
        };
}
