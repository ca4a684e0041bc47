using System.Runtime.CompilerServices;

namespace Triskele.Networks.Communities;

internal sealed partial class LeidenRun<TNull>
{
    // exp(-40) is 4e-18: beside the best it is lost in rounding.
    private const double Negligible = 40;

    private int[] _innerNeighbours = [];
    private double[] _innerWeights = [];

    /// <summary>Divides each community anew, by mergers of single nodes into well-connected sets that do not lower quality.</summary>
    /// <returns>Number of refined communities, each connected and within one community; their numbers stand in _refined.</returns>
    private int Refine(LeidenGraph graph, int communities)
    {
        int n = graph.NodeCount;
        SortByLabel(_community, n, communities);
        for (int i = 0; i < n; i++)
            (_refined[i], _sizes[i]) = (i, 1);
        Array.Copy(graph.Masses, _masses, n * _null.Dimensions);
        double[] whole = new double[_null.Dimensions];
        for (int c = 0; c < communities; c++)
            if (_starts[c + 1] - _starts[c] is > 1 and int size)
                RefineCommunity(graph, _order.AsSpan(_starts[c], size), whole);
        return Renumber(_refined, n);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void RefineCommunity(LeidenGraph graph, Span<int> members, double[] whole)
    {
        Array.Clear(whole);
        KeepInnerEdges(graph, members);
        foreach (int node in members)
            Add(whole, 0, graph.Masses, node, 1);
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

    // Copies the edges within a community, and sums their weights by node. What is written last is overwritten unless it counts: no branch depends on
    // whether a neighbour is within.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void KeepInnerEdges(LeidenGraph graph, ReadOnlySpan<int> members)
    {
        int[] community = _community;
        int own = community[members[0]],
            filled = 0;
        foreach (int node in members)
        {
            ReadOnlySpan<int> row = graph.Row(node);
            ReadOnlySpan<double> weights = graph.WeightsOf(node)[..row.Length];
            if (_innerNeighbours.Length < filled + row.Length)
            {
                Array.Resize(ref _innerNeighbours, Math.Max(filled + row.Length, 2 * filled));
                Array.Resize(ref _innerWeights, _innerNeighbours.Length);
            }
            Span<int> neighbours = _innerNeighbours.AsSpan(filled);
            Span<double> inner = _innerWeights.AsSpan(filled);
            int kept = 0;
            for (int k = 0; k < row.Length; k++)
            {
                neighbours[kept] = row[k];
                inner[kept] = weights[k];
                kept += community[row[k]] == own ? 1 : 0;
            }
            (_innerOffsets[node], _innerLengths[node]) = (filled, kept);
            double within = 0;
            foreach (double weight in inner[..kept])
                within += weight;
            _outside[node] = within;
            filled += kept;
        }
    }

    // Whether a refined set has at least the expected weight to the rest of its community.
    private bool IsWellConnected(int set, double[] whole) =>
        _outside[set] >= _null.Expected(_masses, set, whole, 0) - _null.Expected(_masses, set, _masses, set) - _smallest;

    // Draws one of the sets that the node may merge into, itself among them, with probability proportional to exp(gain / θ).
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Choose(LeidenGraph graph, int node, double[] whole)
    {
        int candidates = _sums.Gather(
            _innerNeighbours.AsSpan(_innerOffsets[node], _innerLengths[node]),
            _innerWeights.AsSpan(_innerOffsets[node], _innerLengths[node]),
            _refined
        );
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

    // The node by itself gains 0 and is drawn as -1.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Draw(int candidates, double best)
    {
        double sum = Math.Exp(-best / _randomness),
            least = Math.Max(0, best - Negligible * _randomness);
        for (int k = 0; k < candidates; k++)
            sum += _gains[k] = _gains[k] < least ? 0 : Math.Exp((_gains[k] - best) / _randomness);
        double left = _chance.NextDouble() * sum;
        for (int k = 0; k < candidates; k++)
            if ((left -= _gains[k]) < 0)
                return k;
        return -1;
    }
}
