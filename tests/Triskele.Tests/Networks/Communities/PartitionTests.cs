using Triskele.Networks.Communities;
using Xunit;
using static Triskele.Tests.Networks.Communities.CommunityGraphs;

namespace Triskele.Tests.Networks.Communities;

public class PartitionTests
{
    [Fact]
    public void Communities_are_numbered_by_size_and_then_by_the_smallest_node()
    {
        Partition partition = Partition.Of([7, 3, 3, 9, -1]);
        Assert.Equal([1, 0, 0, 2, 3], partition.Communities);
        Assert.Equal([2, 1, 1, 1], partition.Sizes);
        Assert.Equal(
            [
                [1, 2],
                [0],
                [3],
                [4],
            ],
            partition.Members()
        );
    }

    [Fact]
    public void Parts_without_an_edge_between_them_come_apart()
    {
        Partition partition = Partition.Of([0, 0, 0, 0, 1]).Connected(Of(5, [(0, 1), (2, 3), (3, 4)]).Graph);
        Assert.Equal([0, 0, 1, 1, 2], partition.Communities);
    }

    [Fact]
    public void Stability_of_a_triple_of_which_a_pair_stays_is_a_third()
    {
        PartitionStability stability = PartitionStability.Of(Partition.Of([0, 0, 0]), [Partition.Of([0, 0, 1])]);
        Assert.Equal([.5, .5, 0], stability.Nodes);
        Assert.Equal(1 / 3.0, stability.Whole, 1e-15);
        Assert.Equal([stability.Whole], stability.Communities);
    }

    [Fact]
    public void Stability_is_the_share_of_pairs_counted_one_by_one()
    {
        Partition best = RandomPartition(40, 5, 1);
        Partition[] others = [RandomPartition(40, 3, 2), RandomPartition(40, 8, 3)];
        PartitionStability stability = PartitionStability.Of(best, others);
        for (int community = 0; community < best.Count; community++)
            Assert.Equal(Kept(best, others, (i, j) => best.Communities[i] == community), stability.Communities[community], 1e-14);
        for (int node = 0; node < 40; node++)
            Assert.Equal(Kept(best, others, (i, j) => i == node || j == node), stability.Nodes[node], 1e-14);
        Assert.Equal(Kept(best, others, (_, _) => true), stability.Whole, 1e-14);
    }

    [Fact]
    public void Equal_partitions_are_stable_and_one_search_says_nothing()
    {
        Partition partition = RandomPartition(30, 4, 1);
        Assert.All(PartitionStability.Of(partition, [partition, partition, partition]).Nodes, s => Assert.Equal(1, s));
        Assert.True(double.IsNaN(PartitionStability.Of(partition, []).Whole));
    }

    private static double Kept(Partition best, Partition[] others, Func<int, int, bool> counts)
    {
        double kept = 0,
            all = 0;
        for (int i = 0; i < best.NodeCount; i++)
        for (int j = 0; j < i; j++)
            if (best.Communities[i] == best.Communities[j] && counts(i, j))
            {
                all++;
                kept += others.Count(o => o.Communities[i] == o.Communities[j]) / (double)others.Length;
            }
        return kept / all;
    }
}
