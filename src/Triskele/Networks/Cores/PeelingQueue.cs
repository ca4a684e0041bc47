namespace Triskele.Networks.Cores;

/// <summary>Items in the order of a small whole number that only falls: the smallest first.</summary>
/// <remarks>
/// Items stand sorted by their number; one that falls by 1 changes places with the first of its own number. Every step is O(1).
/// Source: V. Batagelj and M. Zaveršnik, "An O(m) algorithm for cores decomposition of networks" (2003), arXiv:cs/0310049.
/// </remarks>
internal sealed class PeelingQueue
{
    private readonly int[] _levels;
    private readonly int[] _items;
    private readonly int[] _positions;
    private readonly int[] _starts;

    /// <summary>Sorts items by their levels, which from now on belong to the queue.</summary>
    public PeelingQueue(int[] levels)
    {
        int n = levels.Length;
        (_levels, _items, _positions) = (levels, new int[n], new int[n]);
        int highest = 0;
        foreach (int level in levels)
            highest = Math.Max(highest, level);
        _starts = new int[highest + 2];
        foreach (int level in levels)
            _starts[level + 1]++;
        for (int level = 0; level <= highest; level++)
            _starts[level + 1] += _starts[level];
        int[] next = _starts[..^1];
        for (int i = 0; i < n; i++)
            _items[_positions[i] = next[levels[i]]++] = i;
    }

    /// <summary>Levels of the items; of those already taken, the level at which they were.</summary>
    public int[] Levels => _levels;

    /// <summary>The item that is taken as number <paramref name="turn"/>; turns go up from 0.</summary>
    public int Take(int turn) => _items[turn];

    /// <summary>Lowers an item by 1 unless it is at the level of the one taken last, or below.</summary>
    public void Lower(int item, int taken)
    {
        int level = _levels[item];
        if (level <= taken)
            return;
        int first = _starts[level]++,
            position = _positions[item];
        int other = _items[first];
        if (other != item)
        {
            (_items[position], _positions[other]) = (other, position);
            (_items[first], _positions[item]) = (item, first);
        }
        _levels[item] = level - 1;
    }
}
