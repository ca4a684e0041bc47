namespace Triskele;

/// <summary>The share of an actor that acts in a helix, and since when.</summary>
/// <param name="Helix">The helix.</param>
/// <param name="Share">Share of the actor, 0 &lt; share ≤ 1; the shares of one actor at one date add up to 1.</param>
/// <param name="From">First day, or null where the membership has always held.</param>
/// <param name="To">Last day, or null where it still holds.</param>
public readonly record struct HelixMembership(Helix Helix, double Share = 1, DateOnly? From = null, DateOnly? To = null);
