using System.Buffers.Binary;
using System.IO.Compression;

namespace Triskele.Data.Reading;

/// <summary>Unpacks gzip and tells when the packed data break off, which the platform's stream takes for their end.</summary>
/// <remarks>
/// The last four bytes of a member hold the unpacked length. Where several members follow each other, they speak of the last one only and are not checked.
/// </remarks>
internal sealed class GunzipStream : Stream
{
    private readonly Watch _packed;
    private readonly GZipStream _plain;
    private long _length;

    public GunzipStream(Stream packed)
    {
        _packed = new Watch(packed);
        _plain = new GZipStream(_packed, CompressionMode.Decompress);
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int read = _plain.Read(buffer);
        _length += read;
        return read > 0 || buffer.IsEmpty || _packed.HasSecondMember || _packed.LastFourBytes == (uint)_length
            ? read
            : throw new InvalidDataException("The packed data break off.");
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _plain.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Remembers the last bytes that pass, and whether the head of a further member was among them.</summary>
    private sealed class Watch(Stream inner) : Stream
    {
        private const int HeadBytes = 10;
        private readonly byte[] _tail = new byte[HeadBytes];
        private int _kept;
        private bool _begun;

        public bool HasSecondMember { get; private set; }

        public uint LastFourBytes => _kept < 4 ? 0 : BinaryPrimitives.ReadUInt32LittleEndian(_tail.AsSpan(_kept - 4));

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            int read = inner.Read(buffer);
            See(buffer[..read]);
            return read;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
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
