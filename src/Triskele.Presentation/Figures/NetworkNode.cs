namespace Triskele.Presentation.Figures;

/// <summary>A node of a network.</summary>
/// <param name="X">Place from left to right, 0..1.</param>
/// <param name="Y">Place from top to bottom, 0..1.</param>
/// <param name="Size">What its area shows, ≥ 0.</param>
/// <param name="Label">Its name.</param>
/// <param name="Helix">The helix whose colour it takes, or null.</param>
public sealed record NetworkNode(double X, double Y, double Size, string Label, Helix? Helix = null);
