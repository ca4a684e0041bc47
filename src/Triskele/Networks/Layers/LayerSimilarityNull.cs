using Triskele.Numerics;

namespace Triskele.Networks.Layers;

/// <summary>Are two layers more alike than if nobody in the one knew who is who in the other?</summary>
/// <remarks>
/// The labels of the actors of one layer are permuted, so that both layers keep their shape and only who sits where is chance.
/// Time O(draws · (ties of both + actors)).
/// Source: D. Krackhardt, "Predicting with networks: nonparametric multiple regression analysis of dyadic data", Social Networks 10 (1988),
/// doi:10.1016/0378-8733(88)90004-4. Caveat: it lets anybody sit anywhere. That busy actors are busy in both layers, or that two layers
/// share the same projects, is enough for a large z.
/// </remarks>
public static class LayerSimilarityNull
{
    /// <summary>Compares the similarity of two layers with that after permutations of labels.</summary>
    /// <param name="first">A layer.</param>
    /// <param name="second">Another, with the same nodes; its labels are permuted, all of them.</param>
    /// <param name="statistic">What of the similarity is compared.</param>
    /// <param name="draws">Number of permutations, &gt; 0.</param>
    /// <param name="chance">Random stream of each draw, from 0.</param>
    /// <param name="actors">Over which actors degrees are correlated.</param>
    /// <param name="parallel">Threads and cancellation; null for all processors. No result depends on it.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="draws"/> is not positive.</exception>
    public static NullComparison Compare(
        Graph first,
        Graph second,
        Func<LayerSimilarity, double> statistic,
        int draws,
        Func<int, RandomStream> chance,
        DegreeActors actors = DegreeActors.Both,
        ParallelOptions? parallel = null
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(draws);
        double found = statistic(LayerSimilarity.Of(first, second, actors));
        double[] drawn = new double[draws];
        Parallel.For(
            0,
            draws,
            parallel ?? new ParallelOptions(),
            d =>
            {
                int[] labels = new int[first.NodeCount];
                for (int i = 0; i < labels.Length; i++)
                    labels[i] = i;
                chance(d).Shuffle<int>(labels);
                drawn[d] = statistic(LayerSimilarity.Of(first, second, actors, labels));
            }
        );
        return NullComparison.Of(found, drawn);
    }
}
