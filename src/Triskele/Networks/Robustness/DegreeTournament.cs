namespace Triskele.Networks.Robustness;

/// <summary>Knows the node of largest degree, of equal ones the smallest node, while degrees fall.</summary>
/// <remarks>A complete binary tree: nodes are the leaves, each inner place holds the better of the two below. A change costs O(log nodes).</remarks>
internal sealed class DegreeTournament
{
    private readonly int[] _degrees;
    private readonly int[] _best;
    private readonly int _leaves = 1;

    public DegreeTournament(Graph graph)
    {
        while (_leaves < graph.NodeCount)
            _leaves *= 2;
        _degrees = new int[_leaves];
        _best = new int[2 * _leaves];
        Array.Fill(_degrees, int.MinValue);
        for (int i = 0; i < graph.NodeCount; i++)
            _degrees[i] = graph.Degree(i);
        for (int i = 0; i < _leaves; i++)
            _best[_leaves + i] = i;
        for (int place = _leaves - 1; place > 0; place--)
            Play(place);
    }

    /// <summary>The node of largest degree that was not removed.</summary>
    public int Winner => _best[1];

    public void Remove(int node) => Set(node, int.MinValue);

    /// <summary>One tie less; nothing for a node that was removed.</summary>
    public void LoseOne(int node)
    {
        if (_degrees[node] != int.MinValue)
            Set(node, _degrees[node] - 1);
    }

    // Further up nothing changes once a place that the node did not hold goes to the same one again.
    private void Set(int node, int degree)
    {
        _degrees[node] = degree;
        for (int place = (_leaves + node) / 2; place > 0; place /= 2)
        {
            int before = _best[place];
            Play(place);
            if (_best[place] == before && before != node)
                return;
        }
    }

    private void Play(int place)
    {
        int left = _best[2 * place],
            right = _best[2 * place + 1];
        _best[place] = _degrees[right] > _degrees[left] ? right : left;
    }
}
