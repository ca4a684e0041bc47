namespace Triskele.Data.Storage;

/// <summary>How two keys stand to each other.</summary>
public enum IdentityState
{
    /// <summary>They are taken as one thing.</summary>
    Joined,

    /// <summary>They share an identity that is not enough to join them; someone should decide.</summary>
    Proposed,

    /// <summary>They share an identity, and a decision keeps them apart.</summary>
    KeptApart,
}
