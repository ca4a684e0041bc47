using System.Collections.Immutable;
using Triskele.Numerics;

namespace Triskele.Networks.Communities;

/// <summary>How much of a partition other partitions of the same nodes keep together.</summary>
/// <remarks>
/// With n_c nodes in community c, of which n_cd are in community d of another partition: a node keeps the share (n_cd - 1)/(n_c - 1) of those that it is
/// together with, a community the share Σ_d n_cd (n_cd - 1)/(n_c (n_c - 1)) of its pairs, the partition Σ_c Σ_d n_cd (n_cd - 1)/Σ_c n_c (n_c - 1). All are
/// means over the other partitions. So 1 says that no two were ever parted; it says nothing of others having joined.
/// Time O(nodes) for each other partition.
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
/// <example>{a,b,c} beside {a,b},{c}: a and b keep 1/2, c keeps 0, the community and the partition 1/3.</example>
public sealed class PartitionStability
{
    private PartitionStability(double[] nodes, double[] communities, double whole) =>
        (Nodes, Communities, Whole) = ([.. nodes], [.. communities], whole);

    /// <summary>Share 0..1 of its companions that each node keeps; NaN for one alone and without other partitions.</summary>
    public ImmutableArray<double> Nodes { get; }

    /// <summary>Share 0..1 of its pairs that each community keeps; NaN for one of a single node and without other partitions.</summary>
    public ImmutableArray<double> Communities { get; }

    /// <summary>Share 0..1 of all pairs kept; NaN where no two nodes are together and without other partitions.</summary>
    public double Whole { get; }

    /// <summary>Compares a partition with others.</summary>
    /// <exception cref="ArgumentException">Another partition has another number of nodes.</exception>
    public static PartitionStability Of(Partition partition, IReadOnlyList<Partition> others)
    {
        double[] nodes = new double[partition.NodeCount];
        double[] pairs = new double[partition.Count];
        foreach (Partition other in others)
            AddKept(PartitionContingency.Of(partition, other), partition, other, nodes, pairs);
        for (int i = 0; i < nodes.Length; i++)
            nodes[i] = Share(nodes[i], partition.Sizes[partition.Communities[i]] - 1.0, others.Count);
        NeumaierSum kept = new(),
            all = new();
        for (int c = 0; c < pairs.Length; c++)
        {
            double possible = partition.Sizes[c] * (partition.Sizes[c] - 1.0);
            kept.Add(pairs[c]);
            all.Add(possible);
            pairs[c] = Share(pairs[c], possible, others.Count);
        }
        return new PartitionStability(nodes, pairs, Share(kept.Value, all.Value, others.Count));
    }

    private static void AddKept(PartitionContingency table, Partition partition, Partition other, double[] nodes, double[] pairs)
    {
        int[] cellOf = table.CellOfNode();
        for (int i = 0; i < nodes.Length; i++)
        {
            int together = table.Counts[cellOf[i]] - 1;
            nodes[i] += together;
            pairs[partition.Communities[i]] += together;
        }
    }

    // Sums of whole numbers are exact, so that a share that is 1 is exactly 1.
    private static double Share(double kept, double possible, int others) =>
        others == 0 || possible == 0 ? double.NaN : kept / others / possible;
}
