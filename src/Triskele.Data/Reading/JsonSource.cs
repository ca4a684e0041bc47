using System.Text.Json;

namespace Triskele.Data.Reading;

/// <summary>Feeds a JSON reader from a stream, piece by piece; a single token longer than the limit ends the reading.</summary>
internal sealed class JsonSource : IDisposable
{
    private const int LongestToken = 8 << 20;
    private static readonly JsonReaderOptions Options = new()
    {
        AllowMultipleValues = true,
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };
    private readonly Stream _stream;
    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _length;
    private bool _final;
    private long _before;
    private JsonReaderState _state = new(Options);

    public JsonSource(Stream stream)
    {
        _stream = stream;
        Refill();
        if (_buffer.AsSpan(0, _length).StartsWith((ReadOnlySpan<byte>)[0xef, 0xbb, 0xbf]))
            _start = 3;
        IsEmpty = _final && _buffer.AsSpan(_start, _length - _start).Trim(" \t\r\n"u8).IsEmpty;
    }

    /// <summary>Whether the file holds nothing but blanks.</summary>
    public bool IsEmpty { get; }

    /// <summary>Number of bytes that are behind.</summary>
    public long Position => _before + _start;

    /// <summary>A reader of what is in memory.</summary>
    public Utf8JsonReader Reader => new(_buffer.AsSpan(_start, _length - _start), _final, _state);

    /// <summary>Leaves behind what a reader consumed.</summary>
    public void Advance(ref Utf8JsonReader reader)
    {
        _start += (int)reader.BytesConsumed;
        _state = reader.CurrentState;
    }

    /// <summary>Reads more; false at the end of the file.</summary>
    /// <exception cref="JsonException">A single value is longer than 8 MB.</exception>
    public bool Refill()
    {
        if (_final)
            return false;
        _buffer.AsSpan(_start, _length - _start).CopyTo(_buffer);
        (_before, _length, _start) = (_before + _start, _length - _start, 0);
        if (_length > _buffer.Length / 2)
            Grow();
        int wanted = _buffer.Length - _length;
        int read = _stream.ReadAtLeast(_buffer.AsSpan(_length), wanted, throwOnEndOfStream: false);
        _length += read;
        _final = read < wanted;
        return true;
    }

    public void Dispose() => _stream.Dispose();

    private void Grow()
    {
        if (_buffer.Length >= LongestToken)
            throw new JsonException("a single value is longer than 8 MB");
        Array.Resize(ref _buffer, _buffer.Length * 2);
    }
}
