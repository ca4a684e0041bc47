using System.Collections.Immutable;

namespace Triskele.Presentation;

/// <summary>A named group of the manifest, such as the inputs or the options.</summary>
/// <param name="Name">Heading.</param>
/// <param name="Entries">The entries, in their order.</param>
public sealed record ManifestGroup(string Name, ImmutableArray<ManifestEntry> Entries);
