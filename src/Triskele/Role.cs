namespace Triskele;

/// <summary>The role of an organisation in a project, in the words of the official records.</summary>
public enum Role : byte
{
    /// <summary>The record gives none, or one that is not listed here.</summary>
    Unknown,

    /// <summary>Leads the consortium and speaks for it.</summary>
    Coordinator,

    /// <summary>A beneficiary (FP7: also "beneficiary").</summary>
    Participant,

    /// <summary>Takes part without being a beneficiary (MSCA and associated "partner").</summary>
    Partner,

    /// <summary>Linked to a beneficiary and working for it.</summary>
    ThirdParty,

    /// <summary>Takes part without funding (Horizon Europe).</summary>
    AssociatedPartner,

    /// <summary>From a country outside the programme.</summary>
    InternationalPartner,

    /// <summary>Hosts a grant holder (FP7).</summary>
    HostInstitution,
}
