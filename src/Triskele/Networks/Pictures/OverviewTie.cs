namespace Triskele.Networks.Pictures;

/// <summary>All ties between two communities of an overview.</summary>
/// <param name="From">Index of a community of the overview.</param>
/// <param name="To">Index of another, larger than <paramref name="From"/>.</param>
/// <param name="Ties">Number of ties between nodes of the two.</param>
/// <param name="Weight">Sum of their weights.</param>
public readonly record struct OverviewTie(int From, int To, long Ties, double Weight);
