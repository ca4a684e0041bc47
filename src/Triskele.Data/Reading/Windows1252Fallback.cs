using System.Text;

namespace Triskele.Data.Reading;

/// <summary>Reads bytes that are not UTF-8 as Windows-1252, the superset of Latin-1 that old files are written in.</summary>
/// <remarks>
/// Byte by byte, so that a file needs to be read only once, and one stray byte does not change how the rest of the file is read.
/// In text in a Latin script two neighbouring Latin-1 letters almost never form valid UTF-8.
/// </remarks>
internal sealed class Windows1252Fallback : DecoderFallback
{
    private const string High = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    /// <summary>Number of bytes that were not UTF-8.</summary>
    public long Count { get; private set; }

    public override int MaxCharCount => 4;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(this);

    /// <summary>UTF-8 with this fallback.</summary>
    public Encoding ToUtf8() => Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, this);

    private static char CharOf(byte value) => value is >= 0x80 and <= 0x9f ? High[value - 0x80] : (char)value;

    private sealed class Buffer(Windows1252Fallback owner) : DecoderFallbackBuffer
    {
        private byte[] _bytes = [];
        private int _next;

        public override int Remaining => _bytes.Length - _next;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            owner.Count += bytesUnknown.Length;
            (_bytes, _next) = (bytesUnknown, 0);
            return bytesUnknown.Length > 0;
        }

        public override char GetNextChar() => _next < _bytes.Length ? CharOf(_bytes[_next++]) : '\0';

        public override bool MovePrevious() => _next > 0 && _next-- > 0;

        public override void Reset() => (_bytes, _next) = ([], 0);
    }
}
