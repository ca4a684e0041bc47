namespace Triskele.Networks.Communities;

/// <summary>Communities of nodes in time: each node has a community in each slice, and one community may span slices.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class SlicedPartition
{
    internal SlicedPartition(Partition copies, int nodeCount, double quality) =>
        (Copies, NodeCount, Quality) = (copies, nodeCount, quality);

    /// <summary>The partition of all copies: that of node i in slice s has number s · nodes + i.</summary>
    public Partition Copies { get; }

    /// <summary>Number of nodes of each slice.</summary>
    public int NodeCount { get; }

    /// <summary>The multislice modularity of the partition; see <see cref="SlicedLeiden"/>.</summary>
    public double Quality { get; }

    /// <summary>Number of slices.</summary>
    public int SliceCount => NodeCount == 0 ? 0 : Copies.NodeCount / NodeCount;

    /// <summary>The community of a node in a slice.</summary>
    public int Community(int slice, int node) => Copies.Communities[slice * NodeCount + node];

    /// <summary>The partition of the nodes of one slice by itself, numbered anew.</summary>
    public Partition Slice(int slice) => Partition.Of(Copies.Communities.AsSpan().Slice(slice * NodeCount, NodeCount));
}
