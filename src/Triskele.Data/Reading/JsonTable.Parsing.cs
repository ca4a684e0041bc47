using System.Text.Json;

namespace Triskele.Data.Reading;

/// <content>From tokens to the cells of one object.</content>
internal sealed partial class JsonTable
{
    private char[] _text = new char[4096];
    private Cell[] _cells = [];
    private int _used;
    private int _column;
    private int _objectDepth;
    private bool _inObject;
    private bool _toldFault;
    private string _problem = "";
    private int _problemColumn;

    /// <summary>Reads the next object; false at the end, or where the JSON breaks off.</summary>
    private bool NextObject(bool tell)
    {
        try
        {
            while (true)
            {
                Utf8JsonReader reader = _source.Reader;
                bool complete = false;
                while (!complete && reader.Read())
                    complete = Accept(ref reader);
                _source.Advance(ref reader);
                if (complete)
                    return true;
                if (!_source.Refill())
                    return false;
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            if (tell && !_toldFault)
                _findings.Error("json-broken", Row + (_inObject ? 0 : 1), "", $"{Position()}: {fault.Message}");
            _toldFault |= tell;
            return false;
        }
    }

    /// <summary>Takes a token; true if it ends an object.</summary>
    private bool Accept(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject when !_inObject:
                BeginObject(reader.CurrentDepth);
                return false;
            case JsonTokenType.EndObject when reader.CurrentDepth == _objectDepth && _inObject:
                _inObject = false;
                return true;
            case JsonTokenType.PropertyName when reader.CurrentDepth == _objectDepth + 1:
                _column = ColumnOf(ref reader);
                return false;
            case JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False when _inObject && !_collectsKeys:
                AddValue(ref reader);
                return false;
            default:
                return false;
        }
    }

    private void BeginObject(int depth)
    {
        (_inObject, _objectDepth, _used, _problem, _column) = (true, depth, 0, "", -1);
        Row++;
        if (_cells.Length < _columns.Count)
            _cells = new Cell[_columns.Count];
        Array.Clear(_cells);
    }

    private int ColumnOf(ref Utf8JsonReader reader)
    {
        int expected = _column + 1;
        if (expected < _columns.Count && reader.ValueTextEquals(_columns[expected]))
            return expected;
        string name = TextOf(ref reader);
        if (_index.TryGetValue(name, out int index))
            return index;
        if (!_collectsKeys)
            return -1;
        _columns.Add(name);
        return _index[name] = _columns.Count - 1;
    }

    private void AddValue(ref Utf8JsonReader reader)
    {
        if (_column < 0 || _problem.Length > 0)
            return;
        ref Cell cell = ref _cells[_column];
        int start = _used;
        if (!Reserve(reader.ValueSpan.Length + cell.Length + 1))
            return;
        if (cell.Length > 0)
        {
            cell.AsSpan(_text).CopyTo(_text.AsSpan(_used));
            _used += cell.Length;
            _text[_used++] = ';';
        }
        _used += Copy(ref reader, _text.AsSpan(_used));
        cell = new Cell(start, _used - start);
    }

    private bool Reserve(long more)
    {
        if (more > _limits.FieldChars || _used + more > _limits.RowChars)
            (_problem, _problemColumn) = (more > _limits.FieldChars ? "field-too-long" : "row-too-long", _column);
        else if (_used + more > _text.Length)
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _used + (int)more));
        return _problem.Length == 0;
    }

    private int Copy(ref Utf8JsonReader reader, Span<char> target) =>
        reader.TokenType == JsonTokenType.String && reader.ValueIsEscaped
            ? reader.CopyString(target)
            : _utf8.GetChars(reader.ValueSpan, target);

    private string TextOf(ref Utf8JsonReader reader) => reader.ValueIsEscaped ? reader.GetString()! : _utf8.GetString(reader.ValueSpan);

    private readonly record struct Cell(int Start, int Length)
    {
        public Span<char> AsSpan(char[] text) => text.AsSpan(Start, Length);
    }
}
