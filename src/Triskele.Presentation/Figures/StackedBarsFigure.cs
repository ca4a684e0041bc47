using System.Collections.Immutable;

namespace Triskele.Presentation.Figures;

/// <summary>Horizontal bars whose parts add up to a whole: who is here.</summary>
public sealed record StackedBarsFigure : Figure
{
    /// <summary>The parts, in the order in which they are stacked.</summary>
    public required ImmutableArray<FigureSeries> Series { get; init; }

    /// <summary>The bars, from top to bottom.</summary>
    public required ImmutableArray<StackedBar> Bars { get; init; }

    /// <summary>Unit of the values, such as <c>organisations</c>.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Whether the series follow an order; they then have the colours of a ramp, so that none is taken for a helix.</summary>
    public bool Ordered { get; init; }

    /// <summary>Whether every bar is drawn to the same length; its total then stands beside it.</summary>
    public bool AsShares { get; init; }
}
