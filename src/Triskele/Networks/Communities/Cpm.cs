using Triskele.Numerics;

namespace Triskele.Networks.Communities;

/// <summary>The constant Potts model: how much more weight lies inside communities than a fixed weight for each pair of their members.</summary>
/// <remarks>
/// H = Σ_c [e_c - γ n_c(n_c - 1)/2], with e_c the weight and n_c the nodes of community c. Time O(nodes + edges). Has no resolution limit: a community
/// keeps its shape whatever the rest of the network is. Source: V. A. Traag, P. Van Dooren and Y. Nesterov, "Narrow scope for resolution-limit-free
/// community detection", Physical Review E 84, 016114 (2011), doi:10.1103/PhysRevE.84.016114. Caveat: γ has the unit of a weight and has to be
/// chosen; the mean weight of a pair of nodes is where to start.
/// </remarks>
public static class Cpm
{
    /// <summary>Quality of a partition.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="partition">A partition of its nodes.</param>
    /// <param name="resolution">Resolution γ, in the unit of weights.</param>
    /// <returns>In the unit of weights; 0 for every node by itself.</returns>
    /// <exception cref="ArgumentException">The partition has another number of nodes.</exception>
    /// <example>Two triangles joined by one edge, each a community, γ = 0.5: 2 (3 - 1.5) = 3.</example>
    public static double Of(WeightedGraph graph, Partition partition, double resolution)
    {
        (double[] inside, _) = Modularity.Weights(graph, partition);
        NeumaierSum h = new();
        for (int c = 0; c < inside.Length; c++)
            h.Add(inside[c] / 2 - resolution * partition.Sizes[c] * (partition.Sizes[c] - 1.0) / 2);
        return h.Value;
    }
}
