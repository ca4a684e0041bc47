namespace Triskele.Data.Reading;

/// <summary>A stream whose first bytes were looked at, and which tells how far it is read.</summary>
internal sealed class PeekedStream : ForwardStream
{
    private readonly byte[] _peeked;
    private readonly Action<long>? _told;
    private int _given;
    private long _position;

    public PeekedStream(Stream inner, int bytes, Action<long>? told)
        : base(inner)
    {
        _told = told;
        byte[] start = new byte[bytes];
        _peeked = start[..inner.ReadAtLeast(start, bytes, throwOnEndOfStream: false)];
    }

    /// <summary>The first bytes; fewer where the stream is shorter.</summary>
    public ReadOnlySpan<byte> Peeked => _peeked;

    public override int Read(Span<byte> buffer)
    {
        int read = _given < _peeked.Length ? Give(buffer) : Inner.Read(buffer);
        _position += read;
        _told?.Invoke(_position);
        return read;
    }

    private int Give(Span<byte> buffer)
    {
        int count = Math.Min(buffer.Length, _peeked.Length - _given);
        _peeked.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }
}
