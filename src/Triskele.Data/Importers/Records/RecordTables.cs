using Triskele.Data.Importers.Messages;
using Triskele.Data.Importers.Tables;
using Triskele.Data.Reading;

namespace Triskele.Data.Importers.Records;

/// <summary>Recognises plain tables by their headers and names their columns.</summary>
internal static class RecordTables
{
    public static readonly string[] Pic = ["pic"];
    public static readonly string[] Actor =
    [
        "actor",
        "actor_id",
        "actor_key",
        "organisation_id",
        "organization_id",
        "org_id",
        "organisation",
        "organization",
        "participant",
        "company",
    ];
    public static readonly string[] Grant = ["grantId", "grant_agreement_id", "grant"];
    public static readonly string[] Rcn = ["rcn", "project_rcn"];
    public static readonly string[] Project = ["project", "project_id", "project_key"];
    public static readonly string[] OwnId = ["id", "key", "code"];
    public static readonly string[] ActivityType = ["activityType", "activity_type", "type", "legal_entity_type"];
    public static readonly string[] Helix = ["helix", "helices", "sector"];
    public static readonly string[] Name = ["name", "legal_name", "label"];
    public static readonly string[] Start = ["start", "startDate", "start_date", "begin"];
    public static readonly string[] End = ["end", "endDate", "end_date"];
    public static readonly string[] PlannedEnd = ["planned_end", "plannedEnd"];
    public static readonly string[] ActualEnd = ["actualEnd", "actual_end"];
    private static readonly string[] Words =
    [
        "organisation",
        "organization",
        "actor",
        "participation",
        "participant",
        "project",
        "membership",
        "tie",
        "message",
    ];

    /// <summary>What a table is: what the mapping file says, else what its columns say.</summary>
    public static RecordTable Of(OpenTable table) =>
        table.Declared switch
        {
            "" => Sniff(table.Header, table.Entry.Stem),
            "actors" or "organisations" or "organizations" => RecordTable.Actors,
            "projects" => RecordTable.Projects,
            "participations" => RecordTable.Participations,
            "memberships" => RecordTable.Memberships,
            "ties" => RecordTable.Ties,
            "messages" => RecordTable.Messages,
            _ => RecordTable.None,
        };

    /// <summary>What a table is by its columns; its name tells messages from ties where the columns do not.</summary>
    public static RecordTable Sniff(Header h, string stem)
    {
        bool actor = h.Has(Pic) || h.Has(Actor);
        bool project = h.Has(Rcn) || h.Has(Grant) || h.Has(Project);
        bool helix = h.Has(Helix) || h.Has(ActivityType);
        if (MessageTable.Is(h, stem))
            return RecordTable.Messages;
        if (TieColumnNames.AreIn(h))
            return RecordTable.Ties;
        if (actor && project)
            return RecordTable.Participations;
        if (actor && h.Has(Helix) && !h.Has(Name) && h.Has("share", "from", "to", "since", "until"))
            return RecordTable.Memberships;
        if ((project || h.Has(OwnId)) && (h.Has(Start) || h.Has("acronym", "title", "fundingScheme", "programme", "framework")) && !helix)
            return RecordTable.Projects;
        return (actor || h.Has(OwnId)) && (helix || h.Has(Name) || h.Has("country", "nuts3", "place", "region"))
            ? RecordTable.Actors
            : RecordTable.None;
    }

    /// <summary>
    /// Name of the dataset: what the mapping file says, else the file's name without the word for its table (<c>h2020_projects.csv.gz</c>: h2020), else the name
    /// of the folder or archive.
    /// </summary>
    public static string NameOf(SourceEntry entry, MappingFile mapping)
    {
        if (mapping.Dataset.Length > 0)
            return mapping.Dataset;
        string stem = entry.Stem;
        foreach (string word in Words)
            if (stem.IndexOf(word, StringComparison.OrdinalIgnoreCase) is >= 0 and int at)
                return stem[..at].Trim('_', '-', ' ', '.') is { Length: > 0 } rest
                    ? rest
                    : Path.GetFileNameWithoutExtension(entry.ContainerName);
        return stem;
    }
}
