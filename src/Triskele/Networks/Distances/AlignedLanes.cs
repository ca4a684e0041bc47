using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Triskele.Networks.Distances;

/// <summary>Rows of 512 bits, one for each node, each in one cache line: what a search keeps for a bundle of sources at once.</summary>
/// <remarks>Eight numbers a node, or a bit for each of 512 sources. Where a processor has no registers so wide, the runtime takes several.</remarks>
internal sealed class AlignedLanes<T>
    where T : unmanaged
{
    private const int Bytes = 64;
    private readonly byte[] _memory;
    private readonly int _begin;
    private readonly int _count;

    /// <summary>Rows of zeros.</summary>
    public AlignedLanes(int count)
    {
        _memory = GC.AllocateArray<byte>(checked((count + 1) * Bytes), pinned: true);
        _begin = (int)(-Marshal.UnsafeAddrOfPinnedArrayElement(_memory, 0) & (Bytes - 1));
        _count = count;
    }

    /// <summary>The rows.</summary>
    public Span<Vector512<T>> Rows => MemoryMarshal.Cast<byte, Vector512<T>>(_memory.AsSpan(_begin, _count * Bytes));
}
