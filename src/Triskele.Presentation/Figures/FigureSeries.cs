namespace Triskele.Presentation.Figures;

/// <summary>One of several series of a stacked bar chart.</summary>
/// <param name="Name">Name in the legend.</param>
/// <param name="Helix">The helix whose colour it takes, or null.</param>
public sealed record FigureSeries(string Name, Helix? Helix = null);
