using System.Collections.Immutable;

namespace Triskele.Presentation.Figures;

/// <summary>A grid of small glyphs, one a place: circle areas are counts, overlaps are Salton cosines, the dot is the trilateral share.</summary>
public sealed record HelixGlyphFigure : Figure
{
    /// <summary>The glyphs, row by row.</summary>
    public required ImmutableArray<HelixGlyph> Glyphs { get; init; }

    /// <summary>The classes, from the least to the most complete helix; their order is the order of the colours.</summary>
    public required ImmutableArray<string> Classes { get; init; }
}
