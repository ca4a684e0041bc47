namespace Triskele.Presentation.Figures;

/// <summary>An edge of a network.</summary>
/// <param name="From">Index of a node.</param>
/// <param name="To">Index of a node.</param>
/// <param name="Weight">Its strength, ≥ 0.</param>
public sealed record NetworkEdge(int From, int To, double Weight = 1);
