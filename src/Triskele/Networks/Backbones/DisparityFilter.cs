using Triskele.Numerics;

namespace Triskele.Networks.Backbones;

/// <summary>The disparity filter: whether a tie weighs more of a node's strength than chance would give it among as many ties.</summary>
/// <remarks>
/// α(i,j) = (1 - w(i,j)/s_i)^(k_i - 1), the probability that one of k_i parts of a strength broken at random is at least as large; 1 for an end with
/// one tie, which says nothing. The two ends of a tie judge it by their own strengths. Time O(nodes + ties).
/// Source: M. A. Serrano, M. Boguñá and A. Vespignani, "Extracting the multiscale backbone of complex weighted networks", PNAS 106 (2009),
/// doi:10.1073/pnas.0808904106, eq. (2). R's "backbone" and the paper keep a tie if either end does.
/// Caveat: it asks what matters to an end, not what is more than random consortia make.
/// </remarks>
public static class DisparityFilter
{
    /// <summary>The probability of one tie as seen from one end.</summary>
    /// <param name="weight">Weight of the tie, &gt; 0.</param>
    /// <param name="strength">Sum of the weights of all ties of the end.</param>
    /// <param name="degree">Number of ties of the end.</param>
    /// <returns>0..1; 1 for the only tie of an end.</returns>
    /// <example>Half of a strength of 4 on one of three ties: (1 - 1/2)² = 0.25.</example>
    public static double Probability(double weight, double strength, int degree) =>
        degree < 2 ? 1 : Math.Pow(Math.Max(0, 1 - weight / strength), degree - 1);

    /// <summary>The probabilities of all ties, from either end.</summary>
    /// <param name="graph">The graph.</param>
    /// <returns>One for each neighbour, aligned with <see cref="Graph.Neighbours"/>: the view of the node in whose row it stands.</returns>
    public static double[] Probabilities(WeightedGraph graph)
    {
        double[] probabilities = new double[graph.Weights.Length];
        for (int i = 0; i < graph.NodeCount; i++)
        {
            int offset = graph.Graph.Offsets[i];
            ReadOnlySpan<double> weights = graph.WeightsOf(i);
            double strength = Sum(weights);
            for (int k = 0; k < weights.Length; k++)
                probabilities[offset + k] = Probability(weights[k], strength, weights.Length);
        }
        return probabilities;
    }

    private static double Sum(ReadOnlySpan<double> weights)
    {
        NeumaierSum sum = new();
        foreach (double weight in weights)
            sum.Add(weight);
        return sum.Value;
    }
}
