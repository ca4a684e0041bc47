using System.Collections.Immutable;

namespace Triskele.Presentation.Figures;

/// <summary>A bar of several parts.</summary>
/// <param name="Label">What it is, such as a country.</param>
/// <param name="Values">A value ≥ 0 for each series; NaN where undefined.</param>
public sealed record StackedBar(string Label, ImmutableArray<double> Values);
