using Triskele.Networks.Communities;
using Xunit;
using static Triskele.Networks.Communities.PartitionSimilarity;
using static Triskele.Tests.Networks.Communities.CommunityGraphs;

namespace Triskele.Tests.Networks.Communities;

public class PartitionSimilarityTests
{
    private static readonly double Ln2 = Math.Log(2);
    private static readonly Partition Pairs = Partition.Of([0, 0, 1, 1]);
    private static readonly Partition PairAndTwo = Partition.Of([0, 0, 1, 2]);

    [Fact]
    public void A_pair_split_in_two_has_the_values_derived_by_hand()
    {
        Assert.Equal(Ln2, Entropy(Pairs), 1e-15);
        Assert.Equal(1.5 * Ln2, Entropy(PairAndTwo), 1e-15);
        Assert.Equal(Ln2, MutualInformation(Pairs, PairAndTwo), 1e-15);
        Assert.Equal(.8, NormalisedMutualInformation(Pairs, PairAndTwo), 1e-15);
        Assert.Equal(2 / 3.0, NormalisedMutualInformation(Pairs, PairAndTwo, SimilarityNormalisation.Max), 1e-15);
        Assert.Equal(1, NormalisedMutualInformation(Pairs, PairAndTwo, SimilarityNormalisation.Min), 1e-15);
        Assert.Equal(Math.Sqrt(2 / 3.0), NormalisedMutualInformation(Pairs, PairAndTwo, SimilarityNormalisation.Sqrt), 1e-15);
        Assert.Equal(2 / 3.0, NormalisedMutualInformation(Pairs, PairAndTwo, SimilarityNormalisation.Joint), 1e-15);
        Assert.Equal(Ln2 / 2, VariationOfInformation(Pairs, PairAndTwo), 1e-15);
        Assert.Equal(.25, NormalisedVariationOfInformation(Pairs, PairAndTwo), 1e-15);
        Assert.Equal(5 / 6.0, Rand(Pairs, PairAndTwo), 1e-15);
        // One pair in both, 2 and 1 in either, 6 in all: (1 - 1/3)/(3/2 - 1/3).
        Assert.Equal(4 / 7.0, AdjustedRand(Pairs, PairAndTwo), 1e-15);
    }

    // igraph 0.10.2 compare_communities.
    [Fact]
    public void Two_partitions_of_twenty_have_the_values_of_igraph()
    {
        Partition a = Partition.Of([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3]),
            b = Partition.Of([0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 0, 0, 3, 3, 3]);
        Assert.Equal(1.330968323362516, VariationOfInformation(a, b), 1e-12);
        Assert.Equal(0.5010164841812657, NormalisedMutualInformation(a, b), 1e-12);
        Assert.Equal(0.7315789473684211, Rand(a, b), 1e-12);
        Assert.Equal(0.2519685039370081, AdjustedRand(a, b), 1e-12);
    }

    // Printed in the test suite of scikit-learn, test_supervised.py: .27821 is that of today's default, .27502 that of the default before 0.22.
    [Fact]
    public void Two_partitions_of_seventeen_have_the_adjusted_information_of_scikit_learn()
    {
        int[] first = [1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3],
            second = [1, 1, 1, 1, 2, 1, 2, 2, 2, 2, 3, 1, 3, 3, 3, 2, 2];
        Partition a = Partition.Of(first),
            b = Partition.Of(second);
        Assert.Equal(.41022, MutualInformation(a, b), 5e-6);
        Assert.Equal(.15042, ExpectedMutualInformation.Of(a, b), 5e-6);
        Assert.Equal(.27821, AdjustedMutualInformation(a, b), 5e-6);
        Assert.Equal(.27502, AdjustedMutualInformation(a, b, SimilarityNormalisation.Max), 5e-6);
        Partition a110 = Partition.Of([.. Enumerable.Range(0, 110).SelectMany(_ => first)]),
            b110 = Partition.Of([.. Enumerable.Range(0, 110).SelectMany(_ => second)]);
        Assert.Equal(.38, AdjustedMutualInformation(a110, b110), 5e-3);
    }

    [Theory]
    [InlineData("0001122", "0011223")]
    [InlineData("0000011", "0123456")]
    [InlineData("0000000", "0011122")]
    [InlineData("0012345", "0011111")]
    public void Expected_information_is_the_mean_over_all_orders(string first, string second)
    {
        Partition a = Partition.Of([.. first.Select(c => (int)c)]);
        int[] labels = [.. second.Select(c => (int)c)];
        double mean = Orders(7).Average(order => MutualInformation(a, Partition.Of([.. order.Select(i => labels[i])])));
        Assert.Equal(mean, ExpectedMutualInformation.Of(a, Partition.Of(labels)), 1e-13);
    }

