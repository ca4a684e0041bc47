namespace Triskele.Presentation.Figures;

/// <summary>A point between three corners.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Science">Share of science.</param>
/// <param name="Business">Share of business.</param>
/// <param name="Government">Share of government; the three add up to 1.</param>
public sealed record TernaryPoint(string Label, double Science, double Business, double Government);
