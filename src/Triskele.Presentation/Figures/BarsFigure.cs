using System.Collections.Immutable;

namespace Triskele.Presentation.Figures;

/// <summary>Horizontal bars, one a thing.</summary>
public sealed record BarsFigure : Figure
{
    /// <summary>The bars, from top to bottom.</summary>
    public required ImmutableArray<Bar> Bars { get; init; }

    /// <summary>Unit of the values.</summary>
    public string Unit { get; init; } = "";

    /// <summary>A value to compare with, drawn as a line, or null.</summary>
    public double? Reference { get; init; }

    /// <summary>What the reference is.</summary>
    public string ReferenceLabel { get; init; } = "";
}
