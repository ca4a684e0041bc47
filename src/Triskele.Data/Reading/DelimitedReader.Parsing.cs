namespace Triskele.Data.Reading;

/// <content>From characters to the fields of one row.</content>
internal sealed partial class DelimitedReader
{
    private char[] _text = new char[4096];
    private int[] _ends = new int[64];
    private int _used;
    private int _count;
    private string _problem = "";
    private int _problemColumn;
    private int _strayColumn;
    private bool _carriageReturnsEndLines;

    private enum FieldEnd
    {
        Separator,
        Line,
        File,
    }

    /// <summary>Parses one row into <see cref="_text"/> and <see cref="_ends"/>; false if there is none left.</summary>
    private bool ParseRow()
    {
        (_used, _count, _problem, _rowLine, _strayColumn) = (0, 0, "", _line, -1);
        if (!HasMore())
            return false;
        Row++;
        FieldEnd end;
        do
        {
            end = ReadField();
            EndField();
        } while (end == FieldEnd.Separator);
        return true;
    }

    private FieldEnd ReadField()
    {
        if (!HasMore() || _chars[_position] != '"')
            return ReadPlain();
        if (!ReadQuoted())
            return FieldEnd.File;
        int used = _used;
        FieldEnd end = ReadPlain();
        DropDoubledQuotes(used);
        if (_text.AsSpan(used, _used - used).IsWhiteSpace())
            _used = used;
        else if (_strayColumn < 0)
            _strayColumn = _count;
        return end;
    }

    /// <summary>Some official rows quote a text twice, <c>""text""</c>: an empty quoted field, a text, and two quotes that belong to nothing.</summary>
    private void DropDoubledQuotes(int textStart)
    {
        int fieldStart = _count == 0 ? 0 : _ends[_count - 1];
        if (textStart == fieldStart && _text.AsSpan(textStart, _used - textStart).EndsWith("\"\""))
            _used -= 2;
    }

    /// <summary>Takes characters up to the next separator, line end or end of file.</summary>
    private FieldEnd ReadPlain()
    {
        while (HasMore())
        {
            ReadOnlySpan<char> rest = _chars.AsSpan(_position, _length - _position);
            int stop = rest.IndexOfAny(_stops);
            Append(stop < 0 ? rest : rest[..stop]);
            _position += stop < 0 ? rest.Length : stop + 1;
            if (stop >= 0)
                return rest[stop] == _separator ? FieldEnd.Separator : EndLine(rest[stop]);
        }
        return FieldEnd.File;
    }

    private FieldEnd EndLine(char end)
    {
        _line++;
        if (end == '\r' && HasMore() && _chars[_position] == '\n')
            _position++;
        else if (end == '\r')
            _carriageReturnsEndLines = true;
        return FieldEnd.Line;
    }

    /// <summary>Takes a quoted field with its closing quote; false if the file ends before it.</summary>
    private bool ReadQuoted()
    {
        _position++;
        while (HasMore())
        {
            ReadOnlySpan<char> rest = _chars.AsSpan(_position, _length - _position);
            int quote = rest.IndexOf('"');
            ReadOnlySpan<char> piece = quote < 0 ? rest : rest[..quote];
            Append(piece);
            _line += piece.Count(_carriageReturnsEndLines ? '\r' : '\n');
            _position += piece.Length + (quote < 0 ? 0 : 1);
            if (quote < 0)
                continue;
            if (!HasMore() || _chars[_position] != '"')
                return true;
            Append("\"");
            _position++;
        }
        (_problem, _problemColumn) = ("open-quote", _count);
        return false;
    }

    private bool HasMore()
    {
        if (_position < _length)
            return true;
        (_position, _length) = (0, _source.Fill());
        _chars = _source.Chars;
        return _length > 0;
    }

    private void Append(ReadOnlySpan<char> piece)
    {
        if (_problem.Length > 0)
            return;
        int start = _count == 0 ? 0 : _ends[_count - 1];
        if (_used - start + piece.Length > _limits.FieldChars)
            Fault("field-too-long");
        else if (_used + piece.Length > _limits.RowChars)
            Fault("row-too-long");
        else
        {
            if (_used + piece.Length > _text.Length)
                Array.Resize(ref _text, Math.Max(_text.Length * 2, _used + piece.Length));
            piece.CopyTo(_text.AsSpan(_used));
            _used += piece.Length;
        }
    }

    private void EndField()
    {
        if (_problem.Length > 0)
            return;
        if (_count == _limits.Columns)
        {
            Fault("too-many-columns");
            return;
        }
        if (_count == _ends.Length)
            Array.Resize(ref _ends, _ends.Length * 2);
        _ends[_count++] = _used;
    }

    /// <summary>From here to its end the row is read but not kept.</summary>
    private void Fault(string problem)
    {
        if (_problem.Length == 0)
            (_problem, _problemColumn) = (problem, _count);
    }
}
