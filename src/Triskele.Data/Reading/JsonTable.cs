using System.Globalization;
using System.Text;
using Triskele.Data.Findings;

namespace Triskele.Data.Reading;

/// <summary>Reads a JSON array of objects (or objects one after another) as a table: a row per object, a column per key.</summary>
/// <remarks>
/// The file is read twice: once for the keys of all objects, since a key may be missing in the first ones, and once for the rows. Values may be texts,
/// numbers, booleans (<c>true</c>, <c>false</c>) or null (empty); the values of a list come joined by <c>;</c>. Memory is bounded by one value.
/// </remarks>
internal sealed partial class JsonTable : ITable
{
    private readonly FileFindings _findings;
    private readonly ReadingLimits _limits;
    private readonly List<string> _columns = [];
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly bool _readable;
    private readonly Windows1252Fallback _fallback = new();
    private readonly Encoding _utf8;
    private JsonSource _source;
    private bool _collectsKeys;
    private long _toldStrayBytes;

    /// <summary>Opens a table and collects its keys.</summary>
    /// <param name="open">Opens the plain bytes from their beginning.</param>
    /// <param name="findings">Where findings about the file go.</param>
    /// <param name="limits">Limits, or null for the usual ones.</param>
    public JsonTable(Func<Stream> open, FileFindings findings, ReadingLimits? limits = null)
    {
        (_findings, _limits, _utf8) = (findings, limits ?? ReadingLimits.Default, _fallback.ToUtf8());
        _readable = CollectKeys(open);
        _source = new JsonSource(open());
    }

    public IReadOnlyList<string> Columns => _columns;

    /// <summary>Number of the current object, from 1.</summary>
    public long Row { get; private set; }

    public ReadOnlySpan<char> this[int column] => _cells[column].AsSpan(_text);

    public bool Read()
    {
        while (_readable && NextObject(tell: true))
            if (_problem.Length == 0)
                return true;
            else
                _findings.Error(_problem, Row, _columns[_problemColumn], Position(), _limits.FieldChars);
        TellStrayBytes();
        return false;
    }

    private void TellStrayBytes()
    {
        if (_fallback.Count > _toldStrayBytes)
            _findings.Warn("not-utf8", 0, "", Invariant($"{_fallback.Count} bytes that are not UTF-8"));
        _toldStrayBytes = _fallback.Count;
    }

    public void Dispose() => _source.Dispose();

    /// <summary>False if the file has too many keys, or no object.</summary>
    private bool CollectKeys(Func<Stream> open)
    {
        _collectsKeys = true;
        using (_source = new JsonSource(open()))
        {
            while (_columns.Count <= _limits.Columns && NextObject(tell: false)) { }
            bool empty = _source.IsEmpty;
            if (empty)
                _findings.Error("empty", 0, "", "an empty file");
            else if (_columns.Count == 0)
                NextObjectAgain(open);
        }
        if (_columns.Count > _limits.Columns)
            _findings.Error("too-many-columns", 0, "", Invariant($"more than {_limits.Columns} keys"), _limits.Columns);
        if (_columns.Count > _limits.Columns)
            _columns.Clear();
        (Row, _collectsKeys, _inObject, _problem) = (0, false, false, "");
        return _columns.Count > 0;
    }

    /// <summary>Without one key there is no table; a second look tells why.</summary>
    private void NextObjectAgain(Func<Stream> open)
    {
        _inObject = false;
        using (_source = new JsonSource(open()))
            if (NextObject(tell: true) || !_toldFault)
                _findings.Error("json-without-rows", 0, "", "no object with keys");
    }

    private string Position() => Invariant($"byte {_source.Position}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
