using System.Collections.Immutable;
using System.Globalization;
using Triskele.Data.Exchange.Reading;
using Triskele.Data.Findings;

namespace Triskele.Data.Exchange.Pajek;

/// <summary>Reads Pajek networks (.net), projects (.paj), partitions (.clu) and vectors (.vec).</summary>
/// <remarks>
/// Vertices go by their numbers until someone gives them keys; relations are layers; times are years where they look like years. How a vertex is drawn is left
/// out; other words behind a vertex, as NetworkX writes them, are attributes. Of a project the first network is read, with all partitions and vectors.
/// </remarks>
internal sealed class PajekReader
{
    private static readonly string[] Shapes =
    [
        "ellipse",
        "box",
        "diamond",
        "triangle",
        "cross",
        "empty",
        "man",
        "woman",
        "house",
        "circle",
    ];

    private static readonly HashSet<string> Drawing = new(StringComparer.OrdinalIgnoreCase)
    {
        "s_size",
        "x_fact",
        "y_fact",
        "phi",
        "r",
        "q",
        "ic",
        "bc",
        "bw",
        "lc",
        "la",
        "lr",
        "lphi",
        "fos",
        "font",
        "w",
        "c",
        "p",
        "s",
        "a",
        "ap",
        "l",
        "lp",
        "h1",
        "h2",
        "k1",
        "k2",
        "a1",
        "a2",
        "b",
        "url",
    };

    private readonly TextLines _lines;
    private readonly FileFindings _findings;
    private readonly ExchangeBuilder _builder;
    private readonly string _stem;
    private int _count;
    private int _rows;
    private int _networks;
    private int _layer = -1;
    private int _row;
    private string _set = "";
    private int _position;

    private PajekReader(TextLines lines, FileFindings findings)
    {
        (_lines, _findings, _builder) = (lines, findings, new ExchangeBuilder(findings));
        _stem = Path.GetFileNameWithoutExtension(findings.File);
    }

    public static ExchangeNetwork Read(Stream stream, FileFindings findings)
    {
        using TextLines lines = new(stream);
        return new PajekReader(lines, findings).Read();
    }

    private enum Section
    {
        None,
        Vertices,
        Arcs,
        Edges,
        ArcsList,
        EdgesList,
        Matrix,
        Set,
        Skipped,
    }

    private ExchangeNetwork Read()
    {
        Section section = Section.None;
        while (_lines.Next())
        {
            string line = _lines.Line.Trim().TrimStart('\ufeff');
            if (line.Length == 0 || line[0] == '%' || line.StartsWith("/*", StringComparison.Ordinal))
                continue;
            if (PajekTokens.Split(line) is not { } tokens)
                _findings.Error("network-open-quote", _lines.Number, "", line);
            else if (line[0] == '*')
                section = Begin(tokens, section);
            else
                Take(section, tokens, line);
        }
        TextFaults.TellStrayBytes(_lines, _findings);
        CompleteVertices();
        return _builder.Build(_rows > 0);
    }

    private Section Begin(List<PajekTokens.Token> tokens, Section before)
    {
        string head = tokens[0].Text.ToLowerInvariant();
        (_row, _position) = (0, 0);
        switch (head)
        {
            case "*network":
                _networks++;
                if (_networks == 2)
                    _findings.Warn("further-network", _lines.Number, "", string.Join(' ', tokens.Skip(1).Select(t => t.Text)));
                return _networks > 1 ? Section.Skipped : Section.None;
            case "*vertices":
                if (before == Section.Skipped && _networks > 1)
                    return Section.Skipped;
                return before == Section.Set ? Section.Set : BeginVertices(tokens);
            case "*partition" or "*vector":
                _set = tokens.Count > 1 ? string.Join(' ', tokens.Skip(1).Select(t => t.Text)) : head[1..];
                return Section.Set;
            case "*arcs" or "*edges" or "*arcslist" or "*edgeslist" or "*matrix" when _networks <= 1:
                _layer = LayerOf(tokens);
                CompleteVertices();
                return head switch
                {
                    "*arcs" => Section.Arcs,
                    "*edges" => Section.Edges,
                    "*arcslist" => Section.ArcsList,
                    "*edgeslist" => Section.EdgesList,
                    _ => Section.Matrix,
                };
            default:
                if (_networks <= 1)
                    _findings.Note("section-skipped", _lines.Number, "", tokens[0].Text);
                return Section.Skipped;
        }
    }

