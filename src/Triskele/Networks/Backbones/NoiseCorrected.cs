using Triskele.Numerics;

namespace Triskele.Networks.Backbones;

/// <summary>The noise-corrected backbone: whether a tie weighs more than the strengths of its two ends together lead to expect.</summary>
/// <remarks>
/// With N = Σ s_i and κ = N/(s_i s_j): score = (κw - 1)/(κw + 1), from -1 to 1. Its variance comes from a binomial model of w in N trials whose
/// probability has a Beta prior with mean s_i s_j/N² and the variance of a hypergeometric draw of strengths; p = Φ(-score/sd), one-sided.
/// Time O(nodes + ties). Source: M. Coscia and F. M. H. Neffke, "Network backboning with noisy data", ICDE 2017, doi:10.1109/ICDE.2017.100, eqs. (1)-(7),
/// in the undirected reading of the authors' program: both directions of a tie count in N, w once.
/// Caveat: the model is one of counts; with weights in another unit the scores stay and the p values change.
/// </remarks>
public static class NoiseCorrected
{
    /// <summary>Score of one tie and the standard deviation of the score.</summary>
    /// <param name="weight">Weight of the tie.</param>
    /// <param name="first">Strength of one end.</param>
    /// <param name="second">Strength of the other.</param>
    /// <param name="total">Sum of all strengths.</param>
    /// <returns>The deviation is NaN where the total is 1 or less: there are no trials then.</returns>
    /// <example>Strengths 10 and 10 of 100 expect a weight of 1: a weight of 3 scores (3 - 1)/(3 + 1) = 0.5.</example>
    public static (double Score, double StandardDeviation) Score(double weight, double first, double second, double total)
    {
        double product = first * second,
            kappa = total / product;
        double mean = product / total / total,
            variance = product * (total - first) * (total - second) / (total * total * total * total * (total - 1));
        double alpha = mean * mean / variance * (1 - mean) - mean,
            beta = mean / variance * (1 - mean * mean) - (1 - mean);
        double posterior = (alpha + weight) / (alpha + beta + total);
        double slope = 2 * (kappa + weight * (1 / product - total * (first + second) / (product * product)));
        double derivative = slope / ((kappa * weight + 1) * (kappa * weight + 1));
        double deviation = total > 1 ? Math.Sqrt(posterior * (1 - posterior) * total) * Math.Abs(derivative) : double.NaN;
        return ((kappa * weight - 1) / (kappa * weight + 1), deviation);
    }

    /// <summary>The probabilities of all ties.</summary>
    /// <param name="graph">The graph; weights in counts.</param>
    /// <returns>One for each neighbour, aligned with <see cref="Graph.Neighbours"/>; the same in both directions. NaN where the deviation is undefined or 0.</returns>
    public static double[] Probabilities(WeightedGraph graph)
    {
        double[] strengths = graph.Strengths(),
            probabilities = new double[graph.Weights.Length];
        NeumaierSum sum = new();
        foreach (double strength in strengths)
            sum.Add(strength);
        for (int i = 0; i < strengths.Length; i++)
        for (int k = graph.Graph.Offsets[i]; k < graph.Graph.Offsets[i + 1]; k++)
        {
            int j = graph.Graph.Neighbours[k];
            (double score, double deviation) = Score(graph.Weights[k], strengths[Math.Min(i, j)], strengths[Math.Max(i, j)], sum.Value);
            probabilities[k] = deviation > 0 ? NormalTail.Above(score / deviation) : double.NaN;
        }
        return probabilities;
    }
}
