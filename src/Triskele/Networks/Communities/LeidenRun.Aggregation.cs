using System.Runtime.CompilerServices;

namespace Triskele.Networks.Communities;

internal sealed partial class LeidenRun<TNull>
{
    /// <summary>Makes each refined community a node, in the community that its members are in.</summary>
    private void Aggregate(LeidenGraph graph, int refined, LeidenGraph into)
    {
        SortByLabel(_refined, graph.NodeCount, refined);
        into.NodeCount = refined;
        if (into.Offsets.Length <= refined)
            into.Offsets = new int[refined + 1];
        if (into.Masses.Length < refined * _null.Dimensions)
            into.Masses = new double[refined * _null.Dimensions];
        Array.Clear(into.Masses, 0, refined * _null.Dimensions);
        Array.Fill(_met, -1, 0, refined);
        int filled = 0;
        for (int set = 0; set < refined; set++)
        {
            int touched = 0;
            foreach (int node in _order.AsSpan(_starts[set].._starts[set + 1]))
            {
                touched = AddWeights(graph, node, set, touched);
                Add(into.Masses, set, graph.Masses, node, 1);
            }
            filled = Keep(into, filled, touched);
            into.Offsets[set + 1] = filled;
            _labels[set] = _community[_order[_starts[set]]];
        }
        Array.Copy(_labels, _community, refined);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int AddWeights(LeidenGraph graph, int node, int own, int count)
    {
        ReadOnlySpan<int> row = graph.Row(node);
        ReadOnlySpan<double> weights = graph.WeightsOf(node)[..row.Length];
        int[] refined = _refined;
        int[] met = _met;
        double[] weightTo = _weightTo;
        for (int k = 0; k < row.Length; k++)
        {
            int set = refined[row[k]];
            if (set == own)
                continue;
            if (met[set] != own)
            {
                met[set] = own;
                _touched[count++] = set;
            }
            weightTo[set] += weights[k];
        }
        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Keep(LeidenGraph into, int filled, int touched)
    {
        if (into.Neighbours.Length < filled + touched)
        {
            int room = Math.Max(filled + touched, 2 * into.Neighbours.Length);
            Array.Resize(ref into.Neighbours, room);
            Array.Resize(ref into.Weights, room);
        }
        for (int k = 0; k < touched; k++)
        {
            int set = _touched[k];
            if (_weightTo[set] == 0)
                continue;
            (into.Neighbours[filled], into.Weights[filled++]) = (set, _weightTo[set]);
            _weightTo[set] = 0;
        }
        return filled;
    }
}
