using Triskele.Numerics;

namespace Triskele.Networks.Communities;

/// <summary>One search by the Leiden algorithm, with the buffers that it works in.</summary>
/// <remarks>An iteration goes up level by level: move nodes, refine what came out, make each refined community a node of the next level.
/// The hot loops are compiled with all optimisations at once: as a rule they run for so short a time that the compiler would get to them too late.</remarks>
internal sealed partial class LeidenRun<TNull>
    where TNull : struct, INullModel
{
    // The refinement is random: what moves nothing once may do so the next time. Of searches on small weighted graphs half as many miss the maximum
    // than after one.
    private const int Patience = 2;

    private readonly LeidenGraph _ground;
    private readonly TNull _null;
    private readonly RandomStream _chance;
    private readonly double _randomness;
    private readonly double _smallest;
    private readonly CancellationToken _cancellation;
    private readonly List<LeidenGraph> _levels = [];

    // By node of the level, or by community: as many as there are nodes.
    private readonly int[] _community;
    private readonly int[] _refined;
    private readonly int[] _order;
    private readonly int[] _starts;
    private readonly int[] _sizes;
    private readonly LabelSums _sums;
    private readonly int[] _touched;
    private readonly int[] _labels;
    private readonly int[] _met;
    private readonly bool[] _waiting;
    private readonly double[] _weightTo;
    private readonly double[] _gains;
    private readonly double[] _outside;
    private readonly int[] _innerOffsets;
    private readonly int[] _innerLengths;
    private readonly double[] _masses;

    // The node of the level that each node of the ground belongs to, and its community.
    private readonly int[] _home;
    private readonly int[] _found;

    /// <summary>Prepares a search.</summary>
    /// <param name="ground">The graph.</param>
    /// <param name="model">The null model.</param>
    /// <param name="randomness">Randomness of the refinement, in the unit of weights.</param>
    /// <param name="smallest">Gains of quality up to this count as rounding, in the unit of weights.</param>
    /// <param name="chance">Where chance comes from.</param>
    /// <param name="cancellation">Ends the search early.</param>
    public LeidenRun(
        LeidenGraph ground,
        TNull model,
        double randomness,
        double smallest,
        RandomStream chance,
        CancellationToken cancellation
    )
    {
        (_ground, _null, _randomness, _smallest, _chance, _cancellation) = (ground, model, randomness, smallest, chance, cancellation);
        int n = ground.NodeCount;
        _community = new int[n];
        _refined = new int[n];
        _order = new int[n];
        _starts = new int[n + 1];
        _sizes = new int[n];
        _sums = new LabelSums(n);
        _touched = _sums.Met;
        _labels = new int[n];
        _met = new int[n];
        _waiting = new bool[n];
        _weightTo = _sums.Sums;
        _gains = new double[n];
        _outside = new double[n];
        _innerOffsets = new int[n];
        _innerLengths = new int[n];
        _masses = new double[n * model.Dimensions];
        _home = new int[n];
        _found = [.. Enumerable.Range(0, n)];
    }

    /// <summary>Searches from every node by itself.</summary>
    /// <param name="iterations">Number of iterations; 0 until two in a row move nothing.</param>
    /// <returns>A label for each node.</returns>
    public int[] Search(int iterations)
    {
        int quiet = 0;
        for (int i = 0; (i < iterations || iterations == 0) && quiet < Patience; i++)
            quiet = Iterate() ? 0 : quiet + 1;
        return _found;
    }

    // Whether anything moved.
    private bool Iterate()
    {
        int n = _ground.NodeCount;
        for (int i = 0; i < n; i++)
            (_home[i], _community[i]) = (i, _found[i]);
        LeidenGraph level = _ground;
        bool moved = false;
        for (int depth = 0; ; depth++)
        {
            _cancellation.ThrowIfCancellationRequested();
            moved |= Move(level);
            int communities = Renumber(_community, level.NodeCount);
            for (int i = 0; i < n; i++)
                _found[i] = _community[_home[i]];
            if (communities == level.NodeCount)
                return moved;
            int refined = Refine(level, communities);
            if (refined == level.NodeCount)
                return moved;
            if (depth == _levels.Count)
                _levels.Add(new LeidenGraph());
            Aggregate(level, refined, _levels[depth]);
            for (int i = 0; i < n; i++)
                _home[i] = _refined[_home[i]];
            level = _levels[depth];
        }
    }

    // Numbers labels from 0 in the order of their first node; returns how many there are.
    private int Renumber(int[] labels, int nodes)
    {
        Array.Fill(_labels, -1, 0, nodes);
        int count = 0;
        for (int i = 0; i < nodes; i++)
        {
            ref int number = ref _labels[labels[i]];
            if (number < 0)
                number = count++;
            labels[i] = number;
        }
        return count;
    }

    // Nodes of the level by label, each label's from _starts[label] to _starts[label + 1] in _order.
    private void SortByLabel(int[] labels, int nodes, int count)
    {
        Array.Clear(_starts, 0, count + 1);
        for (int i = 0; i < nodes; i++)
            _starts[labels[i] + 1]++;
        for (int c = 0; c < count; c++)
            _starts[c + 1] += _starts[c];
        Array.Copy(_starts, _labels, count);
        for (int i = 0; i < nodes; i++)
            _order[_labels[labels[i]]++] = i;
    }

    private void Add(double[] sums, int set, double[] masses, int node, double sign)
    {
        int d = _null.Dimensions;
        for (int k = 0; k < d; k++)
            sums[set * d + k] += sign * masses[node * d + k];
    }
}
