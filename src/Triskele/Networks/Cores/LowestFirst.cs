namespace Triskele.Networks.Cores;

/// <summary>Items 0, 1, … with keys that only fall; the lowest comes first, of equal ones the smaller item.</summary>
/// <remarks>A heap of four branches that knows where every item stands: each step O(log items).</remarks>
internal sealed class LowestFirst
{
    private const int Branches = 4;
    private readonly double[] _keys;
    private readonly int[] _heap;
    private readonly int[] _positions;

    /// <summary>All items with their keys, which from now on belong to the queue.</summary>
    public LowestFirst(double[] keys)
    {
        _keys = keys;
        _heap = [.. Enumerable.Range(0, keys.Length)];
        _positions = [.. _heap];
        Count = keys.Length;
        for (int i = Count / Branches; i >= 0; i--)
            if (i < Count)
                SinkFrom(i);
    }

    /// <summary>Items not yet taken.</summary>
    public int Count { get; private set; }

    /// <summary>Whether an item is not yet taken.</summary>
    public bool Holds(int item) => _positions[item] >= 0;

    /// <summary>Takes the first item.</summary>
    public int Take(out double key)
    {
        int item = _heap[0];
        key = _keys[item];
        _positions[item] = -1;
        int last = _heap[--Count];
        if (Count > 0)
        {
            (_heap[0], _positions[last]) = (last, 0);
            SinkFrom(0);
        }
        return item;
    }

    /// <summary>Gives an item a lower key.</summary>
    public void Lower(int item, double key)
    {
        _keys[item] = key;
        int position = _positions[item];
        while (position > 0 && (position - 1) / Branches is int parent && Before(item, _heap[parent]))
        {
            (_heap[position], _positions[_heap[parent]]) = (_heap[parent], position);
            position = parent;
        }
        (_heap[position], _positions[item]) = (item, position);
    }

    private void SinkFrom(int position)
    {
        int item = _heap[position];
        while (Branches * position + 1 is int child && child < Count)
        {
            int first = child;
            for (int c = child + 1; c < Math.Min(child + Branches, Count); c++)
                if (Before(_heap[c], _heap[first]))
                    first = c;
            if (!Before(_heap[first], item))
                break;
            (_heap[position], _positions[_heap[first]]) = (_heap[first], position);
            position = first;
        }
        (_heap[position], _positions[item]) = (item, position);
    }

    private bool Before(int a, int b) => _keys[a] < _keys[b] || (_keys[a] == _keys[b] && a < b);
}
