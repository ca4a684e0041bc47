using Triskele.Data.Findings;
using Triskele.Data.Importers.Records;
using Triskele.Data.Importers.Tables;
using Triskele.Data.Reading;
using Triskele.Data.Sources;

namespace Triskele.Data.Importers.Ties;

/// <summary>A table of ties, dated or not.</summary>
internal sealed class TieTable
{
    private readonly IRecordSink _sink;
    private readonly Columns _at;
    private readonly HashSet<string> _actors = new(StringComparer.Ordinal);

    private TieTable(Header header, IRecordSink sink) => (_at, _sink) = (new Columns(header), sink);

    public static TablePlan? Plan(OpenTable table, IRecordSink sink, string dataset)
    {
        Header h = table.Header;
        if (!h.Require(table.Findings, "ties", TieColumnNames.From) | !h.Require(table.Findings, "ties", TieColumnNames.To))
            return null;
        TieTable reader = new(h, sink);
        if (reader._at.KindOrLayer < 0)
            table.Findings.Warn("kind-missing", 1, "kind", string.Join(", ", h.Columns), TieKindNames.All);
        return new TablePlan(dataset, "ties", reader.Take);
    }

    private void Take(RowCells cells)
    {
        (string from, string to) = (cells.RequiredId(_at.From), cells.RequiredId(_at.To));
        if (from.Length == 0 || to.Length == 0 || KindOf(cells) is not { } kind)
            return;
        double weight = WeightOf(cells);
        if (double.IsNaN(weight))
            return;
        DateOnly? start = cells.FirstDay(_at.Start);
        DateOnly? end = cells.LastDay(_at.End >= 0 ? _at.End : _at.Year, start);
        AddActor(cells, from, _at.FromHelix);
        AddActor(cells, to, _at.ToHelix);
        bool directed = cells.Flag(_at.Directed) ?? kind >= TieKind.Trade;
        _sink.Add(new TieRow(cells.Row, from, to, kind, weight, start, end, directed) { Layer = cells.Text(_at.Layer) });
    }

    /// <summary>The kind that the row names; the weakest where the table has no such column. Null, and the row is left out, if the name is none's.</summary>
    private TieKind? KindOf(RowCells cells)
    {
        if (_at.Kind < 0)
            return KindOfLayer(cells);
        ReadOnlySpan<char> name = cells.Raw(_at.Kind);
        TieKind? kind = TieKindNames.Of(name);
        if (kind is null)
            cells.Findings.Error("unknown-kind", cells.Row, cells.NameOf(_at.Kind), name.ToString(), TieKindNames.All);
        return kind;
    }

    // Layers may be named like kinds; one that is not is a layer all the same.
    private TieKind KindOfLayer(RowCells cells)
    {
        if (_at.Layer < 0)
            return TieKind.Information;
        ReadOnlySpan<char> name = cells.Raw(_at.Layer);
        TieKind? kind = TieKindNames.Of(name);
        if (kind is null)
            cells.Findings.Tally(FindingSeverity.Warning, "layer-not-kind", cells.Row, cells.NameOf(_at.Layer), name);
        return kind ?? TieKind.Information;
    }

    /// <summary>1 where no weight is given; NaN, and the row is left out, if it is not above 0.</summary>
    private double WeightOf(RowCells cells)
    {
        ReadOnlySpan<char> text = cells.Raw(_at.Weight);
        if (ValueParser.IsNothing(text))
            return 1;
        double weight = cells.Values.Number(text, cells.Row, cells.NameOf(_at.Weight));
        if (weight > 0)
            return weight;
        cells.Findings.Error("bad-weight", cells.Row, cells.NameOf(_at.Weight), text.ToString());
        return double.NaN;
    }

    /// <summary>An actor is told once, where the table says what it is.</summary>
    private void AddActor(RowCells cells, string key, int helixColumn)
    {
        string helix = cells.Text(helixColumn);
        if (helix.Length == 0 || !_actors.Add(key))
            return;
        _sink.Add(new ActorRow(cells.Row, "", key) { Name = key });
        foreach ((Helix part, double share) in HelixShares.Read(helix, cells, helixColumn))
            _sink.Add(new MembershipRow(cells.Row, key, part.Id, share, null, null));
    }

    private readonly struct Columns(Header h)
    {
        public readonly int From = h.Find(TieColumnNames.From);
        public readonly int To = h.Find(TieColumnNames.To);
        public readonly int Kind = h.Find(TieColumnNames.Kind);
        public readonly int Layer = h.Find(TieColumnNames.Layer);
        public readonly int Weight = h.Find(TieColumnNames.Weight);
        public readonly int Start = h.Find("start", "startDate", "start_date", "date", "time", "since", "from_date", "year");
        public readonly int Year = h.Find("year");
        public readonly int End = h.Find(TieColumnNames.End);
        public readonly int Directed = h.Find(TieColumnNames.Directed);
        public readonly int FromHelix = h.Find("from_helix", "source_helix");
        public readonly int ToHelix = h.Find("to_helix", "target_helix");

        /// <summary>Where the kind is read from, or -1.</summary>
        public int KindOrLayer => Kind >= 0 ? Kind : Layer;
    }
}
