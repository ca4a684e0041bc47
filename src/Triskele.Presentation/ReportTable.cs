using Triskele.Measures;

namespace Triskele.Presentation;

/// <summary>A measure's table in a report.</summary>
public sealed record ReportTable
{
    /// <summary>The measure that the numbers open to.</summary>
    public required MeasureDescriptor Descriptor { get; init; }

    /// <summary>The numbers.</summary>
    public required MeasureTable Table { get; init; }

    /// <summary>Heading of the table, or null for the title of the measure.</summary>
    public string? Caption { get; init; }

    /// <summary>The options that it was computed with, or null where they were all at their defaults.</summary>
    public MeasureOptions? Options { get; init; }

    /// <summary>How many rows are shown; the rest is counted, not shown.</summary>
    public int MaxRows { get; init; } = 40;
}
