using System.Collections.Immutable;

namespace Triskele.Presentation.Figures;

/// <summary>The network by helix: nodes where a layout put them, their largest named.</summary>
public sealed record NetworkFigure : Figure
{
    /// <summary>The nodes.</summary>
    public required ImmutableArray<NetworkNode> Nodes { get; init; }

    /// <summary>The edges.</summary>
    public required ImmutableArray<NetworkEdge> Edges { get; init; }

    /// <summary>What the area of a node shows, such as <c>partners</c>.</summary>
    public string SizeUnit { get; init; } = "";
}
