using Triskele.Numerics;

namespace Triskele.Networks.Cores;

/// <summary>Cores by strength: the largest parts in which everybody has at least a strength of s inside.</summary>
/// <remarks>
/// The s-coreness of a node is the largest s whose core it belongs to. Unlike the k-core it does not grow with the size of consortia where ties carry
/// Newman weights. Source: M. Eidsaa and E. Almaas, "s-core network decomposition: A generalization of k-core analysis to weighted networks",
/// Physical Review E 88, 062819 (2013), doi:10.1103/PhysRevE.88.062819. Time O(edges · log nodes), memory O(nodes).
/// </remarks>
public static class StrengthCore
{
    /// <summary>Computes the s-coreness of every node.</summary>
    /// <param name="ties">The graph.</param>
    /// <returns>One number for each node, in the unit of the weights; 0 for an isolate. With weights of 1 it is the coreness.</returns>
    /// <example>A triangle of weights 2 with a fourth node that hangs on one corner by a weight of 3: 4, 4, 4, 3.</example>
    public static double[] Of(WeightedGraph ties)
    {
        int n = ties.NodeCount;
        NeumaierSum[] left = new NeumaierSum[n];
        for (int i = 0; i < n; i++)
            foreach (double weight in ties.WeightsOf(i))
                left[i].Add(weight);
        LowestFirst queue = new(Array.ConvertAll(left, s => s.Value));
        double[] cores = new double[n];
        double level = 0;
        while (queue.Count > 0)
        {
            int node = queue.Take(out double strength);
            cores[node] = level = Math.Max(level, strength);
            ReadOnlySpan<int> row = ties.Graph.Row(node);
            ReadOnlySpan<double> weights = ties.WeightsOf(node);
            for (int k = 0; k < row.Length; k++)
                if (queue.Holds(row[k]))
                {
                    left[row[k]].Add(-weights[k]);
                    queue.Lower(row[k], left[row[k]].Value);
                }
        }
        return cores;
    }
}
