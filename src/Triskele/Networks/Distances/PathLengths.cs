using System.Collections.Immutable;
using Triskele.Numerics;

namespace Triskele.Networks.Distances;

/// <summary>How far every node of a graph is from all others, in ties: sums over the nodes that it reaches.</summary>
/// <remarks>
/// All pairs are searched, exactly, 512 sources at a time on the classes of nodes with equal closed neighbourhoods. Time O(nodes · edges / 512) at
/// best, memory 256 bytes a node and thread. A pair without a path counts in no sum of distances and as 0 in sums of 1/d.
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
/// <example>On the path 0-1-2: sums of distances 3, 2, 3; mean path length 4/3; diameter 2; radius 1; global efficiency 5/6.</example>
public sealed class PathLengths
{
    private PathLengths(long[] sums, double[] inverses, int[] reached, int[] farthest, int[] components) =>
        (DistanceSums, HarmonicSums, Reached, Eccentricities, _components) = (
            [.. sums],
            [.. inverses],
            [.. reached],
            [.. farthest],
            components
        );

    private readonly int[] _components;

    /// <summary>Sum of the distances from each node to all that it reaches; in ties, 0 for an isolate.</summary>
    public ImmutableArray<long> DistanceSums { get; }

    /// <summary>Harmonic centrality of each node: Σ 1/d over all others, 0 for those out of reach.</summary>
    /// <remarks>Source: P. Boldi and S. Vigna, "Axioms for centrality", Internet Mathematics 10 (2014), doi:10.1080/15427951.2013.865686.</remarks>
    public ImmutableArray<double> HarmonicSums { get; }

    /// <summary>Number of other nodes that each node reaches.</summary>
    public ImmutableArray<int> Reached { get; }

    /// <summary>Distance to the farthest node that each node reaches; 0 for an isolate.</summary>
    public ImmutableArray<int> Eccentricities { get; }

    /// <summary>Number of nodes.</summary>
    public int NodeCount => Reached.Length;

    /// <summary>Mean distance over the pairs with a path; NaN where there is none.</summary>
    public double MeanPathLength => ReachingPairs == 0 ? double.NaN : (double)DistanceSums.Sum() / ReachingPairs;

    /// <summary>Ordered pairs of different nodes with a path between them.</summary>
    public long ReachingPairs => Reached.Sum(r => (long)r);

    /// <summary>The largest distance between any two nodes with a path between them; NaN where there is no such pair.</summary>
    public double Diameter => ReachingPairs == 0 ? double.NaN : Eccentricities.Max();

    /// <summary>The smallest distance to its farthest node that a node of the largest component has; NaN where there is no tie.</summary>
    public double Radius => ReachingPairs == 0 ? double.NaN : Giant().Min(v => Eccentricities[v]);

    /// <summary>Global efficiency: the mean of 1/d over all pairs, 0 for those without a path; NaN for fewer than two nodes.</summary>
    /// <remarks>Source: V. Latora and M. Marchiori, Physical Review Letters 87, 198701 (2001), doi:10.1103/PhysRevLett.87.198701, eq. (1).</remarks>
    public double GlobalEfficiency
    {
        get
        {
            NeumaierSum sum = new();
            foreach (double inverse in HarmonicSums)
                sum.Add(inverse);
            return NodeCount < 2 ? double.NaN : sum.Value / NodeCount / (NodeCount - 1);
        }
    }

    /// <summary>Closeness of every node, corrected for what it reaches: (r/(n-1)) · (r/Σd), with r other nodes reached of n-1.</summary>
    /// <returns>0..1; NaN for an isolate.</returns>
    /// <remarks>
    /// Source: S. Wasserman and K. Faust, "Social network analysis" (1994), p. 201, doi:10.1017/CBO9780511815478; NetworkX's default. On a
    /// connected graph it is Freeman's closeness, (n-1)/Σd, and igraph's with normalisation.
    /// </remarks>
    public double[] Closeness() => [.. Enumerable.Range(0, NodeCount).Select(Closeness)];

    private double Closeness(int node) =>
        Reached[node] == 0 ? double.NaN : (double)Reached[node] / (NodeCount - 1) * ((double)Reached[node] / DistanceSums[node]);

    /// <summary>The nodes of the largest component (of equal ones, that of the smallest node), ascending; empty for an empty graph.</summary>
    public int[] Giant()
    {
        if (NodeCount == 0)
            return [];
        int largest = _components[Reached.IndexOf(Reached.Max())];
        return [.. Enumerable.Range(0, NodeCount).Where(v => _components[v] == largest)];
    }

    /// <summary>Searches a graph from all its nodes.</summary>
    /// <param name="graph">The graph; isolates and several components are allowed.</param>
    /// <param name="parallel">Threads and cancellation; null for all processors. The result has the same bits for any number of threads.</param>
    public static PathLengths Of(Graph graph, ParallelOptions? parallel = null) => Of(TwinQuotient.Of(graph), parallel);

    internal static PathLengths Of(TwinQuotient classes, ParallelOptions? parallel)
    {
        int[] sources = Sources(classes);
        DistanceTotals totals = new(classes.Count);
        int bundles = (sources.Length + BundledSearch.Width - 1) / BundledSearch.Width;
        foreach (
            DistanceTotals block in FixedBlocks.Run(
                bundles,
                parallel,
                () => new BundledSearch(classes),
                () => new DistanceTotals(classes.Count),
                (bundle, search, found) => search.Run(Bundle(sources, bundle), found)
            )
        )
            totals.Add(block);
        AddTwins(classes, totals);
        int[] of = classes.Classes;
        return new PathLengths(
            Array.ConvertAll(of, c => totals.Sums[c]),
            Array.ConvertAll(of, c => totals.Inverses[c]),
            Array.ConvertAll(of, c => totals.Reached[c]),
            Array.ConvertAll(of, c => totals.Farthest[c]),
            Array.ConvertAll(of, c => classes.Components[c])
        );
    }

    // A class is a source once for each of its nodes.
    private static int[] Sources(TwinQuotient classes) => [.. classes.SearchOrder.SelectMany(c => Enumerable.Repeat(c, classes.Sizes[c]))];

    private static ReadOnlySpan<int> Bundle(int[] sources, int bundle) =>
        sources.AsSpan((bundle * BundledSearch.Width)..Math.Min(sources.Length, (bundle + 1) * BundledSearch.Width));

    // Twins are one tie apart.
    private static void AddTwins(TwinQuotient classes, DistanceTotals totals)
    {
        for (int c = 0; c < classes.Count; c++)
            if (classes.Sizes[c] - 1 is > 0 and int twins)
            {
                totals.Sums[c] += twins;
                totals.Inverses[c] += twins;
                totals.Reached[c] += twins;
                totals.Farthest[c] = Math.Max(totals.Farthest[c], 1);
            }
    }
}
