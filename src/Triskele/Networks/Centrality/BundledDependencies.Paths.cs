using System.Runtime.Intrinsics;
using Triskele.Numerics;

namespace Triskele.Networks.Centrality;

internal sealed partial class BundledDependencies
{
    private byte[] _atLevel = [];

    /// <summary>Draws one shortest path for each pair, all of them being equally likely, and adds 1 to each class that it passes through.</summary>
    /// <param name="sources">Classes, at most <see cref="Width"/>.</param>
    /// <param name="targets">As many classes; a pair without a path, or of one class, passes through none.</param>
    /// <param name="random">A stream for each pair.</param>
    /// <param name="passed">Where to add, one number for each class.</param>
    public void SamplePaths(ReadOnlySpan<int> sources, ReadOnlySpan<int> targets, ReadOnlySpan<RandomStream> random, double[] passed)
    {
        Forward(sources);
        if (_atLevel.Length == 0)
            _atLevel = new byte[graph.Count];
        Span<int> at = stackalloc int[Width];
        Span<bool> walking = stackalloc bool[Width];
        targets.CopyTo(at);
        for (int level = _levels.Count - 2; level >= 1; level--)
        {
            Mark(level, _lanes);
            for (int i = 0; i < sources.Length; i++)
                walking[i] |= (_atLevel[at[i]] >> i & 1) != 0;
            Mark(level, null);
            if (level == 1)
                break;
            Mark(level - 1, _lanes);
            for (int i = 0; i < sources.Length; i++)
                if (walking[i])
                    passed[at[i] = Predecessor(at[i], i, random[i])]++;
            Mark(level - 1, null);
        }
    }

    private void Mark(int level, byte[]? lanes)
    {
        for (int k = _levels[level]; k < _levels[level + 1]; k++)
            _atLevel[_nodes[k]] = lanes is null ? (byte)0 : lanes[k];
    }

    // In proportion to the paths that lead there: those to one node of the class, times its nodes.
    private int Predecessor(int node, int lane, RandomStream random)
    {
        Span<Vector512<double>> paths = _paths.Rows;
        double left = random.NextDouble() * paths[node][lane];
        int chosen = -1;
        foreach (int c in graph.Neighbours.AsSpan(graph.Offsets[node]..graph.InnerEnds[node]))
            if ((_atLevel[c] >> lane & 1) != 0 && left >= 0)
            {
                chosen = c;
                left -= graph.Sizes[c] * paths[c][lane];
            }
        return chosen;
    }
}
