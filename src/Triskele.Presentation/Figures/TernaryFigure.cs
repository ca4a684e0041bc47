using System.Collections.Immutable;

namespace Triskele.Presentation.Figures;

/// <summary>Points between science, business and government.</summary>
public sealed record TernaryFigure : Figure
{
    /// <summary>The points.</summary>
    public required ImmutableArray<TernaryPoint> Points { get; init; }

    /// <summary>What the shares are shares of, such as <c>participations</c>.</summary>
    public string Unit { get; init; } = "";
}
