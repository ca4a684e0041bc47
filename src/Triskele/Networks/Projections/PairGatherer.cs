using System.Runtime.InteropServices;

namespace Triskele.Networks.Projections;

/// <summary>Gathers the ties of one actor after the other; a thread has one of its own.</summary>
/// <remarks>Projects are met in ascending order from either end of a tie, so that both directions add the same terms in the same order.</remarks>
internal sealed class PairGatherer
{
    private readonly int[] _rows;
    private readonly int[] _members;
    private readonly int[] _offsets;
    private readonly int[] _projects;
    private readonly PairTerms _terms;
    private readonly Pair[] _pairs;
    private readonly int[] _touched;
    private readonly int _minimumJoint;
    private readonly double _minimumWeight;
    private int _size;

    public PairGatherer(PairTerms terms, int[] projects, int[] offsets, ProjectionOptions options)
    {
        Incidence incidence = terms.Incidence;
        (_terms, _projects, _offsets) = (terms, projects, offsets);
        _rows = ImmutableCollectionsMarshal.AsArray(incidence.Offsets)!;
        _members = ImmutableCollectionsMarshal.AsArray(incidence.Members)!;
        _pairs = new Pair[incidence.ActorCount];
        _touched = new int[incidence.ActorCount];
        (_minimumJoint, _minimumWeight) = (options.MinimumJoint, options.MinimumWeight);
    }

    /// <summary>What two actors have together.</summary>
    public struct Pair
    {
        public double Weight;
        public int Joint;
    }

    /// <summary>Adds up the ties of an actor.</summary>
    /// <returns>The others it is tied to, unordered, filters applied; valid until the next call. <see cref="Take"/> must be called for each.</returns>
    public ReadOnlySpan<int> Gather(int actor)
    {
        for (int s = _offsets[actor]; s < _offsets[actor + 1]; s++)
        {
            int project = _projects[s];
            ReadOnlySpan<int> row = _members.AsSpan(_rows[project], _rows[project + 1] - _rows[project]);
            if (row.Length < 2)
                continue;
            double factor = _terms.Factors[project];
            if (_terms.Coordinators is { } coordinators && coordinators[project] != actor)
                AddCoordinator(actor, coordinators[project], row, factor, _rows[project]);
            else if (_terms.Shares is { } shares)
                Add(row, shares.AsSpan(_rows[project], row.Length), factor, shares[_rows[project] + row.BinarySearch(actor)]);
            else
                Add(row, factor);
        }
        return _touched.AsSpan(0, Keep(actor));
    }

    /// <summary>What an actor of the last <see cref="Gather"/> is tied with; forgotten thereby.</summary>
    public Pair Take(int other)
    {
        Pair pair = _pairs[other];
        _pairs[other] = default;
        return pair;
    }

    private void Add(ReadOnlySpan<int> row, double factor)
    {
        Pair[] pairs = _pairs;
        int[] touched = _touched;
        int size = _size;
        foreach (int other in row)
        {
            ref Pair pair = ref pairs[other];
            if (pair.Joint++ == 0)
                touched[size++] = other;
            pair.Weight += factor;
        }
        _size = size;
    }

    private void Add(ReadOnlySpan<int> row, ReadOnlySpan<double> shares, double factor, double own)
    {
        for (int m = 0; m < row.Length; m++)
        {
            ref Pair pair = ref _pairs[row[m]];
            if (pair.Joint++ == 0)
                _touched[_size++] = row[m];
            pair.Weight += own * shares[m] * factor;
        }
    }

    // The same product as from the coordinator's side: share of the one times share of the other, then the factor.
    private void AddCoordinator(int actor, int coordinator, ReadOnlySpan<int> row, double factor, int begin)
    {
        int hub = coordinator < 0 ? -1 : row.BinarySearch(coordinator);
        if (hub < 0)
            return;
        if (_terms.Shares is { } shares)
            factor = shares[begin + row.BinarySearch(actor)] * shares[begin + hub] * factor;
        ref Pair pair = ref _pairs[coordinator];
        if (pair.Joint++ == 0)
            _touched[_size++] = coordinator;
        pair.Weight += factor;
    }

    private int Keep(int actor)
    {
        int kept = 0;
        for (int t = 0; t < _size; t++)
        {
            int other = _touched[t];
            ref Pair pair = ref _pairs[other];
            if (other != actor && pair.Joint >= _minimumJoint && pair.Weight >= _minimumWeight && pair.Weight > 0)
                _touched[kept++] = other;
            else
                pair = default;
        }
        _size = 0;
        return kept;
    }
}
