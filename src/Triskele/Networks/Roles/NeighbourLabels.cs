using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Triskele.Networks.Triangles;

namespace Triskele.Networks.Roles;

/// <summary>Paths of two edges by the labels of their ends and their middle, for 32 labellings at once.</summary>
/// <remarks>Nodes go by rank, as in <see cref="OrientedGraph"/>, but here every edge stands in the rows of both its ends.</remarks>
internal sealed class NeighbourLabels
{
    private const int Lanes = 32;
    private readonly int[] _offsets;
    private readonly int[] _neighbours;

    public NeighbourLabels(Graph graph, OrientedGraph oriented)
    {
        int[] rank = new int[graph.NodeCount];
        for (int i = 0; i < rank.Length; i++)
            rank[oriented.Nodes[i]] = i;
        (_offsets, _neighbours) = (new int[rank.Length + 1], new int[graph.Neighbours.Length]);
        for (int i = 0; i < rank.Length; i++)
        {
            _offsets[i + 1] = _offsets[i] + graph.Degree(oriented.Nodes[i]);
            int next = _offsets[i];
            foreach (int other in graph.Row(oriented.Nodes[i]))
                _neighbours[next++] = rank[other];
        }
    }

    /// <summary>Counts ordered paths with both ends as the middle, with ends alike, and (in one direction) with one end as the middle.</summary>
    public (long[] Own, long[] Same, long[] Mixed) Paths(byte[] labels, int groupCount)
    {
        long[] own = new long[Lanes],
            same = new long[Lanes],
            mixed = new long[Lanes];
        int[] counts = new int[groupCount * Lanes];
        Vector256<byte>[] found = new Vector256<byte>[groupCount];
        for (int node = 0; node + 1 < _offsets.Length; node++)
        {
            Array.Clear(counts);
            for (int begin = _offsets[node]; begin < _offsets[node + 1]; begin += byte.MaxValue)
                Count(labels, _neighbours.AsSpan(begin..Math.Min(begin + byte.MaxValue, _offsets[node + 1])), found, counts);
            int degree = _offsets[node + 1] - _offsets[node];
            for (int lane = 0; lane < Lanes; lane++)
            {
                long mine = counts[labels[node * Lanes + lane] * Lanes + lane];
                own[lane] += mine * (mine - 1);
                mixed[lane] += mine * (degree - mine);
                for (int c = lane; c < counts.Length; c += Lanes)
                    same[lane] += (long)counts[c] * (counts[c] - 1);
            }
        }
        return (own, same, mixed);
    }

    // No more neighbours than a byte can count.
    private static void Count(byte[] labels, ReadOnlySpan<int> neighbours, Vector256<byte>[] found, int[] counts)
    {
        ReadOnlySpan<Vector256<byte>> of = MemoryMarshal.Cast<byte, Vector256<byte>>(labels);
        Array.Clear(found);
        foreach (int other in neighbours)
        {
            Vector256<byte> theirs = of[other];
            for (int g = 0; g < found.Length; g++)
                found[g] -= Vector256.Equals(theirs, Vector256.Create((byte)g));
        }
        for (int g = 0; g < found.Length; g++)
        for (int lane = 0; lane < Lanes; lane++)
            counts[g * Lanes + lane] += found[g][lane];
    }
}
