using System.Collections.Immutable;

namespace Triskele;

/// <summary>All actors of an ecosystem, a column for each property; index i is the same actor in each.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class Actors
{
    /// <summary>Number of actors.</summary>
    public int Count => Keys.Length;

    /// <summary>Keys of the source, such as the PIC; unique.</summary>
    public required ImmutableArray<string> Keys { get; init; }

    /// <summary>Names; empty where unknown or redacted.</summary>
    public required ImmutableArray<string> Names { get; init; }

    /// <summary>Index into <see cref="Ecosystem.Places"/>, or <see cref="PlaceTree.Unknown"/>.</summary>
    public required ImmutableArray<int> Places { get; init; }

    /// <summary>Whether it is a small or medium-sized enterprise: 1 yes, 0 no, -1 unknown.</summary>
    public required ImmutableArray<sbyte> Sme { get; init; }

    /// <summary>Where the memberships of actor i begin in the three columns below; length <see cref="Count"/> + 1.</summary>
    public required ImmutableArray<int> MembershipOffsets { get; init; }

    /// <summary>Index into <see cref="Ecosystem.Helices"/>.</summary>
    public required ImmutableArray<byte> MembershipHelices { get; init; }

    /// <summary>Share of the actor in the helix, 0 &lt; share ≤ 1.</summary>
    public required ImmutableArray<double> MembershipShares { get; init; }

    /// <summary>The helix of the largest share of each actor (the first where shares are equal), or -1 where none is known.</summary>
    public required ImmutableArray<sbyte> MainHelices { get; init; }

    /// <summary>The helices of an actor as a set: bit h for helix h of <see cref="Ecosystem.Helices"/>.</summary>
    public required ImmutableArray<int> HelixSets { get; init; }
}
