namespace Triskele.Networks.Triangles;

/// <summary>Local clustering in which heavy ties count more.</summary>
/// <remarks>
/// The two definitions answer different questions: Barrat's asks which share of a node's strength lies in triangles and ignores the weight of the
/// closing tie; Onnela's asks how heavy whole triangles are beside the heaviest tie of the graph. Compared in J. Saramäki et al., Physical Review E 75,
/// 027105 (2007), doi:10.1103/PhysRevE.75.027105. Time O(edges^1.5); the same bits for any number of threads.
/// </remarks>
public static class WeightedClustering
{
    private const int Blocks = 16;

    /// <summary>Weighted clustering of A. Barrat et al., PNAS 101 (2004), doi:10.1073/pnas.0400087101.</summary>
    /// <param name="ties">The graph.</param>
    /// <param name="parallel">How the loop runs; all processors by default.</param>
    /// <returns>Σ over tied pairs (j,h) of neighbours of (w_ij + w_ih) / (s_i (k_i - 1)), 0..1; NaN for fewer than two neighbours.</returns>
    /// <example>Equal weights give the unweighted clustering.</example>
    public static double[] Barrat(WeightedGraph ties, ParallelOptions? parallel = null)
    {
        OrientedGraph graph = OrientedGraph.Of(ties);
        int[] triangles = EdgeTriangles.Of(graph, parallel);
        double[] sums = new double[graph.NodeCount];
        for (int tail = 0; tail < graph.NodeCount; tail++)
        for (int e = graph.Offsets[tail]; e < graph.Offsets[tail + 1]; e++)
        {
            sums[graph.Nodes[tail]] += graph.Weights[e] * triangles[e];
            sums[graph.Nodes[graph.Heads[e]]] += graph.Weights[e] * triangles[e];
        }
        for (int i = 0; i < sums.Length; i++)
            sums[i] = ties.Graph.Degree(i) < 2 ? double.NaN : sums[i] / (ties.Strength(i) * (ties.Graph.Degree(i) - 1));
        return sums;
    }

    /// <summary>Weighted clustering of J.-P. Onnela et al., Physical Review E 71, 065103 (2005), doi:10.1103/PhysRevE.71.065103.</summary>
    /// <param name="ties">The graph.</param>
    /// <param name="parallel">How the loop runs; all processors by default.</param>
    /// <returns>
    /// Σ over triangles (i,j,h) of (ŵ_ij ŵ_ih ŵ_jh)^(1/3) / (k_i (k_i - 1)/2), ŵ = w / largest weight, 0..1; NaN for fewer than two neighbours.
    /// </returns>
    /// <example>A triangle with weights 1, 1 and 8: (1/8 · 1/8 · 1)^(1/3) = 1/4 at each corner.</example>
    public static double[] Onnela(WeightedGraph ties, ParallelOptions? parallel = null)
    {
        OrientedGraph graph = OrientedGraph.Of(ties);
        double[] roots = CubeRoots(graph.Weights);
        int[] bounds = graph.Blocks(Blocks);
        double[][] sums = new double[Blocks][];
        Parallel.For(
            0,
            Blocks,
            parallel ?? new ParallelOptions(),
            block =>
            {
                Intensity intensity = new(graph.Heads, roots, sums[block] = new double[graph.NodeCount]);
                graph.Visit(bounds[block], bounds[block + 1], ref intensity);
            }
        );
        double[] clustering = new double[graph.NodeCount];
        for (int rank = 0; rank < clustering.Length; rank++)
        {
            double k = ties.Graph.Degree(graph.Nodes[rank]);
            double sum = 0;
            foreach (double[] block in sums)
                sum += block[rank];
            clustering[graph.Nodes[rank]] = k < 2 ? double.NaN : sum / (k * (k - 1) / 2);
        }
        return clustering;
    }

    private static double[] CubeRoots(double[] weights)
    {
        double largest = 0;
        foreach (double weight in weights)
            largest = Math.Max(largest, weight);
        return Array.ConvertAll(weights, w => Math.Cbrt(w / largest));
    }

    private readonly struct Intensity(int[] heads, double[] roots, double[] sums) : ITriangleVisitor
    {
        public void Visit(int tail, int middle, int tailMiddle, ReadOnlySpan<int> tailHeads, ReadOnlySpan<int> middleHeads)
        {
            double all = 0,
                edge = roots[tailMiddle];
            for (int k = 0; k < tailHeads.Length; k++)
            {
                double intensity = edge * roots[tailHeads[k]] * roots[middleHeads[k]];
                sums[heads[middleHeads[k]]] += intensity;
                all += intensity;
            }
            sums[tail] += all;
            sums[middle] += all;
        }
    }
}
