using Triskele.Data.Reading;

namespace Triskele.Data.Importers.Cordis;

/// <summary>Recognises a table by its header; where the header is not enough, by the name of its file.</summary>
internal static class CordisTables
{
    public static readonly string[] ProjectId = ["projectID", "project_number", "grant_agreement_id"];
    public static readonly string[] OrganisationId =
    [
        "organisationID",
        "organizationID",
        "pic",
        "pic_code",
        "general_pic",
        "participant_pic",
    ];
    public static readonly string[] Name = ["name", "legal_name", "organisation_name", "participant_legal_name"];

    /// <summary>By the header, else by the name of the file.</summary>
    public static CordisTable Of(Header header, string stem) =>
        ByHeader(header) is not CordisTable.None and var table ? table : ByStem(stem);

    /// <summary>By the header alone.</summary>
    public static CordisTable ByHeader(Header header) => ByProject(header) is not CordisTable.None and var table ? table : ByCodes(header);

    private static CordisTable ByProject(Header header)
    {
        if (IsOldProject(header))
            return CordisTable.OldProject;
        if (IsProject(header))
            return CordisTable.Project;
        return header.Has(ProjectId) ? OfProjectPart(header) : CordisTable.None;
    }

    private static CordisTable OfProjectPart(Header header) =>
        header.Has(OrganisationId) && header.Has(Name) ? CordisTable.Organization
        : header.HasAll("id", "name", "role") ? CordisTable.OldOrganization
        : header.Has("euroSciVocCode") ? CordisTable.EuroSciVoc
        : header.Has("legalBasis") ? CordisTable.LegalBasis
        : header.Has("topic") ? CordisTable.Topics
        : header.Has("physUrl") ? CordisTable.WebLink
        : header.Has("deliverableType") ? CordisTable.Deliverables
        : header.Has("isPublishedAs", "publishedYear", "journalTitle") ? CordisTable.Publications
        : header.HasAll("id", "title") && header.Has("attachment", "summary", "teaser", "workPerformed", "finalResults")
            ? CordisTable.Summaries
        : header.Has("policyPriority", "policyPriorityCode") ? CordisTable.PolicyPriorities
        : header.Has("uri") ? CordisTable.WebItem
        : CordisTable.None;

    private static bool IsOldProject(Header header) =>
        header.Has("rcn") && header.Has("id", "reference") && header.Has("participants", "coordinator") && header.Has("acronym", "title");

    private static bool IsProject(Header header) =>
        (header.Has("id") || header.Has(ProjectId))
        && !header.Has(OrganisationId)
        && header.Has("acronym", "title", "project_acronym", "project_title")
        && header.Has("startDate", "project_start_date")
        && header.Has("frameworkProgramme", "ecMaxContribution", "ecSignatureDate", "legalBasis", "type_of_action", "eu_contribution");

    private static CordisTable ByCodes(Header header) =>
        header.HasAll("euCode", "name") ? CordisTable.Countries
        : header.HasAll("topicCode", "title") ? CordisTable.TopicCodes
        : header.HasAll("code", "title") && header.Has("language", "shortTitle", "description") ? CordisTable.Codes
        : CordisTable.None;

    private static CordisTable ByStem(string stem) =>
        Header.Normal(stem) switch
        {
            "organization" or "organizations" or "organisation" or "organisations" => CordisTable.Organization,
            "project" or "projects" => CordisTable.Project,
            "topics" => CordisTable.Topics,
            "legalbasis" => CordisTable.LegalBasis,
            "euroscivoc" => CordisTable.EuroSciVoc,
            "weblink" => CordisTable.WebLink,
            "webitem" => CordisTable.WebItem,
            "policypriorities" => CordisTable.PolicyPriorities,
            _ => CordisTable.None,
        };
}
