using System.Collections.Immutable;

namespace Triskele.Presentation.Figures;

/// <summary>A line over the points of a <see cref="LinesFigure"/>.</summary>
/// <param name="Name">Name, written at its right end.</param>
/// <param name="Values">A value for each x; NaN where undefined, which interrupts the line.</param>
/// <param name="Helix">The helix whose colour it takes, or null.</param>
public sealed record Line(string Name, ImmutableArray<double> Values, Helix? Helix = null)
{
    /// <summary>Lower edge of the band for each x; empty without a band.</summary>
    public ImmutableArray<double> Low { get; init; } = [];

    /// <summary>Upper edge of the band for each x; empty without a band.</summary>
    public ImmutableArray<double> High { get; init; } = [];
}
