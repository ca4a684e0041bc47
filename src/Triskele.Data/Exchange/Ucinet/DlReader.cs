using System.Globalization;
using Triskele.Data.Exchange.Reading;
using Triskele.Data.Findings;

namespace Triskele.Data.Exchange.Ucinet;

/// <summary>Reads UCINET DL files: full and half matrices, lists of edges and of nodes, one or two modes, one or several matrices, labels listed or embedded.</summary>
/// <remarks>A matrix that is symmetric is a network without directions. Several matrices are layers.</remarks>
internal sealed class DlReader
{
    private readonly TextLines _lines;
    private readonly FileFindings _findings;
    private readonly DlHead _head;
    private readonly ExchangeBuilder _builder;
    private readonly Dictionary<string, int> _rowIndex = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _columnIndex = new(StringComparer.Ordinal);
    private readonly List<int> _rowNodes = [];
    private readonly List<int> _columnNodes = [];
    private readonly List<(int Row, int Column, int Matrix, double Weight, long Line)> _cells = [];
    private int _matrix;

    private DlReader(TextLines lines, FileFindings findings)
    {
        (_lines, _findings, _head, _builder) = (lines, findings, DlHead.Read(lines), new ExchangeBuilder(findings));
    }

    public static ExchangeNetwork Read(Stream stream, FileFindings findings)
    {
        using TextLines lines = new(stream);
        return new DlReader(lines, findings).Read();
    }

    private ExchangeNetwork Read()
    {
        AddListed();
        switch (_head.Format)
        {
            case "edgelist1" or "edgelist2":
                ReadLines(TakeEdge);
                break;
            case "nodelist1" or "nodelist2":
                ReadLines(TakeNeighbours);
                break;
            case "fullmatrix" or "lowerhalf" or "upperhalf" or "fm" or "lh" or "uh":
                ReadMatrices();
                break;
            default:
                throw new ExchangeFault(
                    "network-head",
                    _lines.Number,
                    _head.Format,
                    "format = fullmatrix, lowerhalf, upperhalf, edgelist1, edgelist2, nodelist1 or nodelist2"
                );
        }
        TextFaults.TellStrayBytes(_lines, _findings);
        Complete();
        AddEdges();
        return _builder.Build(_head.IsTwoMode);
    }

    private void AddListed()
    {
        foreach (string label in _head.RowLabels)
            List(label, _rowIndex, _rowNodes, isSecond: false);
        if (_head.IsTwoMode)
            foreach (string label in _head.ColumnLabels)
                List(label, _columnIndex, _columnNodes, isSecond: true);
    }

    // By its place, whether or not another has its name.
    private void List(string label, Dictionary<string, int> index, List<int> nodes, bool isSecond)
    {
        index.TryAdd(label, nodes.Count);
        nodes.Add(Declared(label, isSecond));
    }

    private void ReadLines(Action<List<string>> take)
    {
        while (_lines.Next())
        {
            string line = _lines.Line.Trim();
            if (line.Length == 0)
                continue;
            if (line is "!")
                _matrix++;
            else
                take(DlTokens.Data(line));
        }
    }

    private void TakeEdge(List<string> words)
    {
        double weight = 1;
        if (words.Count < 2 || (words.Count > 2 && !ExchangeValue.TryReal(words[2], out weight)))
            _findings.Error("network-line", _lines.Number, "", _lines.Line, "from to weight");
        else if (RowOf(words[0]) is { } row && ColumnOf(words[1]) is { } column)
            _cells.Add((row, column, _matrix, weight, _lines.Number));
    }

    private void TakeNeighbours(List<string> words)
    {
        if (RowOf(words[0]) is not { } row)
            return;
        foreach (string word in words.Skip(1))
            if (ColumnOf(word) is { } column)
                _cells.Add((row, column, _matrix, 1, _lines.Number));
    }

    private int? RowOf(string word) => Place(word, _head.RowLabelsEmbedded, _head.Rows, Row);

    private int? ColumnOf(string word) => Place(word, _head.ColumnLabelsEmbedded, _head.Columns, _head.IsTwoMode ? Column : Row);

