using System.Runtime.CompilerServices;

namespace Triskele.Networks.Communities;

internal sealed partial class LeidenRun<TNull>
{
    /// <summary>Fast local move: a node goes where quality rises most, and its neighbours elsewhere are looked at again, until no node is waiting.</summary>
    /// <returns>Whether any node moved.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Move(LeidenGraph graph)
    {
        int n = graph.NodeCount;
        Weigh(graph);
        int empty = EmptyLabels(n);
        for (int i = 0; i < n; i++)
            _order[i] = i;
        _chance.Shuffle(_order.AsSpan(0, n));
        Array.Fill(_waiting, true, 0, n);
        bool moved = false;
        // A ring: at most n nodes are waiting at a time.
        for (int head = 0, waiting = n; waiting > 0; waiting--)
        {
            int node = _order[head];
            int tail = head + waiting;
            if (++head == n)
                head = 0;
            _waiting[node] = false;
            int from = _community[node];
            int to = Best(graph, node, empty == 0 ? -1 : _labels[empty - 1]);
            if (to == from)
                continue;
            moved = true;
            if (_sizes[to]++ == 0)
                empty--;
            if (--_sizes[from] == 0)
                _labels[empty++] = from;
            Add(_masses, from, graph.Masses, node, -1);
            Add(_masses, to, graph.Masses, node, 1);
            _community[node] = to;
            foreach (int other in graph.Row(node))
                if (!_waiting[other] && _community[other] != to)
                {
                    _waiting[other] = true;
                    _order[tail >= n ? tail - n : tail] = other;
                    tail++;
                    waiting++;
                }
        }
        return moved;
    }

    // Sizes and masses of the communities.
    private void Weigh(LeidenGraph graph)
    {
        Array.Clear(_sizes, 0, graph.NodeCount);
        Array.Clear(_masses, 0, graph.NodeCount * _null.Dimensions);
        for (int i = 0; i < graph.NodeCount; i++)
        {
            _sizes[_community[i]]++;
            Add(_masses, _community[i], graph.Masses, i, 1);
        }
    }

    private int EmptyLabels(int n)
    {
        int empty = 0;
        for (int c = n - 1; c >= 0; c--)
            if (_sizes[c] == 0)
                _labels[empty++] = c;
        return empty;
    }

    // The community that the node had best be in; its own unless another is better by more than rounding. Equals are drawn from: taking the first of them
    // would let the numbers of nodes decide.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Best(LeidenGraph graph, int node, int empty)
    {
        int own = _community[node];
        int touched = _sums.Gather(graph.Row(node), graph.WeightsOf(node), _community);
        double[] weightTo = _weightTo,
            nodes = graph.Masses,
            masses = _masses;
        double best = weightTo[own] - _null.Expected(nodes, node, masses, own) + _null.Expected(nodes, node, nodes, node) + _smallest;
        weightTo[own] = 0;
        int to = own;
        if (best < 0 && empty >= 0)
            (best, to) = (0, empty);
        int equals = 1;
        foreach (int c in _touched.AsSpan(0, touched))
        {
            double gain = weightTo[c] - _null.Expected(nodes, node, masses, c);
            weightTo[c] = 0;
            if (gain < best || c == own)
                continue;
            if (gain > best + _smallest || to == own)
                (best, to, equals) = (gain, c, 1);
            else if (_chance.NextInt(++equals) == 0)
                to = c;
        }
        return to;
    }
}
