using Triskele.Data.Findings;
using Triskele.Data.Importers.Cordis;
using Triskele.Data.Importers.Tables;
using Triskele.Data.Reading;
using Triskele.Data.Sources;

namespace Triskele.Data.Importers.Records;

/// <summary>The plain table of organisations.</summary>
internal sealed class ActorTable
{
    private readonly IRecordSink _sink;
    private readonly bool _redact;
    private readonly Columns _at;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    private ActorTable(Header header, IRecordSink sink, bool redact) => (_at, _sink, _redact) = (new Columns(header), sink, redact);

    public static TablePlan? Plan(OpenTable table, IRecordSink sink, bool redact, string dataset)
    {
        string[] ids = [.. RecordTables.Pic, .. RecordTables.Actor, .. RecordTables.OwnId];
        if (!table.Header.Require(table.Findings, "actors", ids))
            return null;
        return new TablePlan(dataset, "actors", new ActorTable(table.Header, sink, redact).Take);
    }

    private void Take(RowCells cells)
    {
        string pic = cells.Id(_at.Pic);
        string key = pic.Length > 0 ? "" : cells.RequiredId(_at.Key >= 0 ? _at.Key : _at.Pic);
        string id = pic.Length > 0 ? pic : key;
        if (id.Length == 0)
            return;
        if (!_seen.Add(id))
            cells.Findings.Warn("duplicate-actor", cells.Row, cells.NameOf(_at.Pic >= 0 ? _at.Pic : _at.Key), id);
        ActorRow actor = ActorOf(cells, pic, key);
        _sink.Add(_redact ? Redaction.Of(actor, cells.Findings) : actor);
        foreach ((Helix helix, double share) in HelicesOf(cells, actor.ActivityType))
            _sink.Add(new MembershipRow(cells.Row, id, helix.Id, share, null, null));
    }

    private ActorRow ActorOf(RowCells cells, string pic, string key)
    {
        if (pic.StartsWith("888888", StringComparison.Ordinal))
            cells.Findings.Tally(FindingSeverity.Note, "placeholder-pic", cells.Row, cells.NameOf(_at.Pic), pic);
        (string place, string edition, bool imputed) = PlaceOf(cells);
        return new ActorRow(cells.Row, pic, key)
        {
            Name = cells.Text(_at.Name),
            ShortName = cells.Text(_at.ShortName),
            VatNumber = cells.Text(_at.Vat),
            Ror = cells.Text(_at.Ror),
            ActivityType = TypeOf(cells),
            IsSme = cells.Flag(_at.Sme),
            Street = cells.Text(_at.Street),
            PostCode = cells.Text(_at.PostCode),
            City = cells.Text(_at.City),
            Country = cells.Country(_at.Country),
            PlaceCode = place,
            PlaceEdition = edition,
            PlaceImputed = imputed,
            Latitude = cells.Values.Degrees(cells.Raw(_at.Latitude), 90, cells.Row, cells.NameOf(_at.Latitude)),
            Longitude = cells.Values.Degrees(cells.Raw(_at.Longitude), 180, cells.Row, cells.NameOf(_at.Longitude)),
            Url = cells.Text(_at.Url),
            Updated = cells.Moment(_at.Updated),
        };
    }

    /// <summary>A NUTS code, given or imputed; else a place of the user's own, in the user's words.</summary>
    private (string Code, string Edition, bool Imputed) PlaceOf(RowCells cells)
    {
        (string code, string edition) = cells.Nuts(_at.Nuts);
        if (code.Length > 0)
            return (code, edition, false);
        (code, edition) = cells.Nuts(_at.NutsImputed);
        if (code.Length > 0)
            return (code, edition, true);
        string own = cells.Text(_at.Place);
        return ValueParser.IsNuts(own) && own.Length > 2 ? (own, NutsEdition.Of(own), false) : (own, "", false);
    }

    /// <summary>The activity type, unless the column names a helix: then the membership says it.</summary>
    private string TypeOf(RowCells cells)
    {
        string type = cells.Text(_at.Type);
        return type.Length == 0 || (!ActivityTypes.IsCode(type) && (IsShares(type) || HelixShares.IsKnown(type)))
            ? ""
            : ActivityTypes.Code(type, cells, _at.Type);
    }

    /// <summary>Shares that are told outright; a plain helix only where no activity type tells it already.</summary>
    private IReadOnlyList<(Helix Helix, double Share)> HelicesOf(RowCells cells, string activityType)
    {
        string helix = cells.Text(_at.Helix);
        string type = cells.Text(_at.Type);
        if (helix.Length > 0 && (IsShares(helix) || activityType.Length == 0))
            return HelixShares.Read(helix, cells, _at.Helix);
        return activityType.Length == 0 ? HelixShares.Read(type, cells, _at.Type) : [];
    }

    private static bool IsShares(string text) => text.AsSpan().ContainsAny(':', '|');

    private readonly struct Columns(Header h)
    {
        public readonly int Pic = h.Find(RecordTables.Pic);
        public readonly int Key = h.Find([.. RecordTables.Actor, .. RecordTables.OwnId]);
        public readonly int Name = h.Find(RecordTables.Name);
        public readonly int ShortName = h.Find("shortName", "short_name");
        public readonly int Vat = h.Find("vatNumber", "vat");
        public readonly int Ror = h.Find("ror", "ror_id");
        public readonly int Type = h.Find(RecordTables.ActivityType);
        public readonly int Helix = h.Find(RecordTables.Helix);
        public readonly int Sme = h.Find("sme", "is_sme");
        public readonly int Street = h.Find("street", "address");
        public readonly int PostCode = h.Find("postCode", "post_code", "zip");
        public readonly int City = h.Find("city", "town");
        public readonly int Country = h.Find("country", "country_code");
        public readonly int Nuts = h.Find("nuts3", "nuts", "nutsCode");
        public readonly int NutsImputed = h.Find("nuts3Imputed", "nuts_imputed");
        public readonly int Place = h.Find("place", "region", "place_code");
        public readonly int Latitude = h.Find("lat", "latitude");
        public readonly int Longitude = h.Find("lon", "lng", "longitude");
        public readonly int Url = h.Find("url", "website");
        public readonly int Updated = h.Find("updated", "contentUpdateDate");
    }
}
