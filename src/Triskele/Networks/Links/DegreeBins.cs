using Triskele.Numerics;

namespace Triskele.Networks.Links;

/// <summary>Nodes by degree, in bins of which each is wider than the one before by a ratio; small degrees have bins of their own.</summary>
internal sealed class DegreeBins
{
    private readonly int[] _binOf;
    private readonly int[][] _nodes;

    public DegreeBins(Graph graph, double ratio)
    {
        _binOf = [.. Enumerable.Range(0, graph.NodeCount).Select(i => (int)(Math.Log(Math.Max(1, graph.Degree(i))) / Math.Log(ratio)))];
        List<int>[] nodes = [.. Enumerable.Range(0, _binOf.Append(0).Max() + 1).Select(_ => new List<int>())];
        for (int i = 0; i < _binOf.Length; i++)
            nodes[_binOf[i]].Add(i);
        _nodes = [.. nodes.Select(bin => bin.ToArray())];
    }

    /// <summary>A node of about the same degree, perhaps the node itself.</summary>
    public int Like(int node, RandomStream chance) => _nodes[_binOf[node]][chance.NextInt(_nodes[_binOf[node]].Length)];
}
