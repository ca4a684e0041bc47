namespace Triskele.Data.Storage;

/// <summary>What an identity decision is about.</summary>
public enum IdentityEntity
{
    /// <summary>Organisations.</summary>
    Actor,

    /// <summary>Projects.</summary>
    Project,
}
