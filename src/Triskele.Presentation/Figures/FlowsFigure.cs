using System.Collections.Immutable;

namespace Triskele.Presentation.Figures;

/// <summary>Flows across borders as a chord diagram of the strongest regions.</summary>
/// <remarks>Flows have no direction: those of a pair are drawn as one ribbon. Flows within a region take no part.</remarks>
public sealed record FlowsFigure : Figure
{
    /// <summary>Names of the regions.</summary>
    public required ImmutableArray<string> Regions { get; init; }

    /// <summary>The flows.</summary>
    public required ImmutableArray<Flow> Flows { get; init; }

    /// <summary>Unit of the flows, such as <c>joint projects</c>.</summary>
    public string Unit { get; init; } = "";

    /// <summary>How many regions are drawn, those with the strongest flows across their borders.</summary>
    public int MaxRegions { get; init; } = 20;
}
