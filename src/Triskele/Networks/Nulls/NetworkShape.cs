using Triskele.Networks.Distances;
using Triskele.Networks.Triangles;

namespace Triskele.Networks.Nulls;

/// <summary>Clustering and mean path length of a network: what the small-world figures are made of.</summary>
/// <param name="Clustering">Mean clustering or transitivity, 0..1.</param>
/// <param name="PathLength">Mean distance within the largest component, in ties.</param>
internal readonly record struct NetworkShape(double Clustering, double PathLength)
{
    /// <summary>Describes a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="clustering"><c>mean</c>, <c>mean_zero</c> or <c>transitivity</c>.</param>
    /// <param name="parallel">Threads and cancellation.</param>
    public static NetworkShape Of(Graph graph, string clustering, ParallelOptions parallel)
    {
        GraphClustering found = GraphClustering.Of(graph, parallel);
        return new NetworkShape(
            clustering == "transitivity" ? found.Transitivity : found.Mean(clustering == "mean_zero"),
            WithinGiant(PathLengths.Of(graph, parallel))
        );
    }

    /// <summary>Mean distance over the pairs of the largest component; NaN for fewer than two nodes.</summary>
    public static double WithinGiant(PathLengths paths)
    {
        int[] giant = paths.Giant();
        long sum = 0;
        foreach (int node in giant)
            sum += paths.DistanceSums[node];
        return giant.Length < 2 ? double.NaN : (double)sum / giant.Length / (giant.Length - 1);
    }
}
