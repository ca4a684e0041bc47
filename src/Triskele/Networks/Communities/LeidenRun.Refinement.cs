namespace Triskele.Networks.Communities;

internal sealed partial class LeidenRun<TNull>
{
    /// <summary>Divides each community anew, by mergers of single nodes into well-connected sets that do not lower quality.</summary>
    /// <returns>Number of refined communities, each connected and within one community; their numbers stand in _refined.</returns>
    private int Refine(LeidenGraph graph, int communities)
    {
        int n = graph.NodeCount;
        SortByLabel(_community, n, communities);
        for (int i = 0; i < n; i++)
        {
            (_refined[i], _sizes[i]) = (i, 1);
            _outside[i] = 0;
        }
        Array.Copy(graph.Masses, _masses, n * _null.Dimensions);
        double[] whole = new double[_null.Dimensions];
        for (int c = 0; c < communities; c++)
            if (_starts[c + 1] - _starts[c] is > 1 and int size)
                RefineCommunity(graph, _order.AsSpan(_starts[c], size), whole);
        return Renumber(_refined, n);
    }

    private void RefineCommunity(LeidenGraph graph, Span<int> members, double[] whole)
    {
        Array.Clear(whole);
        foreach (int node in members)
        {
            Add(whole, 0, graph.Masses, node, 1);
            _outside[node] = WeightWithin(graph, node);
        }
        _chance.Shuffle(members);
        foreach (int node in members)
        {
            if (_sizes[_refined[node]] != 1 || !IsWellConnected(node, whole))
                continue;
            int to = Choose(graph, node, whole);
            if (to == _refined[node])
                continue;
            Add(_masses, to, graph.Masses, node, 1);
            Add(_masses, _refined[node], graph.Masses, node, -1);
            (_sizes[to], _sizes[_refined[node]]) = (_sizes[to] + 1, 0);
            _refined[node] = to;
        }
    }

    private double WeightWithin(LeidenGraph graph, int node)
    {
        int begin = graph.Offsets[node],
            length = graph.Offsets[node + 1] - begin;
        ReadOnlySpan<int> row = graph.Neighbours.AsSpan(begin, length);
        ReadOnlySpan<double> weights = graph.Weights.AsSpan(begin, length);
        int[] community = _community;
        int own = community[node];
        double within = 0;
        for (int k = 0; k < row.Length; k++)
            if (community[row[k]] == own)
                within += weights[k];
        return within;
    }

    // Whether a refined set has at least the expected weight to the rest of its community.
    private bool IsWellConnected(int set, double[] whole) =>
        _outside[set] >= _null.Expected(_masses, set, whole, 0) - _null.Expected(_masses, set, _masses, set) - _smallest;

    // Draws one of the sets that the node may merge into, itself among them, with probability proportional to exp(gain / θ).
    private int Choose(LeidenGraph graph, int node, double[] whole)
    {
        int candidates = WeightsToSets(graph, node);
        double best = 0;
        for (int k = 0; k < candidates; k++)
        {
            int set = _touched[k];
            double gain = _weightTo[set] - _null.Expected(graph.Masses, node, _masses, set);
            _gains[k] = _weightTo[set] > 0 && IsWellConnected(set, whole) ? gain : -1;
            best = Math.Max(best, _gains[k]);
        }
        int chosen = Draw(candidates, best) is >= 0 and int drawn ? _touched[drawn] : _refined[node];
        if (chosen != _refined[node])
            _outside[chosen] += _outside[node] - 2 * _weightTo[chosen];
        for (int k = 0; k < candidates; k++)
            _weightTo[_touched[k]] = 0;
        return chosen;
    }

    private int WeightsToSets(LeidenGraph graph, int node)
    {
        int begin = graph.Offsets[node],
            length = graph.Offsets[node + 1] - begin;
        ReadOnlySpan<int> row = graph.Neighbours.AsSpan(begin, length);
        ReadOnlySpan<double> weights = graph.Weights.AsSpan(begin, length);
        int[] community = _community,
            refined = _refined;
        double[] weightTo = _weightTo;
        int own = community[node],
            count = 0;
        for (int k = 0; k < row.Length; k++)
        {
            if (community[row[k]] != own)
                continue;
            int set = refined[row[k]];
            if (weightTo[set] == 0)
                _touched[count++] = set;
            weightTo[set] += weights[k];
        }
        return count;
    }

    // The node by itself gains 0 and is drawn as -1.
    private int Draw(int candidates, double best)
    {
        double sum = Math.Exp(-best / _randomness);
        for (int k = 0; k < candidates; k++)
            sum += _gains[k] = _gains[k] < 0 ? 0 : Math.Exp((_gains[k] - best) / _randomness);
        double left = _chance.NextDouble() * sum;
        for (int k = 0; k < candidates; k++)
            if ((left -= _gains[k]) < 0)
                return k;
        return -1;
    }
}
