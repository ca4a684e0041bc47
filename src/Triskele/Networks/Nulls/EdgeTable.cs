using System.Numerics;

namespace Triskele.Networks.Nulls;

/// <summary>The pairs that are tied at the moment, for the swaps of null models: asked, added and removed in constant time.</summary>
/// <remarks>
/// Open addressing with linear probing; a removal moves later entries of the run back, so that no tombstones pile up over millions of swaps.
/// Memory: 16 to 32 bytes a pair.
/// </remarks>
internal sealed class EdgeTable
{
    private readonly ulong[] _slots;
    private readonly int _shift;
    private readonly int _mask;

    /// <summary>An empty table.</summary>
    /// <param name="capacity">The most pairs that it will ever hold.</param>
    public EdgeTable(long capacity)
    {
        ulong size = Math.Max(4, BitOperations.RoundUpToPowerOf2(checked((ulong)capacity * 2)));
        _slots = new ulong[size];
        _mask = (int)(size - 1);
        _shift = 64 - BitOperations.Log2(size);
    }

    /// <summary>Whether two nodes are tied.</summary>
    public bool Contains(int a, int b) => Contains(Key(a, b));

    /// <summary>Ties two nodes.</summary>
    /// <returns>False if they were tied already.</returns>
    public bool Add(int a, int b)
    {
        ulong key = Key(a, b);
        int slot = Home(key);
        for (; _slots[slot] != 0; slot = (slot + 1) & _mask)
            if (_slots[slot] == key)
                return false;
        _slots[slot] = key;
        return true;
    }

    /// <summary>Unties two nodes that are tied.</summary>
    public void Remove(int a, int b)
    {
        ulong[] slots = _slots;
        ulong key = Key(a, b);
        int hole = Home(key);
        while (slots[hole] != key)
            hole = (hole + 1) & _mask;
        for (int slot = (hole + 1) & _mask; slots[slot] != 0; slot = (slot + 1) & _mask)
            if (((slot - Home(slots[slot])) & _mask) >= ((slot - hole) & _mask))
                (slots[hole], hole) = (slots[slot], slot);
        slots[hole] = 0;
    }

    private bool Contains(ulong key)
    {
        ulong[] slots = _slots;
        for (int slot = Home(key); slots[slot] != 0; slot = (slot + 1) & _mask)
            if (slots[slot] == key)
                return true;
        return false;
    }

    // Never 0: the larger end is at least 1.
    private static ulong Key(int a, int b) => a < b ? ((ulong)(uint)a << 32) | (uint)b : ((ulong)(uint)b << 32) | (uint)a;

    private int Home(ulong key) => (int)((key * 0x9E3779B97F4A7C15UL) >> _shift);
}