    [Fact]
    public void Expected_information_of_pairs_beside_pairs_is_a_third_of_ln_2() =>
        Assert.Equal(Ln2 / 3, ExpectedMutualInformation.Of(Pairs, Pairs), 1e-15);

    [Fact]
    public void Unrelated_partitions_have_adjusted_values_near_0_and_nmi_above()
    {
        Partition a = RandomPartition(3000, 60, 1),
            b = RandomPartition(3000, 60, 2);
        Assert.InRange(AdjustedMutualInformation(a, b), -.02, .02);
        Assert.InRange(AdjustedRand(a, b), -.02, .02);
        Assert.True(NormalisedMutualInformation(a, b) > .1);
    }

    [Fact]
    public void All_are_symmetric_and_keep_their_identities()
    {
        for (ulong seed = 0; seed < 10; seed++)
        {
            Partition a = RandomPartition(50, 4, seed),
                b = RandomPartition(50, 7, seed + 100);
            foreach (
                Func<Partition, Partition, double> of in (Func<Partition, Partition, double>[])
                    [MutualInformation, VariationOfInformation, Rand, AdjustedRand, (x, y) => AdjustedMutualInformation(x, y)]
            )
                Assert.Equal(of(a, b), of(b, a), 1e-12);
            double joint = Entropy(a) + Entropy(b) - MutualInformation(a, b);
            Assert.Equal(joint - MutualInformation(a, b), VariationOfInformation(a, b), 1e-12);
            Assert.Equal(1 - VariationOfInformation(a, b) / joint, NormalisedMutualInformation(a, b, SimilarityNormalisation.Joint), 1e-12);
            Assert.InRange(MutualInformation(a, b), 0, Math.Min(Entropy(a), Entropy(b)) + 1e-12);
        }
    }

    [Theory]
    [InlineData("00112")]
    [InlineData("00000")]
    [InlineData("01234")]
    public void Equal_partitions_are_alike_whatever_their_labels(string labels)
    {
        Partition a = Partition.Of([.. labels.Select(c => (int)c)]),
            b = Partition.Of([.. labels.Select(c => 7 - c)]);
        foreach (SimilarityNormalisation by in Enum.GetValues<SimilarityNormalisation>())
            Assert.Equal((1, 1), (NormalisedMutualInformation(a, b, by), AdjustedMutualInformation(a, b, by)));
        Assert.Equal((1, 1, 0, 0), (Rand(a, b), AdjustedRand(a, b), VariationOfInformation(a, b), NormalisedVariationOfInformation(a, b)));
        Assert.All(Matches(a, b), m => Assert.Equal((m.Community, 1), (m.Match, m.Jaccard)));
    }

    [Fact]
    public void Nothing_is_undefined_and_different_sizes_are_refused()
    {
        Partition nothing = Partition.Of([]),
            one = Partition.Of([0]);
        Assert.True(double.IsNaN(Entropy(nothing)));
        Assert.True(double.IsNaN(NormalisedMutualInformation(nothing, nothing)));
        Assert.True(double.IsNaN(AdjustedMutualInformation(nothing, nothing)));
        Assert.True(double.IsNaN(VariationOfInformation(nothing, nothing)));
        Assert.True(double.IsNaN(Rand(one, one)));
        Assert.True(double.IsNaN(AdjustedRand(one, one)));
        Assert.True(double.IsNaN(NormalisedVariationOfInformation(one, one)));
        Assert.Throws<ArgumentException>(() => Rand(one, Pairs));
        Assert.Equal(0, NormalisedMutualInformation(Partition.Of([0, 0, 0, 0]), Pairs));
        Assert.True(double.IsNaN(NormalisedMutualInformation(Partition.Of([0, 0, 0, 0]), Pairs, SimilarityNormalisation.Min)));
    }

    [Fact]
    public void A_community_is_matched_with_the_one_that_resembles_it_most() =>
        Assert.Equal(
            [new CommunityMatch(0, 0, 2 / 3.0), new CommunityMatch(1, 2, 1 / 2.0)],
            Matches(Partition.Of([0, 0, 0, 1, 1]), Partition.Of([0, 0, 1, 2, 3]))
        );

    private static IEnumerable<int[]> Orders(int count) =>
        count == 0
            ?
            [
                [],
            ]
            : Orders(count - 1)
                .SelectMany(order => Enumerable.Range(0, count).Select(at => (int[])[.. order[..at], count - 1, .. order[at..]]));
}
