namespace Triskele.Presentation;

/// <summary>One thing that was found.</summary>
public sealed record ReportFinding
{
    /// <summary>The finding as a sentence.</summary>
    public required string Headline { get; init; }

    /// <summary>What it rests on and what it means, in a few sentences.</summary>
    public string Text { get; init; } = "";

    /// <summary>How far it can be relied on.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>What would turn it over, or null.</summary>
    public string? WhatWouldChange { get; init; }

    /// <summary>Id of the measure that it rests on, or null.</summary>
    public string? MeasureId { get; init; }

    /// <summary>The number that carries it, formatted with its unit, such as <c>1.15 (1.12 to 1.18)</c>; or null.</summary>
    public string? Value { get; init; }
}
