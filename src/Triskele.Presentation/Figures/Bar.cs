namespace Triskele.Presentation.Figures;

/// <summary>A bar.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">Its value; NaN where undefined.</param>
/// <param name="Helix">The helix whose colour it takes, or null.</param>
/// <param name="Note">Words for whoever points at it, or null.</param>
public sealed record Bar(string Label, double Value, Helix? Helix = null, string? Note = null);