    private Section BeginVertices(List<PajekTokens.Token> tokens)
    {
        _count = CountOf(tokens, 1);
        _rows = tokens.Count > 2 ? CountOf(tokens, 2) : 0;
        // A partition or a vector of its own has no other head than this.
        if (
            _findings.File.EndsWith(".clu", StringComparison.OrdinalIgnoreCase)
            || _findings.File.EndsWith(".vec", StringComparison.OrdinalIgnoreCase)
        )
        {
            _set = _stem;
            return Section.Set;
        }
        return Section.Vertices;
    }

    private int CountOf(List<PajekTokens.Token> tokens, int at) =>
        at < tokens.Count && int.TryParse(tokens[at].Text, NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            ? count
            : throw new ExchangeFault("network-head", _lines.Number, _lines.Line, "*Vertices n");

    // *Arcs :2 "work"
    private int LayerOf(List<PajekTokens.Token> tokens)
    {
        if (tokens.Find(t => t.IsQuoted) is { IsQuoted: true } name)
            return _builder.Layer(name.Text);
        return _builder.Layer(tokens.Find(t => !t.IsQuoted && t.Text is [':', _, ..]).Text is { } number ? number[1..] : "");
    }

    private void Take(Section section, List<PajekTokens.Token> tokens, string line)
    {
        switch (section)
        {
            case Section.Vertices:
                TakeVertex(tokens, line);
                break;
            case Section.Arcs or Section.Edges:
                TakeEdge(tokens, section == Section.Arcs, line);
                break;
            case Section.ArcsList or Section.EdgesList:
                for (int t = 1; t < tokens.Count; t++)
                    AddEdge(tokens[0].Text, tokens[t].Text, 1, section == Section.ArcsList, []);
                break;
            case Section.Matrix:
                TakeRow(tokens);
                break;
            case Section.Set:
                TakeCell(tokens);
                break;
            case Section.None:
                throw new ExchangeFault("network-head", _lines.Number, line, "*Vertices n");
        }
    }

    private void TakeVertex(List<PajekTokens.Token> tokens, string line)
    {
        if (NumberOf(tokens[0].Text) is not { } number)
        {
            _findings.Error("network-line", _lines.Number, "", line, "number \"label\"");
            return;
        }
        int node = _builder.Declare(
            new ExchangeNode(Id(number))
            {
                Label = tokens.Count > 1 ? tokens[1].Text : "",
                IsSecond = _rows > 0 && number > _rows,
                Period = ExchangePeriod.Hull(PeriodsOf(tokens)),
                Row = _lines.Number,
            }
        );
        int at = 2;
        while (at < tokens.Count && (IsNumber(tokens[at]) || tokens[at].IsTime || Shapes.Contains(tokens[at].Text)))
            at++;
        for (; at + 1 < tokens.Count; at += 2)
            if (tokens[at].IsTime)
                at--;
            else if (!Drawing.Contains(tokens[at].Text))
                _builder.NodeColumns.Set(node, tokens[at].Text, tokens[at + 1].Text, _lines.Number);
    }

    // 1 2 0.5 [2014-2015], or with the relation in front: 3: 1 2 0.5
    private void TakeEdge(List<PajekTokens.Token> tokens, bool directed, string line)
    {
        int at = 0,
            layer = _layer;
        if (tokens[0] is { IsQuoted: false, Text: [.., ':'] relation })
            (at, layer) = (1, _builder.Layer(relation[..^1]));
        if (tokens.Count < at + 2)
        {
            _findings.Error("network-line", _lines.Number, "", line, "from to weight");
            return;
        }
        double weight = 1;
        if (tokens.Count > at + 2 && !tokens[at + 2].IsTime && !ExchangeValue.TryReal(tokens[at + 2].Text, out weight))
        {
            weight = 1;
            if (!Drawing.Contains(tokens[at + 2].Text))
                _findings.Warn("bad-attribute", _lines.Number, "weight", tokens[at + 2].Text, ExchangeType.Real);
        }
        AddEdge(tokens[at].Text, tokens[at + 1].Text, weight, directed, PeriodsOf(tokens), layer);
    }

    private void AddEdge(string from, string to, double weight, bool directed, ImmutableArray<ExchangePeriod> periods, int? layer = null)
    {
        if (NodeOf(from) is not { } source || NodeOf(to) is not { } target)
            return;
        if (_rows > 0 && source >= _rows && target < _rows)
            (source, target) = (target, source);
        _builder.Add(
            new ExchangeEdge(source, target)
            {
                Weight = weight,
                IsDirected = directed && _rows == 0,
                Layer = layer ?? _layer,
                Periods = periods,
                Row = _lines.Number,
            }
        );
    }

    private int? NodeOf(string text)
    {
        if (NumberOf(text) is { } number && (_count == 0 || number <= _count))
            return _builder.Named(Id(number), _lines.Number);
        _findings.Error("no-such-node", _lines.Number, "", text, _count);
        return null;
    }

    private void TakeRow(List<PajekTokens.Token> tokens)
    {
        int source = _row++,
            columns = _rows > 0 ? _count - _rows : _count;
        if (source >= (_rows > 0 ? _rows : _count) || tokens.Count != columns)
        {
            _findings.Error("matrix-row", _lines.Number, "", $"{tokens.Count} cells", columns);
            return;
        }
        for (int c = 0; c < columns; c++)
            if (!ExchangeValue.TryReal(tokens[c].Text, out double weight))
                _findings.Error("network-line", _lines.Number, "", tokens[c].Text, "a number");
            else if (weight != 0)
                AddEdge(Id(source + 1), Id((_rows > 0 ? _rows : 0) + c + 1), weight, true, []);
    }

    private void TakeCell(List<PajekTokens.Token> tokens)
    {
        if (++_position <= ExchangeBuilder.MostImplied)
            _builder.NodeColumns.Set(_builder.Named(Id(_position), _lines.Number), _set, tokens[^1].Text, _lines.Number);
    }

    // Vertices may be told by their number alone.
    private void CompleteVertices()
    {
        if (_count > ExchangeBuilder.MostImplied && _builder.NodeCount < _count)
            throw new ExchangeFault("too-many-nodes", _lines.Number, ExchangeValue.Of(_count), ExchangeBuilder.MostImplied);
        for (int number = 1; number <= _count; number++)
            if (_builder.Find(Id(number)) < 0)
                _builder.Declare(new ExchangeNode(Id(number)) { IsSecond = _rows > 0 && number > _rows });
    }

    private ImmutableArray<ExchangePeriod> PeriodsOf(List<PajekTokens.Token> tokens)
    {
        if (tokens.Find(t => t.IsTime).Text is not { } times)
            return [];
        List<ExchangePeriod> periods = [];
        foreach (string span in times.Trim('[', ']').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            string[] ends = span.Split('-');
            string last = ends[^1];
            if (
                ends.Length <= 2
                && (YearOf(ends[0], 1) is var start)
                && (YearOf(last, 12) is var end)
                && (start ?? end) is not null
                && !(start > end)
            )
                periods.Add(new ExchangePeriod(start ?? Day.Unknown, end ?? Day.Unknown));
            else
                _findings.Tally(FindingSeverity.Warning, "time-points", _lines.Number, "", times);
        }
        return [.. periods];
    }

    private static int? YearOf(string text, int month) =>
        text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year >= 1000
            ? new DateOnly(year, month, month == 1 ? 1 : 31).DayNumber
            : null;

    private static int? NumberOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 ? number : null;

    private static bool IsNumber(PajekTokens.Token token) => !token.IsQuoted && ExchangeValue.TryReal(token.Text, out _);

    private static string Id(int number) => ExchangeValue.Of(number);
}
