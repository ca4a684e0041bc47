namespace Triskele.Networks.Communities;

/// <summary>What a partition into communities is judged by.</summary>
public enum CommunityQuality
{
    /// <summary>Weight inside communities beyond that expected from the strengths of their members; see <see cref="Communities.Modularity"/>.</summary>
    Modularity,

    /// <summary>Weight inside communities beyond a fixed weight for each pair, the constant Potts model; see <see cref="Communities.Cpm"/>.</summary>
    Cpm,
}
