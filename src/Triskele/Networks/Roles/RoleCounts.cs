namespace Triskele.Networks.Roles;

/// <summary>How often a broker stands between two others that are not tied, in each of five roles.</summary>
/// <remarks>
/// Named by the groups of source, broker and target: coordinator AAA, itinerant ABA, representative AAB, gatekeeper ABB, liaison ABC. Every pair counts
/// once in each direction, so that without directions representative and gatekeeper are equal.
/// </remarks>
/// <param name="Coordinator">Pairs inside the broker's own group.</param>
/// <param name="Itinerant">Pairs inside one other group.</param>
/// <param name="Representative">Pairs from the broker's group to another.</param>
/// <param name="Gatekeeper">Pairs from another group to the broker's.</param>
/// <param name="Liaison">Pairs of two other groups.</param>
public readonly record struct RoleCounts(double Coordinator, double Itinerant, double Representative, double Gatekeeper, double Liaison)
{
    /// <summary>All pairs.</summary>
    public double Total => Coordinator + Itinerant + Representative + Gatekeeper + Liaison;

    /// <summary>Adds role by role.</summary>
    public static RoleCounts operator +(RoleCounts left, RoleCounts right) =>
        new(
            left.Coordinator + right.Coordinator,
            left.Itinerant + right.Itinerant,
            left.Representative + right.Representative,
            left.Gatekeeper + right.Gatekeeper,
            left.Liaison + right.Liaison
        );

    /// <summary>The five counts in the order of the roles.</summary>
    internal double[] Values => [Coordinator, Itinerant, Representative, Gatekeeper, Liaison];
}
