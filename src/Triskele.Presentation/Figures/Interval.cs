namespace Triskele.Presentation.Figures;

/// <summary>A value with its interval.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">The value; NaN where undefined.</param>
/// <param name="Low">Lower end; NaN where unknown.</param>
/// <param name="High">Upper end; NaN where unknown.</param>
public sealed record Interval(string Label, double Value, double Low, double High);
