using Triskele.Data.Findings;
using Triskele.Data.Reading;

namespace Triskele.Data.Importers.Tables;

/// <summary>Reads roles in the spelling of every year of the records: thirdParty, THIRD_PARTY, third party.</summary>
internal static class RoleNames
{
    private static readonly Dictionary<string, Role> ByName = new(StringComparer.Ordinal)
    {
        ["coordinator"] = Role.Coordinator,
        ["participant"] = Role.Participant,
        ["beneficiary"] = Role.Participant,
        ["partner"] = Role.Partner,
        ["thirdparty"] = Role.ThirdParty,
        ["linkedthirdparty"] = Role.ThirdParty,
        ["affiliatedentity"] = Role.ThirdParty,
        ["associatedpartner"] = Role.AssociatedPartner,
        ["internationalpartner"] = Role.InternationalPartner,
        ["hostinstitution"] = Role.HostInstitution,
    };

    public static Role Read(ReadOnlySpan<char> text, long row, string column, FileFindings findings)
    {
        if (text is "participant")
            return Role.Participant;
        if (ValueParser.IsNothing(text))
            return Role.Unknown;
        if (ByName.TryGetValue(Header.Normal(text), out Role role))
            return role;
        findings.Warn("unknown-role", row, column, text.ToString());
        return Role.Unknown;
    }
}
