using System.Buffers.Binary;
using System.IO.Compression;

namespace Triskele.Data.Reading;

/// <summary>Unpacks gzip and tells when the packed data break off, which the platform's stream takes for their end.</summary>
/// <remarks>
/// The last four bytes of a member hold the unpacked length. Where several members follow each other, they speak of the last one only and are not checked.
/// </remarks>
internal sealed class GunzipStream : ForwardStream
{
    private readonly Watch _packed;
    private long _length;

    public GunzipStream(Stream packed)
        : this(new Watch(packed)) { }

    private GunzipStream(Watch packed)
        : base(new GZipStream(packed, CompressionMode.Decompress)) => _packed = packed;

    public override int Read(Span<byte> buffer)
    {
        int read = Inner.Read(buffer);
        _length += read;
        return read > 0 || buffer.IsEmpty || _packed.HasSecondMember || _packed.LastFourBytes == (uint)_length
            ? read
            : throw new InvalidDataException("The packed data break off.");
    }

    /// <summary>Remembers the last bytes that pass, and whether the head of a further member was among them.</summary>
    private sealed class Watch(Stream inner) : ForwardStream(inner)
    {
        private const int HeadBytes = 10;
        private readonly byte[] _tail = new byte[HeadBytes];
        private int _kept;
        private bool _begun;

        public bool HasSecondMember { get; private set; }

        public uint LastFourBytes => _kept < 4 ? 0 : BinaryPrimitives.ReadUInt32LittleEndian(_tail.AsSpan(_kept - 4));

        public override int Read(Span<byte> buffer)
        {
            int read = Inner.Read(buffer);
            See(buffer[..read]);
            return read;
        }

        private void See(ReadOnlySpan<byte> bytes)
        {
            if (bytes.IsEmpty)
                return;
            byte[] border = [.. _tail.AsSpan(0, _kept), .. bytes[..Math.Min(bytes.Length, HeadBytes)]];
            HasSecondMember |= _begun && (HasHead(border.AsSpan(1)) || HasHead(bytes[1..]));
            HasSecondMember |= !_begun && HasHead(bytes[1..]);
            _begun = true;
            ReadOnlySpan<byte> all = bytes.Length >= HeadBytes ? bytes : [.. _tail.AsSpan(0, _kept), .. bytes];
            _kept = Math.Min(all.Length, HeadBytes);
            all[^_kept..].CopyTo(_tail);
        }

        /// <summary>Whether something like the head of a member is there: magic, deflate, known flags, known compression level.</summary>
        private static bool HasHead(ReadOnlySpan<byte> bytes)
        {
            while (bytes.IndexOf((ReadOnlySpan<byte>)[0x1f, 0x8b, 8]) is >= 0 and int at)
            {
                bytes = bytes[at..];
                if (bytes.Length >= HeadBytes && bytes[3] < 32 && bytes[8] is 0 or 2 or 4 && bytes[9] is <= 13 or 255)
                    return true;
                bytes = bytes[3..];
            }
            return false;
        }
    }
}
