using System.Collections.Immutable;

namespace Triskele;

/// <summary>Presence counts that came counted: one row a population, such as a country or a year.</summary>
/// <param name="Groups">What each row is about, in the words of the source.</param>
/// <param name="Counts">Exclusive counts of each row.</param>
public sealed record PresenceTable(ImmutableArray<string> Groups, ImmutableArray<PresenceCounts> Counts)
{
    /// <summary>Number of rows.</summary>
    public int Count => Groups.Length;
}
