using Triskele.Numerics;

namespace Triskele.Networks.Communities;

/// <summary>How alike two partitions of the same nodes are.</summary>
/// <remarks>
/// With n nodes, n_a and n_b in communities of either partition and n_ab in both: H = -Σ n_a/n ln(n_a/n), MI = Σ n_ab/n ln(n n_ab/(n_a n_b)). All take time
/// O(nodes) but <see cref="AdjustedMutualInformation"/>. Equal partitions have similarity 1 also where there is but one community. Without nodes all are NaN.
/// Sources: N. X. Vinh, J. Epps and J. Bailey, "Information theoretic measures for clusterings comparison", Journal of Machine Learning Research 11 (2010),
/// https://jmlr.org/papers/v11/vinh10a.html (MI, NMI, AMI); M. Meilă, "Comparing clusterings: an information based distance", Journal of Multivariate
/// Analysis 98 (2007), doi:10.1016/j.jmva.2006.11.013 (VI); L. Hubert and P. Arabie, "Comparing partitions", Journal of Classification 2 (1985),
/// doi:10.1007/BF01908075 (Rand, adjusted Rand).
/// Caveat: NMI is above 0 for unrelated partitions, the more so the more communities there are; AMI and the adjusted Rand index are not.
/// </remarks>
public static class PartitionSimilarity
{
    /// <summary>Entropy of a partition.</summary>
    /// <returns>In nats, 0 for one community; NaN without nodes.</returns>
    /// <example>Two communities of the same size: ln 2.</example>
    public static double Entropy(Partition partition)
    {
        NeumaierSum sum = new();
        foreach (int size in partition.Sizes)
            sum.Add(-(double)size / partition.NodeCount * Math.Log((double)size / partition.NodeCount));
        return partition.NodeCount == 0 ? double.NaN : Math.Max(0, sum.Value);
    }

    /// <summary>Mutual information.</summary>
    /// <returns>In nats, from 0 to the smaller entropy; NaN without nodes.</returns>
    /// <exception cref="ArgumentException">The partitions have different numbers of nodes.</exception>
    public static double MutualInformation(Partition first, Partition second)
    {
        PartitionContingency table = PartitionContingency.Of(first, second);
        double n = first.NodeCount;
        NeumaierSum sum = new();
        for (int c = 0; c < table.Counts.Length; c++)
            sum.Add(
                table.Counts[c] / n * Math.Log(n * table.Counts[c] / ((double)first.Sizes[table.First[c]] * second.Sizes[table.Second[c]]))
            );
        return n == 0 ? double.NaN : Math.Max(0, sum.Value);
    }

    /// <summary>Normalised mutual information.</summary>
    /// <param name="first">A partition.</param>
    /// <param name="second">Another one of the same nodes.</param>
    /// <param name="by">What it is divided by.</param>
    /// <returns>From 0 to 1; NaN without nodes, or where the divisor is 0 and the partitions differ.</returns>
    /// <exception cref="ArgumentException">The partitions have different numbers of nodes.</exception>
    /// <example>{0,1},{2,3} beside {0,1},{2},{3}: ln 2/((ln 2 + 1.5 ln 2)/2) = 0.8.</example>
    public static double NormalisedMutualInformation(
        Partition first,
        Partition second,
        SimilarityNormalisation by = SimilarityNormalisation.Arithmetic
    )
    {
        double information = MutualInformation(first, second);
        return AreEqual(first, second) ? 1 : Over(information, Divisor(first, second, information, by));
    }

    /// <summary>Mutual information adjusted for chance: (MI - E)/(divisor - E), E its exact mean over all partitions with these sizes.</summary>
    /// <param name="first">A partition.</param>
    /// <param name="second">Another one of the same nodes.</param>
    /// <param name="by">The divisor.</param>
    /// <returns>At most 1, about 0 for unrelated partitions, also below; NaN without nodes, or where the divisor is E and the partitions differ.</returns>
    /// <remarks>Time O(nodes · distinct sizes of either partition) at worst.</remarks>
    /// <exception cref="ArgumentException">The partitions have different numbers of nodes.</exception>
    public static double AdjustedMutualInformation(
        Partition first,
        Partition second,
        SimilarityNormalisation by = SimilarityNormalisation.Arithmetic
    )
    {
        double information = MutualInformation(first, second);
        if (AreEqual(first, second))
            return 1;
        double expected = ExpectedMutualInformation.Of(first, second);
        return Over(information - expected, Divisor(first, second, information, by) - expected);
    }

