namespace Triskele.Data.Storage;

/// <summary>Two keys that the sources use for one thing, or perhaps for one.</summary>
/// <param name="Entity">Organisations or projects.</param>
/// <param name="KeyA">The key that it goes by.</param>
/// <param name="KeyB">The other key; both can be handed to <see cref="Workspace.Decide"/>.</param>
/// <param name="SharedBy">The identity that they share, or <c>decision</c>.</param>
/// <param name="State">How they stand to each other.</param>
public sealed record IdentityMerge(IdentityEntity Entity, string KeyA, string KeyB, string SharedBy, IdentityState State);
