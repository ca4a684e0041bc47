using System.Runtime.ExceptionServices;
using System.Text;

namespace Triskele.Data.Reading;

/// <summary>Decodes a stream block by block: UTF-8, UTF-16 where a byte order mark says so, Windows-1252 for bytes that are not UTF-8.</summary>
internal sealed class TextSource : IDisposable
{
    private const int Block = 1 << 16;
    private readonly Stream _stream;
    private readonly byte[] _bytes = new byte[Block];
    private readonly Windows1252Fallback _fallback = new();
    private Decoder? _decoder;
    private char[] _chars = [];
    private bool _ended;
    private ExceptionDispatchInfo? _fault;

    public TextSource(Stream stream) => _stream = stream;

    /// <summary>Number of bytes that were not UTF-8.</summary>
    public long StrayBytes => _fallback.Count;

    /// <summary>The decoded characters of the current block.</summary>
    public char[] Chars => _chars;

    /// <summary>Decodes the next block and returns the number of its characters; 0 at the end.</summary>
    public int Fill()
    {
        while (!_ended)
        {
            int read = ReadBlock();
            int mark = _decoder is null ? Begin(read) : 0;
            int chars = _decoder!.GetChars(_bytes.AsSpan(mark, read - mark), _chars, _ended);
            if (chars > 0)
                return chars;
        }
        return 0;
    }

    /// <summary>Reads a block; what came before a fault is given first, and the fault is thrown at the next call.</summary>
    private int ReadBlock()
    {
        _fault?.Throw();
        int read = 0;
        try
        {
            int more;
            do read += more = _stream.Read(_bytes, read, Block - read);
            while (more > 0 && read < Block);
            _ended = more == 0;
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException && read > 0)
        {
            _fault = ExceptionDispatchInfo.Capture(fault);
        }
        return read;
    }

    private int Begin(int read)
    {
        ReadOnlySpan<byte> start = _bytes.AsSpan(0, read);
        (Encoding encoding, int mark) =
            start.StartsWith((ReadOnlySpan<byte>)[0xff, 0xfe]) ? (Encoding.Unicode, 2)
            : start.StartsWith((ReadOnlySpan<byte>)[0xfe, 0xff]) ? (Encoding.BigEndianUnicode, 2)
            : (_fallback.ToUtf8(), start.StartsWith((ReadOnlySpan<byte>)[0xef, 0xbb, 0xbf]) ? 3 : 0);
        _decoder = encoding.GetDecoder();
        _chars = new char[Block + 16];
        return mark;
    }

    public void Dispose() => _stream.Dispose();
}
