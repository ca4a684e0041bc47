using System.Collections.Immutable;
using Triskele.Numerics;

namespace Triskele.Networks.Triangles;

/// <summary>How closed a graph is, node by node and as a whole, from one listing of its triangles.</summary>
/// <remarks>
/// C_i = t_i / (k_i (k_i - 1)/2) with t_i the triangles at and k_i the neighbours of node i: D. J. Watts and S. H. Strogatz, "Collective dynamics of
/// 'small-world' networks", Nature 393 (1998), doi:10.1038/30918. Transitivity = 3 · triangles / Σ_i k_i (k_i - 1)/2: M. E. J. Newman, SIAM Review 45
/// (2003), doi:10.1137/S003614450342480, eq. (3). A node with fewer than two neighbours has no pair that could be tied: its C_i is undefined and is
/// left out of the mean by default; NetworkX counts it as 0, igraph offers both.
/// Caveat: a consortium of three or more is a clique, so that networks of consortia are closed before anybody closes a triangle.
/// </remarks>
public sealed class GraphClustering
{
    private GraphClustering(ImmutableArray<long> triangles, ImmutableArray<double> local, double transitivity) =>
        (Triangles, Local, Transitivity) = (triangles, local, transitivity);

    /// <summary>Triangles at each node.</summary>
    public ImmutableArray<long> Triangles { get; }

    /// <summary>Share of the pairs of neighbours of each node that are tied, 0..1; NaN for fewer than two neighbours.</summary>
    public ImmutableArray<double> Local { get; }

    /// <summary>Share of all paths of two edges that are closed, 0..1; NaN where there is none.</summary>
    public double Transitivity { get; }

    /// <summary>Number of triangles, each once.</summary>
    public long TriangleCount => TriangleCounts.Total([.. Triangles]);

    /// <summary>Lists the triangles of a graph and derives its clustering.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="parallel">How the loop runs; all processors by default. No result depends on it.</param>
    /// <returns>Time O(edges^1.5), memory O(edges) for each thread.</returns>
    /// <example>A triangle with a fourth node that hangs on one corner: local 1/3, 1, 1, NaN; transitivity 0.6; mean 7/9, with zeros 7/12.</example>
    public static GraphClustering Of(Graph graph, ParallelOptions? parallel = null)
    {
        long[] triangles = TriangleCounts.PerNode(graph, parallel);
        double[] local = new double[triangles.Length];
        long triples = 0;
        for (int i = 0; i < local.Length; i++)
        {
            long pairs = (long)graph.Degree(i) * (graph.Degree(i) - 1) / 2;
            local[i] = pairs == 0 ? double.NaN : (double)triangles[i] / pairs;
            triples += pairs;
        }
        return new GraphClustering([.. triangles], [.. local], Networks.Transitivity.Index(TriangleCounts.Total(triangles), triples));
    }

    /// <summary>Mean of the local clustering.</summary>
    /// <param name="undefinedAsZero">Counts nodes with fewer than two neighbours as 0, as NetworkX does, instead of leaving them out.</param>
    /// <returns>0..1; NaN where no node counts.</returns>
    public double Mean(bool undefinedAsZero = false) => MeanOf(Local.AsSpan(), undefinedAsZero);

    /// <summary>Mean of values of which some may be undefined.</summary>
    internal static double MeanOf(ReadOnlySpan<double> values, bool undefinedAsZero)
    {
        NeumaierSum sum = new();
        int defined = 0;
        foreach (double value in values)
            if (!double.IsNaN(value))
            {
                sum.Add(value);
                defined++;
            }
        return sum.Value / (undefinedAsZero ? values.Length : defined);
    }
}
