namespace Triskele.Data.Reading;

/// <summary>A stream whose first bytes were looked at, and which tells how far it is read.</summary>
internal sealed class PeekedStream : Stream
{
    private readonly Stream _inner;
    private readonly byte[] _peeked;
    private readonly Action<long>? _told;
    private int _given;
    private long _position;

    public PeekedStream(Stream inner, int bytes, Action<long>? told)
    {
        (_inner, _told) = (inner, told);
        byte[] start = new byte[bytes];
        _peeked = start[..inner.ReadAtLeast(start, bytes, throwOnEndOfStream: false)];
    }

    /// <summary>The first bytes; fewer where the stream is shorter.</summary>
    public ReadOnlySpan<byte> Peeked => _peeked;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int read = _given < _peeked.Length ? Give(buffer) : _inner.Read(buffer);
        _position += read;
        _told?.Invoke(_position);
        return read;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _inner.Dispose();
        base.Dispose(disposing);
    }

    private int Give(Span<byte> buffer)
    {
        int count = Math.Min(buffer.Length, _peeked.Length - _given);
        _peeked.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }
}
