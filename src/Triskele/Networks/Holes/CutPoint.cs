namespace Triskele.Networks.Holes;

/// <summary>A node without which its component falls apart.</summary>
/// <param name="Node">The node.</param>
/// <param name="Parts">Parts that are left of its component, ≥ 2.</param>
/// <param name="Separated">Nodes outside the largest of them.</param>
public readonly record struct CutPoint(int Node, int Parts, int Separated);
