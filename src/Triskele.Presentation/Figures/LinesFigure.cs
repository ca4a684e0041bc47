using System.Collections.Immutable;

namespace Triskele.Presentation.Figures;

/// <summary>Change over time: lines over a common axis, with bands where they are known.</summary>
public sealed record LinesFigure : Figure
{
    /// <summary>The x of every point, ascending; usually years.</summary>
    public required ImmutableArray<double> X { get; init; }

    /// <summary>The lines.</summary>
    public required ImmutableArray<Line> Lines { get; init; }

    /// <summary>Unit of the values.</summary>
    public string Unit { get; init; } = "";

    /// <summary>From this x on the values are plans, not records; null where all are records.</summary>
    public double? PlansFrom { get; init; }

    /// <summary>A value to compare with, drawn as a horizontal line, or null.</summary>
    public double? Reference { get; init; }

    /// <summary>What the reference is.</summary>
    public string ReferenceLabel { get; init; } = "";

    /// <summary>Whether the vertical axis begins at zero.</summary>
    public bool FromZero { get; init; } = true;
}
