using System.Collections.Immutable;

namespace Triskele.Presentation.Figures;

/// <summary>Values with their intervals against a reference: what differs, and what only seems to.</summary>
public sealed record IntervalsFigure : Figure
{
    /// <summary>The intervals, from top to bottom.</summary>
    public required ImmutableArray<Interval> Intervals { get; init; }

    /// <summary>Unit of the values.</summary>
    public string Unit { get; init; } = "";

    /// <summary>A value to compare with, drawn as a line, or null.</summary>
    public double? Reference { get; init; }

    /// <summary>What the reference is.</summary>
    public string ReferenceLabel { get; init; } = "";

    /// <summary>Whether the axis is logarithmic: right for lifts and quotients.</summary>
    public bool Logarithmic { get; init; }
}
