namespace Triskele.Networks.Communities;

/// <summary>The community of another partition that resembles a community most.</summary>
/// <param name="Community">Number of the community.</param>
/// <param name="Match">Number of that of the other partition, the smallest of equals.</param>
/// <param name="Jaccard">Nodes in both over nodes in either, above 0 and at most 1.</param>
public readonly record struct CommunityMatch(int Community, int Match, double Jaccard);
