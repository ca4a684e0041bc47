using Triskele.Data.Findings;
using Triskele.Data.Importers.Tables;
using Triskele.Data.Sources;

namespace Triskele.Data.Importers.Cordis;

/// <summary>The table of participations with the facts of their organisations: new dialect, old dialect, exports of the Horizon Dashboard.</summary>
internal sealed class OrganizationTable
{
    private readonly IRecordSink _sink;
    private readonly string _framework;
    private readonly OrganizationColumns _at;
    private readonly NewestActors _actors;
    private readonly HashSet<(string, string, Role, int)> _seen = [];

    private OrganizationTable(OrganizationColumns at, IRecordSink sink, string framework, bool redact) =>
        (_at, _sink, _framework, _actors) = (at, sink, framework, new NewestActors(sink, redact));

    /// <summary>Binds the columns; null if one is missing that it cannot do without.</summary>
    public static TablePlan? Plan(OpenTable table, bool old, IRecordSink sink, string framework, bool redact, string dataset)
    {
        if (OrganizationColumns.Bind(table, old) is not { } columns)
            return null;
        OrganizationTable reader = new(columns, sink, framework, redact);
        return new TablePlan(dataset, "organization", reader.Take) { End = reader._actors.Tell };
    }

    private void Take(RowCells cells)
    {
        string grant = cells.RequiredId(_at.Project);
        string pic = cells.RequiredId(_at.Pic);
        if (grant.Length == 0 || pic.Length == 0)
            return;
        DateTime? updated = cells.Moment(_at.Updated);
        _actors.Add(ActorOf(cells, pic, updated), cells.Findings);
        ParticipationRow row = new(cells.Row, grant, cells.Id(_at.ProjectRcn), "", pic, "", cells.Role(_at.Role), cells.Order(_at.Order))
        {
            Framework = _framework,
            ContributionEur = cells.Money(_at.Contribution),
            NetContributionEur = cells.Money(_at.NetContribution),
            TotalCostEur = cells.Money(_at.TotalCost),
            Ended = cells.Flag(_at.Ended),
            Updated = updated,
        };
        if (!_seen.Add((grant, pic, row.Role, row.Order)))
            cells.Findings.Warn("duplicate-participation", cells.Row, "", $"{grant}, {pic}, {row.Role}, {row.Order}");
        _sink.Add(row);
    }

    private ActorRow ActorOf(RowCells cells, string pic, DateTime? updated)
    {
        if (pic.Length == 9 && pic.StartsWith("888888", StringComparison.Ordinal))
            cells.Findings.Tally(FindingSeverity.Note, "placeholder-pic", cells.Row, cells.NameOf(_at.Pic), pic);
        (string place, string edition) = cells.Nuts(_at.Nuts);
        (double latitude, double longitude) = cells.Values.Position(cells.Raw(_at.Position), cells.Row, cells.NameOf(_at.Position));
        string country = cells.Country(_at.Country);
        if (place.Length > 2 && country.Length == 2 && !place.StartsWith(country, StringComparison.Ordinal))
            cells.Findings.Warn("place-elsewhere", cells.Row, cells.NameOf(_at.Nuts), place, country);
        return new ActorRow(cells.Row, pic, "")
        {
            Name = cells.Text(_at.Name),
            ShortName = cells.Text(_at.ShortName),
            VatNumber = cells.Text(_at.Vat),
            ActivityType = ActivityTypes.Code(cells.Text(_at.ActivityType), cells, _at.ActivityType),
            IsSme = cells.Flag(_at.Sme),
            Street = cells.Text(_at.Street),
            PostCode = cells.Text(_at.PostCode),
            City = cells.Text(_at.City),
            Country = country,
            PlaceCode = place,
            PlaceEdition = edition,
            Latitude = latitude,
            Longitude = longitude,
            Url = cells.Text(_at.Url),
            Updated = updated,
        };
    }
}
