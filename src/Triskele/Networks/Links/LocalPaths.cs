namespace Triskele.Networks.Links;

/// <summary>The local path index: walks of two steps between two nodes and, discounted, of three.</summary>
/// <remarks>
/// LP_ab = (A² + εA³)_ab. Time for the pairs of one end a: Σ of the degrees of its partners, and the degree of each other end; memory 8 bytes a node and thread.
/// Source: L. Lü, C.-H. Jin and T. Zhou, "Similarity index based on local paths for link prediction of complex networks", Physical Review E 80,
/// 046122 (2009), doi:10.1103/PhysRevE.80.046122, eq. (1). Katz's index cut off after three steps is β² times it with ε = β for pairs without a tie,
/// so that both rank such pairs alike.
/// </remarks>
/// <example>In the path 0-1-2-3 the pair (0, 3) has no walk of two steps and one of three: ε.</example>
public static class LocalPaths
{
    /// <summary>The discount of the third step where nothing else is said.</summary>
    public const double DefaultDiscount = 0.001;

    /// <summary>Local path indices of pairs.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="pairs">The pairs; many with the same first end cost little more than one.</param>
    /// <param name="discount">ε ≥ 0.</param>
    /// <param name="parallel">On how many threads, and what ends it early.</param>
    /// <returns>One value a pair.</returns>
    public static double[] Of(Graph graph, IReadOnlyList<(int A, int B)> pairs, double discount, ParallelOptions parallel) =>
        PairsBySource.Score(
            pairs,
            () => new int[graph.NodeCount],
            (source, targets, walks) => Row(graph, source, targets, discount, walks),
            parallel
        );

    private static double[] Row(Graph graph, int source, int[] targets, double discount, int[] walks)
    {
        Array.Clear(walks);
        foreach (int middle in graph.Row(source))
        foreach (int end in graph.Row(middle))
            walks[end]++;
        double[] scores = new double[targets.Length];
        for (int t = 0; t < targets.Length; t++)
        {
            long three = 0;
            foreach (int before in graph.Row(targets[t]))
                three += walks[before];
            scores[t] = walks[targets[t]] + discount * three;
        }
        return scores;
    }
}
