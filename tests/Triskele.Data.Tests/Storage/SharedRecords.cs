using System.Globalization;
using Triskele.Data.Sources;
using Triskele.Testing;

namespace Triskele.Data.Tests.Storage;

/// <summary>Hands the record tables of the shared folder to a sink by the shortest way, so that the workspace is tested without an importer.</summary>
internal static class SharedRecords
{
    public static readonly string[] H2020 =
    [
        "data/collaboration/h2020_organisations.csv.gz",
        "data/collaboration/h2020_projects.csv.gz",
        "data/collaboration/h2020_participations.csv.gz",
    ];

    public static readonly string[] Fixture2014 =
    [
        "data/collaboration/fixture-2014/organisations.csv",
        "data/collaboration/fixture-2014/projects.csv",
        "data/collaboration/fixture-2014/participations.csv",
    ];

    /// <summary>The rows of the three tables.</summary>
    public static (ActorRow[] Actors, ProjectRow[] Projects, ParticipationRow[] Participations) Read(string[] files) =>
        (
            [.. RecordTables.Rows(files[0]).Select(ActorOf)],
            [.. RecordTables.Rows(files[1]).Select(ProjectOf)],
            [.. RecordTables.Rows(files[2]).Select(ParticipationOf)]
        );

    public static void Send(IRecordSink sink, (ActorRow[] Actors, ProjectRow[] Projects, ParticipationRow[] Participations) rows)
    {
        if (sink.Begin(Sample.File("organisations.csv", "1", "records/h2020", "actors")))
            foreach (ActorRow row in rows.Actors)
                sink.Add(row);
        if (sink.Begin(Sample.File("projects.csv", "2", "records/h2020", "projects")))
            foreach (ProjectRow row in rows.Projects)
                sink.Add(row);
        if (sink.Begin(Sample.File("participations.csv", "3", "records/h2020", "participations")))
            foreach (ParticipationRow row in rows.Participations)
                sink.Add(row);
    }

    private static ActorRow ActorOf(Func<string, string> row, int index) =>
        new(index + 2, row("pic"), "")
        {
            Name = row("name"),
            ActivityType = row("activityType"),
            Country = row("country"),
            City = row("city"),
            PlaceCode = row("nuts3").Trim('-').Length > 0 ? row("nuts3") : row("nuts3Imputed"),
            PlaceImputed = row("nuts3").Length == 0 && row("nuts3Imputed").Length > 0,
        };

    // The key of RecordTables is the RCN; the grant number, known of a quarter of the projects, would become the key instead.
    private static ProjectRow ProjectOf(Func<string, string> row, int index) =>
        new(index + 2, "", row("rcn"), "")
        {
            Acronym = row("acronym"),
            Framework = "H2020",
            Scheme = row("fundingScheme"),
            Programmes = row("programmePart"),
            Start = DateOf(row("startDate")),
            PlannedEnd = DateOf(row("endDate")),
            ContributionEur = Money(row("ecMaxContribution")),
        };

    private static ParticipationRow ParticipationOf(Func<string, string> row, int index) =>
        new(
            index + 2,
            "",
            row("rcn"),
            "",
            row("pic"),
            "",
            Enum.TryParse(row("role"), ignoreCase: true, out Role role) ? role : Role.Unknown,
            0
        )
        {
            ContributionEur = Money(row("ecContribution")),
        };

    private static DateOnly? DateOf(string text) =>
        text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static double Money(string text) => text.Length == 0 ? double.NaN : double.Parse(text, CultureInfo.InvariantCulture);
}
