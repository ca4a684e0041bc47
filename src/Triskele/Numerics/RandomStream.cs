using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Triskele.Numerics;

/// <summary>A counter-based stream of random numbers: the same seed, purpose and unit give the same numbers, on any thread and machine.</summary>
/// <remarks>
/// Philox4x32 with 10 rounds. The key is made of seed and purpose, the upper half of the counter is the unit of work (a draw, a group, an actor),
/// the lower half counts within the unit; streams of different units never overlap.
/// Source: Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011, doi:10.1145/2063384.2063405.
/// </remarks>
/// <threadsafety>Not safe for several threads: give each unit of work its own.</threadsafety>
/// <example><c>RandomStream.Of(seed: 1, "helix.ei.labels", unit: 7).NextInt(10)</c> is the same number wherever it is asked for.</example>
public sealed class RandomStream
{
    private readonly uint _key0;
    private readonly uint _key1;
    private readonly ulong _unit;
    private readonly uint[] _block = new uint[4];
    private ulong _counter;
    private int _used = 4;

    private RandomStream(uint key0, uint key1, ulong unit) => (_key0, _key1, _unit) = (key0, key1, unit);

    /// <summary>The stream of a unit of work.</summary>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="purpose">What the numbers are for; different purposes are independent.</param>
    /// <param name="unit">Number of the unit of work within the purpose.</param>
    public static RandomStream Of(ulong seed, string purpose, long unit = 0)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(purpose), hash);
        ulong mixed = BinaryPrimitives.ReadUInt64LittleEndian(hash) ^ (seed * 0x9E3779B97F4A7C15UL + 0xD1B54A32D192ED03UL);
        return new RandomStream((uint)mixed, (uint)(mixed >> 32), unchecked((ulong)unit));
    }

    /// <summary>The next 32 random bits.</summary>
    public uint NextUInt32()
    {
        if (_used == 4)
        {
            Fill(_block, _counter++, _unit, _key0, _key1);
            _used = 0;
        }
        return _block[_used++];
    }

    /// <summary>The next number, uniform on 0 ≤ x &lt; 1 with 53 bits.</summary>
    public double NextDouble()
    {
        ulong high = NextUInt32() >> 5,
            low = NextUInt32() >> 6;
        return (high * 67108864.0 + low) / 9007199254740992.0;
    }

    /// <summary>The next whole number, uniform and unbiased on 0 ≤ x &lt; <paramref name="below"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="below"/> is not positive.</exception>
    public int NextInt(int below)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(below);
        uint bound = (uint)below;
        ulong product = (ulong)NextUInt32() * bound;
        if ((uint)product < bound)
        {
            uint threshold = (uint)-below % bound;
            while ((uint)product < threshold)
                product = (ulong)NextUInt32() * bound;
        }
        return (int)(product >> 32);
    }

    /// <summary>Puts items into a random order (Fisher-Yates).</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (int i = items.Length - 1; i > 0; i--)
        {
            int j = NextInt(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    /// <summary>Philox4x32-10 of one counter and key, for known-answer tests.</summary>
    internal static void Fill(Span<uint> block, ulong counterLow, ulong counterHigh, uint key0, uint key1)
    {
        uint c0 = (uint)counterLow,
            c1 = (uint)(counterLow >> 32),
            c2 = (uint)counterHigh,
            c3 = (uint)(counterHigh >> 32);
        for (int round = 0; round < 10; round++)
        {
            ulong p0 = 0xD2511F53UL * c0,
                p1 = 0xCD9E8D57UL * c2;
            (c0, c1, c2, c3) = ((uint)(p1 >> 32) ^ c1 ^ key0, (uint)p1, (uint)(p0 >> 32) ^ c3 ^ key1, (uint)p0);
            key0 += 0x9E3779B9;
            key1 += 0xBB67AE85;
        }
        (block[0], block[1], block[2], block[3]) = (c0, c1, c2, c3);
    }
}
