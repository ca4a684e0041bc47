using System.Buffers;
using System.Globalization;
using Triskele.Data.Findings;

namespace Triskele.Data.Reading;

/// <summary>Reads delimited text of any dialect: separator sniffed, fields quoted or not, line breaks inside quotes, any line end, any of four encodings.</summary>
/// <remarks>
/// One pass, and memory bounded by <see cref="ReadingLimits"/> whatever the file contains. A row that cannot be read is a finding and is left out;
/// blank lines are skipped. O(characters).
/// </remarks>
internal sealed partial class DelimitedReader : ITable
{
    private static readonly char[] Separators = [';', ',', '\t', '|'];
    private readonly TextSource _source;
    private readonly FileFindings _findings;
    private readonly ReadingLimits _limits;
    private readonly SearchValues<char> _stops;
    private readonly char _separator;
    private char[] _chars;
    private int _position;
    private int _length;
    private long _line = 1;
    private long _rowLine = 1;
    private bool _told;

    /// <summary>Opens a table and reads its header.</summary>
    /// <param name="stream">Plain bytes; the reader closes it.</param>
    /// <param name="findings">Where findings about the file go.</param>
    /// <param name="separator">Separator, or null to take the one that is most frequent in the first line outside quotes.</param>
    /// <param name="limits">Limits, or null for the usual ones.</param>
    public DelimitedReader(Stream stream, FileFindings findings, char? separator = null, ReadingLimits? limits = null)
    {
        (_source, _findings, _limits) = (new TextSource(stream), findings, limits ?? ReadingLimits.Default);
        _length = _source.Fill();
        _chars = _source.Chars;
        _separator = separator ?? SniffSeparator(_chars.AsSpan(0, _length));
        _stops = SearchValues.Create([_separator, '\r', '\n']);
        Columns = ReadHeader();
    }

    public IReadOnlyList<string> Columns { get; }

    /// <summary>Number of the current row, the header being row 1; blank lines count.</summary>
    public long Row { get; private set; }

    /// <summary>Line of the file where the current row begins, from 1.</summary>
    public long Line => _rowLine;

    /// <summary>The separator in use.</summary>
    public char Separator => _separator;

    public ReadOnlySpan<char> this[int column]
    {
        get
        {
            int start = column == 0 ? 0 : _ends[column - 1];
            return _text.AsSpan(start, _ends[column] - start);
        }
    }

    public bool Read()
    {
        if (Columns.Count == 0)
            return false;
        while (ParseRow())
            if (!IsBlank && IsSound())
                return true;
        TellStrayBytes();
        return false;
    }

    public void Dispose() => _source.Dispose();

    private bool IsBlank => _problem.Length == 0 && _count == 1 && _used == 0;

    private string[] ReadHeader()
    {
        bool binary = _chars.AsSpan(0, _length).Contains('\0');
        if (binary)
            _findings.Error("binary", 0, "", "bytes that are no text");
        if (binary || !ParsePastBlankLines())
            return binary ? [] : NothingIn();
        if (_problem.Length > 0)
            return TellProblem() ? [] : [];
        string[] columns = new string[_count];
        for (int i = 0; i < columns.Length; i++)
            columns[i] = this[i].Trim().ToString();
        TellDuplicates(columns);
        return columns;
    }

    private bool ParsePastBlankLines()
    {
        while (ParseRow())
            if (!IsBlank)
                return true;
        return false;
    }

    private string[] NothingIn()
    {
        _findings.Error("empty", 0, "", "an empty file");
        return [];
    }

    private void TellDuplicates(string[] columns)
    {
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach (string column in columns)
            if (column.Length > 0 && !seen.Add(column))
                _findings.Warn("duplicate-header", Row, column, column);
    }

    /// <summary>Whether the row has as many fields as the header and no other fault; a single empty field too many at the end is let pass.</summary>
    private bool IsSound()
    {
        if (_problem.Length > 0)
            return TellProblem();
        if (_count == Columns.Count || (_count == Columns.Count + 1 && this[_count - 1].IsEmpty))
            return TellStrayText();
        string found = string.Create(CultureInfo.InvariantCulture, $"{_count} fields (line {_rowLine})");
        _findings.Error(_count < Columns.Count ? "too-few-fields" : "too-many-fields", Row, "", found, Columns.Count, _separator);
        return false;
    }

    /// <summary>Tells of text between a closing quote and the separator, which is kept; always true.</summary>
    private bool TellStrayText()
    {
        if (_strayColumn >= 0 && _strayColumn < Columns.Count)
            _findings.Warn("text-after-quote", Row, Columns[_strayColumn], this[_strayColumn].ToString());
        return true;
    }

    /// <summary>Tells why the row is left out; always false.</summary>
    private bool TellProblem()
    {
        string column = Columns is not null && _problemColumn < Columns.Count ? Columns[_problemColumn] : "";
        string found = string.Create(CultureInfo.InvariantCulture, $"line {_rowLine}, field {_problemColumn + 1}");
        object limit =
            _problem == "field-too-long" ? _limits.FieldChars
            : _problem == "row-too-long" ? _limits.RowChars
            : _limits.Columns;
        _findings.Error(_problem, Row, column, found, limit);
        return false;
    }

    private void TellStrayBytes()
    {
        if (_source.StrayBytes > 0 && !_told)
            _findings.Warn(
                "not-utf8",
                0,
                "",
                string.Create(CultureInfo.InvariantCulture, $"{_source.StrayBytes} bytes that are not UTF-8")
            );
        _told = true;
    }

    private static char SniffSeparator(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[Separators.Length];
        bool quoted = false;
        bool begun = false;
        foreach (char c in text)
        {
            if (c == '"')
                quoted = !quoted;
            else if (!quoted && begun && c is '\r' or '\n')
                break;
            else if (!quoted && Array.IndexOf(Separators, c) is >= 0 and int i)
                counts[i]++;
            begun |= c is not ('\r' or '\n');
        }
        int best = 0;
        for (int i = 1; i < counts.Length; i++)
            if (counts[i] > counts[best])
                best = i;
        return counts[best] == 0 ? ',' : Separators[best];
    }
}
