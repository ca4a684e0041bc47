using Triskele.Data.Sources;

namespace Triskele.Data.Storage;

public sealed partial class ImportTransaction
{
    private static readonly string[] RoleNames = [.. Enum.GetValues<Role>().Select(r => r == Role.Unknown ? "" : r.ToString())];
    private readonly Dictionary<string, TableAppender> _tables = [];
    private TableAppender? _actors;
    private TableAppender? _projects;
    private TableAppender? _participations;

    /// <inheritdoc/>
    public void Add(in ActorRow row) =>
        Begin(ref _actors, "actor", row.Row)
            .Text(row.Pic)
            .Text(row.Key)
            .Text(row.Name)
            .Text(row.ShortName)
            .Text(row.VatNumber)
            .Text(row.Ror)
            .Text(row.ActivityType)
            .Flag(row.IsSme)
            .Text(row.Street)
            .Text(row.PostCode)
            .Text(row.City)
            .Text(row.Country)
            .Text(row.PlaceCode)
            .Text(row.PlaceEdition)
            .Flag(row.PlaceImputed)
            .Real(row.Latitude)
            .Real(row.Longitude)
            .Text(row.Url)
            .Time(row.Updated)
            .EndRow();

    /// <inheritdoc/>
    public void Add(in MembershipRow row) =>
        Begin("membership", row.Row).Text(row.ActorKey).Text(row.Helix).Real(row.Share).Date(row.From).Date(row.To).EndRow();

    /// <inheritdoc/>
    public void Add(in ProjectRow row) =>
        Begin(ref _projects, "project", row.Row)
            .Text(row.GrantId)
            .Text(row.Rcn)
            .Text(row.Key)
            .Text(row.Acronym)
            .Text(row.Title)
            .Text(row.Framework)
            .Text(row.Programmes)
            .Text(row.Scheme)
            .Text(row.Call)
            .Text(row.Status)
            .Date(row.Start)
            .Date(row.PlannedEnd)
            .Date(row.ActualEnd)
            .Date(row.Signed)
            .Real(row.TotalCostEur)
            .Real(row.ContributionEur)
            .Text(row.Doi)
            .Time(row.Updated)
            .EndRow();

    /// <inheritdoc/>
    public void Add(in ParticipationRow row) =>
        Begin(ref _participations, "participation", row.Row)
            .Text(row.GrantId)
            .Text(row.Rcn)
            .Text(row.ProjectKey)
            .Text(row.Framework)
            .Text(row.Pic)
            .Text(row.ActorKey)
            .Text(RoleNames[(int)row.Role])
            .Whole(row.Order)
            .Real(row.ContributionEur)
            .Real(row.NetContributionEur)
            .Real(row.TotalCostEur)
            .Flag(row.Ended)
            .Time(row.Updated)
            .EndRow();

    /// <inheritdoc/>
    public void Add(in ProjectActivityRow row) =>
        Begin("project_activity", row.Row)
            .Text(row.GrantId)
            .Text(row.Rcn)
            .Text(row.ProjectKey)
            .Text(row.Scheme)
            .Text(row.Code)
            .Text(row.Title)
            .Flag(row.IsPrimary)
            .EndRow();

    /// <inheritdoc/>
    public void Add(in OutputRow row) =>
        Begin("output", row.Row).Text(row.GrantId).Text(row.Kind).Text(row.Id).Text(row.Title).Whole(row.Year).Text(row.Doi).EndRow();

    /// <inheritdoc/>
    public void Add(in TieRow row) =>
        Begin("tie", row.Row)
            .Text(row.FromKey)
            .Text(row.ToKey)
            .Text(row.Kind.ToString())
            .Real(row.Weight)
            .Date(row.Start)
            .Date(row.End)
            .Flag(row.Directed)
            .Text(row.Layer)
            .EndRow();

    /// <inheritdoc/>
    public void Add(in MessageRow row) =>
        Begin("message", row.Row).Text(row.FromKey).Text(row.ToKey).Time(row.Time).Real(row.Sentiment).EndRow();

    /// <inheritdoc/>
    public void Add(in PresenceRow row) =>
        Begin("presence", row.Row)
            .Text(row.Group)
            .Long(row.Counts.U)
            .Long(row.Counts.I)
            .Long(row.Counts.G)
            .Long(row.Counts.Ui)
            .Long(row.Counts.Ug)
            .Long(row.Counts.Ig)
            .Long(row.Counts.Uig)
            .Long(row.Counts.None)
            .EndRow();

    /// <inheritdoc/>
    public void Add(in LabelRow row) => Begin("label", row.Row).Text(row.Scheme).Text(row.Code).Text(row.Language).Text(row.Title).EndRow();

    private TableAppender Begin(string table, long row)
    {
        TableAppender? appender = _tables.GetValueOrDefault(table);
        return Begin(ref appender, table, row);
    }

    private TableAppender Begin(ref TableAppender? appender, string table, long row)
    {
        if (_file is null)
            throw new InvalidOperationException(
                "A row belongs to a file: call Begin with it first, and skip the file where it says false."
            );
        appender ??= _tables[table] = new TableAppender(_workspace, table);
        _rows++;
        return appender.BeginRow().Whole(_source).Long(row);
    }

    private void CloseTables()
    {
        foreach (TableAppender appender in _tables.Values)
            appender.Close();
    }

    private void DiscardTables()
    {
        foreach (TableAppender appender in _tables.Values)
            appender.Dispose();
    }
}