    private int? Place(string word, bool embedded, int most, Func<string, int> ofLabel)
    {
        if (embedded)
            return ofLabel(word);
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= most)
            return number - 1;
        _findings.Error("no-such-node", _lines.Number, "", word, most);
        return null;
    }

    // Cells run on over line ends; a row with an embedded label begins with it.
    private void ReadMatrices()
    {
        Queue<string> words = new();
        if (_head.ColumnLabelsEmbedded)
            for (int c = 0; c < _head.Columns && Word(words) is { } label; c++)
                if (_head.IsTwoMode)
                    Column(label);
                else
                    Row(label);
        for (_matrix = 0; _matrix < _head.Matrices; _matrix++)
        for (int r = 0; r < _head.Rows; r++)
        {
            if (_head.RowLabelsEmbedded && Word(words) is { } label)
                Row(label);
            (int first, int end) = SpanOf(r);
            for (int c = first; c < end; c++)
                if (Word(words) is not { } text)
                {
                    _findings.Error("cells-missing", _lines.Number, "", ExchangeValue.Of(_cells.Count), (long)_head.Rows * _head.Columns);
                    return;
                }
                else if (!ExchangeValue.TryReal(text, out double weight))
                    _findings.Error("network-line", _lines.Number, "", text, "a number");
                else if (weight != 0)
                    AddCell(r, c, weight);
        }
    }

    private (int First, int End) SpanOf(int row)
    {
        int diagonal = _head.HasDiagonal ? 0 : 1;
        return _head.Format switch
        {
            "lowerhalf" or "lh" => (0, row + 1 - diagonal),
            "upperhalf" or "uh" => (row + diagonal, _head.Columns),
            _ => (0, _head.Columns),
        };
    }

    private void AddCell(int row, int column, double weight)
    {
        _cells.Add((row, column, _matrix, weight, _lines.Number));
        if (_head.Format is "lowerhalf" or "upperhalf" or "lh" or "uh" && row != column)
            _cells.Add((column, row, _matrix, weight, _lines.Number));
    }

    private string? Word(Queue<string> words)
    {
        while (words.Count == 0)
        {
            if (!_lines.Next())
                return null;
            foreach (string word in DlTokens.Data(_lines.Line))
                words.Enqueue(word);
        }
        return words.Dequeue();
    }

    private int Row(string label) => Known(label, _rowIndex, _rowNodes, isSecond: false);

    private int Column(string label) => Known(label, _columnIndex, _columnNodes, isSecond: true);

    private int Known(string label, Dictionary<string, int> index, List<int> nodes, bool isSecond)
    {
        if (index.TryGetValue(label, out int known))
            return known;
        index.Add(label, nodes.Count);
        nodes.Add(Declared(label, isSecond));
        return nodes.Count - 1;
    }

    // An event may bear the name of an actor.
    private int Declared(string label, bool isSecond)
    {
        string id = label.Length > 0 ? label : ExchangeValue.Of(_builder.NodeCount + 1);
        return _builder.Declare(
            new ExchangeNode(_builder.Distinct(id))
            {
                Label = label,
                IsSecond = isSecond,
                Row = _lines.Number,
            }
        );
    }

    // Labels may be fewer than rows: the rest go by their numbers.
    private void Complete()
    {
        while (_rowNodes.Count < _head.Rows)
            _rowNodes.Add(Declared("", false));
        while (_head.IsTwoMode && _columnNodes.Count < _head.Columns)
            _columnNodes.Add(Declared("", true));
    }

    private void AddEdges()
    {
        bool symmetric = !_head.IsTwoMode && IsSymmetric();
        foreach ((int row, int column, int matrix, double weight, long line) in _cells)
        {
            if (symmetric && row > column)
                continue;
            _builder.Add(
                new ExchangeEdge(_rowNodes[row], (_head.IsTwoMode ? _columnNodes : _rowNodes)[column])
                {
                    Weight = weight,
                    IsDirected = !symmetric && !_head.IsTwoMode,
                    Layer = LayerOf(matrix),
                    Row = line,
                }
            );
        }
    }

    private int LayerOf(int matrix) =>
        matrix < _head.MatrixLabels.Count ? _builder.Layer(_head.MatrixLabels[matrix])
        : _head.Matrices > 1 || matrix > 0 ? _builder.Layer(ExchangeValue.Of(matrix + 1))
        : -1;

    private bool IsSymmetric()
    {
        Dictionary<(int, int, int, double), int> balance = [];
        foreach ((int row, int column, int matrix, double weight, _) in _cells)
            if (row != column)
                balance[(Math.Min(row, column), Math.Max(row, column), matrix, weight)] =
                    balance.GetValueOrDefault((Math.Min(row, column), Math.Max(row, column), matrix, weight)) + (row < column ? 1 : -1);
        return balance.Values.All(b => b == 0);
    }
}
