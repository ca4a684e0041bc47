using System.Globalization;
using System.Text;
using System.Text.Json;
using Triskele.Data.Exchange.Reading;
using Triskele.Data.Findings;

namespace Triskele.Data.Exchange.MatrixMarket;

/// <summary>Reads MatrixMarket's coordinate and array formats: real, integer or pattern; general, symmetric or skew-symmetric.</summary>
/// <remarks>
/// Rows and columns go by their numbers unless our own comments give them keys. A rectangular matrix is a two-mode network; a general one that is square has
/// directed edges. Zeros are no edges.
/// </remarks>
internal sealed class MatrixMarketReader
{
    private readonly TextLines _lines;
    private readonly FileFindings _findings;
    private readonly ExchangeBuilder _builder;
    private readonly Dictionary<(bool IsColumn, int Number), (string Id, string Label)> _named = [];
    private bool _isPattern;
    private bool _isSymmetric;
    private bool _isArray;
    private bool _isTwoMode;
    private int _rows;
    private int _columns;
    private long _cells;

    private MatrixMarketReader(TextLines lines, FileFindings findings) =>
        (_lines, _findings, _builder) = (lines, findings, new ExchangeBuilder(findings));

    public static ExchangeNetwork Read(Stream stream, FileFindings findings)
    {
        using TextLines lines = new(stream);
        return new MatrixMarketReader(lines, findings).Read();
    }

    private ExchangeNetwork Read()
    {
        ReadHead();
        long promised = -1;
        while (_lines.Next())
        {
            string line = _lines.Line.Trim();
            if (line.StartsWith('%'))
                ReadComment(line);
            else if (line.Length == 0)
                continue;
            else if (promised < 0)
                promised = ReadSize(line);
            else
                TakeCell(line);
        }
        if (promised >= 0 && _cells != promised)
            _findings.Warn("cells-missing", _lines.Number, "", ExchangeValue.Of(_cells), promised);
        return _builder.Build(_isTwoMode);
    }

    private void ReadHead()
    {
        if (!_lines.Next())
            throw new ExchangeFault("empty", 0, "");
        string[] words = _lines.Line.TrimStart('\ufeff').ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (
            words is not ["%%matrixmarket", "matrix", "coordinate" or "array", "real" or "integer" or "pattern" or "double", _]
            || words[4] is not ("general" or "symmetric" or "skew-symmetric")
        )
            throw new ExchangeFault(
                "network-head",
                1,
                _lines.Line,
                "%%MatrixMarket matrix coordinate real|integer|pattern general|symmetric"
            );
        (_isArray, _isPattern, _isSymmetric) = (words[2] == "array", words[3] == "pattern", words[4] == "symmetric");
    }

    // % row 1 "key" "name"
    private void ReadComment(string line)
    {
        string[] words = line[1..].Trim().Split(' ', 3);
        if (
            words is not ["row" or "column", _, ['"', ..]]
            || !int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        )
            return;
        string[] texts = TextsOf(words[2]);
        if (texts is [{ Length: > 0 } id, ..])
            _named[(words[0] == "column", number)] = (id, texts.Length > 1 ? texts[1] : "");
    }

    // A comment of somebody else's gives none.
    private static string[] TextsOf(string json)
    {
        List<string> texts = [];
        Utf8JsonReader reader = new(Encoding.UTF8.GetBytes(json), new JsonReaderOptions { AllowMultipleValues = true });
        try
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.String)
                texts.Add(reader.GetString() ?? "");
            return [.. texts];
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return [];
        }
    }

    private long ReadSize(string line)
    {
        string[] words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        long[] sizes = [.. words.Select(w => long.TryParse(w, NumberStyles.None, CultureInfo.InvariantCulture, out long n) ? n : -1)];
        if (sizes.Length != (_isArray ? 2 : 3) || sizes.Any(s => s < 0))
            throw new ExchangeFault("network-head", _lines.Number, line, "rows columns entries");
        if (sizes[0] + sizes[1] > 2L * ExchangeBuilder.MostImplied && _named.Count < Math.Max(sizes[0], sizes[1]))
            throw new ExchangeFault("too-many-nodes", _lines.Number, line, ExchangeBuilder.MostImplied);
        (_rows, _columns) = ((int)sizes[0], (int)sizes[1]);
        _isTwoMode = _rows != _columns || _named.Keys.Any(k => k.IsColumn);
        for (int i = 1; i <= _rows; i++)
            Declare(false, i);
        for (int i = 1; i <= _columns && _isTwoMode; i++)
            Declare(true, i);
        return _isArray ? ArrayCells() : sizes[2];
    }

    private long ArrayCells() => _isSymmetric ? (long)_rows * (_rows + 1) / 2 : (long)_rows * _columns;

    private void Declare(bool isColumn, int number)
    {
        string plain = ExchangeValue.Of(number);
        (string id, string label) = _named.GetValueOrDefault((isColumn, number), (isColumn ? $"column {plain}" : plain, ""));
        _builder.Declare(
            new ExchangeNode(_builder.Distinct(id))
            {
                Label = label,
                IsSecond = isColumn,
                Row = _lines.Number,
            }
        );
    }

    private void TakeCell(string line)
    {
        string[] words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        _cells++;
        if (_isArray)
        {
            (int row, int column) = PlaceOf(_cells - 1);
            if (words.Length == 1 && ExchangeValue.TryReal(words[0], out double cell) && column <= _columns)
                AddEdge(row, column, cell);
            else
                _findings.Error("network-line", _lines.Number, "", line, "a number");
        }
        else
        {
            double weight = 1;
            bool whole =
                words.Length >= (_isPattern ? 2 : 3)
                & TryPlace(words.ElementAtOrDefault(0), _rows, out int row)
                & TryPlace(words.ElementAtOrDefault(1), _columns, out int column);
            if (!whole || (!_isPattern && !ExchangeValue.TryReal(words[2], out weight)))
                _findings.Error("network-line", _lines.Number, "", line, "row column number");
            else
                AddEdge(row, column, weight);
        }
    }

    // Column by column; of a symmetric matrix from the diagonal down.
    private (int Row, int Column) PlaceOf(long cell)
    {
        if (!_isSymmetric)
            return ((int)(cell % _rows) + 1, (int)(cell / _rows) + 1);
        int column = 0;
        for (long left = cell; left >= _rows - column && column < _columns; column++)
            cell = left -= _rows - column;
        return ((int)cell + column + 1, column + 1);
    }

    private static bool TryPlace(string? text, int most, out int place) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out place) && place >= 1 && place <= most;

    private void AddEdge(int row, int column, double weight)
    {
        if (weight == 0)
            return;
        int target = _isTwoMode ? _rows + column - 1 : column - 1;
        (int from, int to) = _isSymmetric && row > column && !_isTwoMode ? (target, row - 1) : (row - 1, target);
        _builder.Add(
            new ExchangeEdge(from, to)
            {
                Weight = weight,
                IsDirected = !_isSymmetric && !_isTwoMode,
                Row = _lines.Number,
            }
        );
    }
}
