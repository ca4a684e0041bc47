namespace Triskele;

/// <summary>A legally independent organisation (or, rarely, person) that takes part in projects and holds ties.</summary>
/// <remarks>This is one fact for building an <see cref="Ecosystem"/>; inside it, actors are the columns of <see cref="Actors"/>.</remarks>
/// <param name="Key">The key of the source, unique within an ecosystem: the PIC in CORDIS.</param>
/// <param name="Memberships">The helices that it acts in; empty where unknown.</param>
public sealed record Actor(string Key, IReadOnlyList<HelixMembership> Memberships)
{
    /// <summary>An actor of one helix.</summary>
    public Actor(string key, Helix helix)
        : this(key, [new HelixMembership(helix)]) { }

    /// <summary>Name as the source writes it; empty where unknown or redacted.</summary>
    public string Name { get; init; } = "";

    /// <summary>Where it is, as finely as the source says; null where unknown.</summary>
    public Place? Place { get; init; }

    /// <summary>Whether it is a small or medium-sized enterprise; null where unknown.</summary>
    public bool? IsSme { get; init; }
}
