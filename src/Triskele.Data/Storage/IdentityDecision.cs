namespace Triskele.Data.Storage;

/// <summary>What a person decided about two keys.</summary>
public enum IdentityDecision
{
    /// <summary>They are one thing.</summary>
    Merge,

    /// <summary>They are two things, whatever the sources share.</summary>
    Split,
}
