using System.Numerics;

namespace Triskele.Networks.Nestedness;

/// <summary>Sets of numbers, equal ones once with how often they occur, and what pairs of them share.</summary>
internal sealed class DistinctSets
{
    private readonly List<int[]> _sets = [];
    private readonly List<long> _times = [];

    /// <summary>Sets that are not empty, equal ones each.</summary>
    public int Total { get; private set; }

    public static DistinctSets Of(int[] offsets, int[] members)
    {
        DistinctSets sets = new();
        Dictionary<int[], int> index = new(new SameMembers());
        for (int i = 0; i + 1 < offsets.Length; i++)
        {
            int[] set = members[offsets[i]..offsets[i + 1]];
            if (set.Length == 0)
                continue;
            sets.Total++;
            if (index.TryAdd(set, sets._sets.Count))
            {
                sets._sets.Add(set);
                sets._times.Add(1);
            }
            else
                sets._times[index[set]]++;
        }
        return sets;
    }

    /// <summary>Members that pairs of sets of different size share, added up by the size of the smaller one.</summary>
    /// <param name="width">Members are 0 to width - 1.</param>
    public long[] SharedByFill(int width)
    {
        long[] shared = new long[_sets.Select(s => s.Length).Append(0).Max() + 1];
        int[] occurrences = new int[width];
        foreach (int[] set in _sets)
        foreach (int member in set)
            occurrences[member]++;
        double byMembers = occurrences.Sum(o => (double)o * o),
            byBits = (double)_sets.Count * _sets.Count * ((width + 63) / 64);
        if (byMembers <= byBits)
            AddByMembers(occurrences, shared);
        else
            AddByBits((width + 63) / 64, shared);
        return shared;
    }

    // Sets are met in order, so that those before a set are the ones that are listed under its members.
    private void AddByMembers(int[] occurrences, long[] shared)
    {
        int[][] listed = Array.ConvertAll(occurrences, o => new int[o]);
        int[] filled = new int[occurrences.Length],
            count = new int[_sets.Count];
        List<int> touched = [];
        for (int i = 0; i < _sets.Count; i++)
        {
            foreach (int member in _sets[i])
            {
                foreach (int j in listed[member].AsSpan(0, filled[member]))
                    if (count[j]++ == 0)
                        touched.Add(j);
                listed[member][filled[member]++] = i;
            }
            foreach (int j in touched)
            {
                Add(i, j, count[j], shared);
                count[j] = 0;
            }
            touched.Clear();
        }
    }

    private void AddByBits(int words, long[] shared)
    {
        ulong[] bits = new ulong[_sets.Count * words];
        for (int i = 0; i < _sets.Count; i++)
            foreach (int member in _sets[i])
                bits[i * words + member / 64] |= 1UL << member;
        for (int i = 0; i < _sets.Count; i++)
        for (int j = 0; j < i; j++)
        {
            ReadOnlySpan<ulong> one = bits.AsSpan(i * words, words),
                other = bits.AsSpan(j * words, words);
            int both = 0;
            for (int w = 0; w < one.Length; w++)
                both += BitOperations.PopCount(one[w] & other[w]);
            Add(i, j, both, shared);
        }
    }

    private void Add(int i, int j, int both, long[] shared)
    {
        if (_sets[i].Length != _sets[j].Length)
            shared[Math.Min(_sets[i].Length, _sets[j].Length)] += both * _times[i] * _times[j];
    }

    private sealed class SameMembers : IEqualityComparer<int[]>
    {
        public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(int[] set)
        {
            HashCode hash = new();
            foreach (int member in set)
                hash.Add(member);
            return hash.ToHashCode();
        }
    }
}
