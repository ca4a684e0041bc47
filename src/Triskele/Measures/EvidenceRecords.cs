using System.Collections.Immutable;

namespace Triskele.Measures;

/// <summary>The records behind a row of a table, by the keys of the source.</summary>
/// <param name="ProjectKeys">Keys of projects.</param>
/// <param name="ActorKeys">Keys of actors.</param>
public sealed record EvidenceRecords(ImmutableArray<string> ProjectKeys, ImmutableArray<string> ActorKeys);
