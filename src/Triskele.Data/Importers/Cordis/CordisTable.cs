namespace Triskele.Data.Importers.Cordis;

/// <summary>The tables of CORDIS.</summary>
internal enum CordisTable
{
    None,
    Organization,
    OldOrganization,
    Project,
    OldProject,
    Topics,
    LegalBasis,
    EuroSciVoc,
    WebLink,
    WebItem,
    PolicyPriorities,
    Publications,
    Deliverables,
    Summaries,
    Countries,
    TopicCodes,
    Codes,
}
