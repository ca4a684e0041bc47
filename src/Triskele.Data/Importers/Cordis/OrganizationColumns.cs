using Triskele.Data.Importers.Tables;
using Triskele.Data.Reading;

namespace Triskele.Data.Importers.Cordis;

/// <summary>Where the columns of a table of organisations stand; -1 for one that it does not have.</summary>
internal sealed record OrganizationColumns(int Project, int Pic, int Name)
{
    public int ProjectRcn { get; private init; }
    public int ShortName { get; private init; }
    public int Vat { get; private init; }
    public int ActivityType { get; private init; }
    public int Sme { get; private init; }
    public int Street { get; private init; }
    public int PostCode { get; private init; }
    public int City { get; private init; }
    public int Country { get; private init; }
    public int Nuts { get; private init; }
    public int Position { get; private init; }
    public int Url { get; private init; }
    public int Role { get; private init; }
    public int Order { get; private init; }
    public int Contribution { get; private init; }
    public int NetContribution { get; private init; }
    public int TotalCost { get; private init; }
    public int Ended { get; private init; }
    public int Updated { get; private init; }

    /// <summary>Binds by name; null, and a finding, if project or organisation are missing.</summary>
    public static OrganizationColumns? Bind(OpenTable table, bool old)
    {
        Header h = table.Header;
        string[] organisation = old ? ["id"] : CordisTables.OrganisationId;
        bool complete = h.Require(table.Findings, "organization", CordisTables.ProjectId);
        complete &= h.Require(table.Findings, "organization", organisation);
        if (!complete)
            return null;
        return new OrganizationColumns(h.Find(CordisTables.ProjectId), h.Find(organisation), h.Find(CordisTables.Name))
        {
            ProjectRcn = h.Find("projectRcn"),
            ShortName = h.Find("shortName", "short_name"),
            Vat = h.Find("vatNumber", "vat"),
            ActivityType = h.Find("activityType", "legal_entity_type", "organisation_type"),
            Sme = h.Find("SME", "is_sme", "sme_flag"),
            Street = h.Find("street", "address"),
            PostCode = h.Find("postCode", "post_code", "postal_code", "zip"),
            City = h.Find("city"),
            Country = h.Find("country", "country_code"),
            Nuts = h.Find("nutsCode", "nuts_3_code", "nuts3", "nuts_code"),
            Position = h.Find("geolocation"),
            Url = h.Find("organizationURL", "organisationURL", "url", "website"),
            Role = h.Find("role", "participant_role", "project_role"),
            Order = h.Find("order"),
            Contribution = h.Find("ecContribution", "eu_contribution", "ec_contribution_eur"),
            NetContribution = h.Find("netEcContribution", "net_eu_contribution"),
            TotalCost = h.Find("totalCost", "total_cost"),
            Ended = h.Find("endOfParticipation"),
            Updated = h.Find("contentUpdateDate", "lastUpdateDate"),
        };
    }
}
