namespace Triskele.Networks.Links;

/// <summary>The rows of a network with only those nodes in them that a pair may end at.</summary>
/// <remarks>Time O(n + m), memory 12 bytes for each kept entry of a row.</remarks>
internal sealed class CandidateEnds
{
    private readonly int[] _offsets;
    private readonly int[] _nodes;
    private readonly double[] _weights;

    /// <summary>Keeps some nodes.</summary>
    /// <param name="ties">The network.</param>
    /// <param name="kept">For each node, whether a pair may end at it.</param>
    public CandidateEnds(WeightedGraph ties, bool[] kept)
    {
        ReadOnlySpan<int> neighbours = ties.Graph.Neighbours.AsSpan();
        ReadOnlySpan<double> weights = ties.Weights.AsSpan();
        _offsets = new int[ties.NodeCount + 1];
        (_nodes, _weights) = (new int[neighbours.Length], new double[neighbours.Length]);
        int count = 0;
        for (int node = 0; node < ties.NodeCount; node++)
        {
            for (int k = ties.Graph.Offsets[node]; k < ties.Graph.Offsets[node + 1]; k++)
                if (kept[neighbours[k]])
                    (_nodes[count], _weights[count++]) = (neighbours[k], weights[k]);
            _offsets[node + 1] = count;
        }
        Sources = [.. Enumerable.Range(0, kept.Length).Where(i => kept[i])];
    }

    /// <summary>The kept nodes, ascending.</summary>
    public int[] Sources { get; }

    /// <summary>Kept neighbours of a node from one node on, ascending, and the weights of the ties to them.</summary>
    public ReadOnlySpan<int> Row(int node, int from, out ReadOnlySpan<double> weights)
    {
        ReadOnlySpan<int> row = _nodes.AsSpan(_offsets[node].._offsets[node + 1]);
        int begin =
            from == 0 ? 0
            : row.BinarySearch(from) is >= 0 and int found ? found
            : ~row.BinarySearch(from);
        weights = _weights.AsSpan(_offsets[node].._offsets[node + 1])[begin..];
        return row[begin..];
    }
}
