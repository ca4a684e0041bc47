namespace Triskele.Data.Storage;

/// <summary>A decision about two keys, which overrides what shared identities say.</summary>
/// <param name="Entity">Organisations or projects.</param>
/// <param name="KeyA">One key, as <see cref="Workspace.Merges"/> spells it.</param>
/// <param name="KeyB">The other.</param>
/// <param name="Decision">The decision.</param>
/// <param name="Decided">When, UTC.</param>
public sealed record IdentityOverride(IdentityEntity Entity, string KeyA, string KeyB, IdentityDecision Decision, DateTime Decided);