    /// <summary>Variation of information, H(first) + H(second) - 2 MI: a distance.</summary>
    /// <returns>In nats, from 0 for equal partitions to ln n; NaN without nodes.</returns>
    /// <exception cref="ArgumentException">The partitions have different numbers of nodes.</exception>
    /// <example>{0,1},{2,3} beside {0,1},{2},{3}: half of ln 2.</example>
    public static double VariationOfInformation(Partition first, Partition second) =>
        AreEqual(first, second)
            ? double.IsNaN(Entropy(first))
                ? double.NaN
                : 0
            : Math.Max(0, Entropy(first) + Entropy(second) - 2 * MutualInformation(first, second));

    /// <summary>Variation of information over its largest value ln n.</summary>
    /// <returns>From 0 for equal partitions to 1; NaN for fewer than two nodes.</returns>
    /// <exception cref="ArgumentException">The partitions have different numbers of nodes.</exception>
    public static double NormalisedVariationOfInformation(Partition first, Partition second) =>
        Over(VariationOfInformation(first, second), Math.Log(first.NodeCount));

    /// <summary>Rand index: the share of pairs of nodes that both partitions keep together or both keep apart.</summary>
    /// <returns>From 0 to 1; NaN for fewer than two nodes.</returns>
    /// <exception cref="ArgumentException">The partitions have different numbers of nodes.</exception>
    public static double Rand(Partition first, Partition second)
    {
        (double both, double inFirst, double inSecond, double all) = Pairs(first, second);
        return Over(all + 2 * both - inFirst - inSecond, all);
    }

    /// <summary>Rand index adjusted for chance.</summary>
    /// <returns>At most 1, about 0 for unrelated partitions, also below; NaN for fewer than two nodes.</returns>
    /// <exception cref="ArgumentException">The partitions have different numbers of nodes.</exception>
    public static double AdjustedRand(Partition first, Partition second)
    {
        (double both, double inFirst, double inSecond, double all) = Pairs(first, second);
        if (all > 0 && AreEqual(first, second))
            return 1;
        double expected = Over(inFirst * inSecond, all);
        return Over(both - expected, (inFirst + inSecond) / 2 - expected);
    }

    /// <summary>For each community of the first partition, that of the second which resembles it most by the Jaccard index.</summary>
    /// <exception cref="ArgumentException">The partitions have different numbers of nodes.</exception>
    /// <example>{0,1,2} beside {0,1},{2}: matched with {0,1}, Jaccard 2/3.</example>
    public static CommunityMatch[] Matches(Partition first, Partition second)
    {
        PartitionContingency table = PartitionContingency.Of(first, second);
        CommunityMatch[] best = new CommunityMatch[first.Count];
        for (int c = 0; c < table.Counts.Length; c++)
        {
            int a = table.First[c],
                b = table.Second[c];
            double jaccard = (double)table.Counts[c] / (first.Sizes[a] + second.Sizes[b] - table.Counts[c]);
            if (jaccard > best[a].Jaccard)
                best[a] = new CommunityMatch(a, b, jaccard);
        }
        return best;
    }

    // Numbers of communities depend on the grouping alone.
    private static bool AreEqual(Partition first, Partition second) =>
        first.NodeCount > 0 && first.Communities.AsSpan().SequenceEqual(second.Communities.AsSpan());

    private static double Divisor(Partition first, Partition second, double information, SimilarityNormalisation by)
    {
        double a = Entropy(first),
            b = Entropy(second);
        return by switch
        {
            SimilarityNormalisation.Arithmetic => (a + b) / 2,
            SimilarityNormalisation.Max => Math.Max(a, b),
            SimilarityNormalisation.Min => Math.Min(a, b),
            SimilarityNormalisation.Sqrt => Math.Sqrt(a * b),
            _ => a + b - information,
        };
    }

    // Pairs together in both, in the first, in the second, and all. Below 2^53, so exact.
    private static (double Both, double First, double Second, double All) Pairs(Partition first, Partition second)
    {
        PartitionContingency table = PartitionContingency.Of(first, second);
        return (table.Counts.Sum(Choose2), first.Sizes.Sum(Choose2), second.Sizes.Sum(Choose2), Choose2(first.NodeCount));
    }

    private static double Choose2(int n) => n * (n - 1.0) / 2;

    private static double Over(double value, double divisor) => divisor == 0 ? double.NaN : value / divisor;
}
