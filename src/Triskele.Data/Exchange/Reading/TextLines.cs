using System.Text;
using Triskele.Data.Reading;

namespace Triskele.Data.Exchange.Reading;

/// <summary>The lines of a text file, decoded, whatever ends them. A line longer than the limit ends the reading.</summary>
internal sealed class TextLines(Stream stream) : IDisposable
{
    private readonly TextSource _source = new(stream);
    private readonly StringBuilder _long = new();
    private int _at;
    private int _length;
    private bool _skipLineFeed;

    /// <summary>Number of the current line, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>The current line without its end.</summary>
    public string Line { get; private set; } = "";

    /// <summary>Bytes that were not UTF-8.</summary>
    public long StrayBytes => _source.StrayBytes;

    /// <summary>Goes to the next line; false after the last.</summary>
    public bool Next()
    {
        _long.Clear();
        while (true)
        {
            if (_at == _length && !Fill())
                return Finish(_long.Length > 0);
            if (_skipLineFeed && _source.Chars[_at] == '\n')
                _at++;
            _skipLineFeed = false;
            ReadOnlySpan<char> rest = _source.Chars.AsSpan(_at, _length - _at);
            int end = rest.IndexOfAny('\r', '\n');
            _long.Append(end < 0 ? rest : rest[..end]);
            if (_long.Length > ReadingLimits.Default.RowChars)
                throw new ExchangeFault("line-too-long", Number + 1, $"{_long.Length} characters", ReadingLimits.Default.RowChars);
            if (end < 0)
            {
                _at = _length;
                continue;
            }
            _skipLineFeed = rest[end] == '\r';
            _at += end + 1;
            return Finish(true);
        }
    }

    public void Dispose() => _source.Dispose();

    private bool Finish(bool any)
    {
        if (!any)
            return false;
        Number++;
        Line = _long.ToString();
        return true;
    }

    private bool Fill()
    {
        _at = 0;
        _length = _source.Fill();
        return _length > 0;
    }
}
