using System.Runtime.InteropServices;
using System.Text;

namespace Triskele.Data.Storage;

/// <summary>Numbers distinct texts, given as UTF-8, so that a text that occurs a hundred thousand times is one object. Number 0 is the empty text.</summary>
internal sealed class TextPool
{
    private byte[] _bytes = new byte[1 << 16];
    private int[] _slots = new int[1 << 12];
    private readonly List<int> _ends = [0];
    private readonly List<string?> _texts = [""];

    /// <summary>How many texts there are, the empty one included.</summary>
    public int Count => _texts.Count;

    /// <summary>Number of a text.</summary>
    public int Add(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
            return 0;
        int slot = SlotOf(utf8);
        if (_slots[slot] == 0)
            _slots[slot] = Append(utf8);
        int number = _slots[slot];
        if (_texts.Count > _slots.Length / 2)
            Grow();
        return number;
    }

    /// <summary>Number of a text.</summary>
    public int Add(string text) => Add(Encoding.UTF8.GetBytes(text));

    /// <summary>Number of a text, or -1.</summary>
    public int Find(string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        int number = utf8.Length == 0 ? 0 : _slots[SlotOf(utf8)];
        return number == 0 && utf8.Length > 0 ? -1 : number;
    }

    /// <summary>Text of a number.</summary>
    public string this[int number] => _texts[number] ??= Encoding.UTF8.GetString(Utf8(number));

    /// <summary>UTF-8 of a number.</summary>
    public ReadOnlySpan<byte> Utf8(int number) => number == 0 ? [] : _bytes.AsSpan(_ends[number - 1], _ends[number] - _ends[number - 1]);

    private int SlotOf(ReadOnlySpan<byte> utf8)
    {
        int mask = _slots.Length - 1;
        int slot = Hash(utf8) & mask;
        while (_slots[slot] != 0 && !Utf8(_slots[slot]).SequenceEqual(utf8))
            slot = slot + 1 & mask;
        return slot;
    }

    private int Append(ReadOnlySpan<byte> utf8)
    {
        int begin = _ends[^1];
        if (begin + utf8.Length > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, begin + utf8.Length));
        utf8.CopyTo(_bytes.AsSpan(begin));
        _ends.Add(begin + utf8.Length);
        _texts.Add(null);
        return _texts.Count - 1;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        for (int number = 1; number < _texts.Count; number++)
            _slots[SlotOf(Utf8(number))] = number;
    }

    private static int Hash(ReadOnlySpan<byte> utf8)
    {
        ulong hash = (ulong)utf8.Length;
        for (; utf8.Length >= 8; utf8 = utf8[8..])
            hash = Mix(hash ^ MemoryMarshal.Read<ulong>(utf8));
        ulong rest = 0;
        foreach (byte b in utf8)
            rest = rest << 8 | b;
        return (int)(Mix(hash ^ rest) >> 33);
    }

    private static ulong Mix(ulong value)
    {
        ulong high = Math.BigMul(value ^ 0x9E3779B97F4A7C15, 0xE7037ED1A0B428DB, out ulong low);
        return high ^ low;
    }
}
