using System.Collections.Immutable;
using Triskele.Presentation.Figures;

namespace Triskele.Presentation;

/// <summary>A part of a report under one heading: paragraphs, then pictures, then tables.</summary>
public sealed record ReportSection
{
    /// <summary>Anchor: lower-case letters, digits and hyphens; unique in the report.</summary>
    public required string Id { get; init; }

    /// <summary>Heading.</summary>
    public required string Title { get; init; }

    /// <summary>Plain paragraphs.</summary>
    public ImmutableArray<string> Paragraphs { get; init; } = [];

    /// <summary>Pictures.</summary>
    public ImmutableArray<Figure> Figures { get; init; } = [];

    /// <summary>Tables.</summary>
    public ImmutableArray<ReportTable> Tables { get; init; } = [];
}
