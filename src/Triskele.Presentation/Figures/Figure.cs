namespace Triskele.Presentation.Figures;

/// <summary>A picture of a report: data and words, no drawing. The set is closed; each kind has one renderer.</summary>
public abstract record Figure
{
    private protected Figure() { }

    /// <summary>Heading.</summary>
    public required string Title { get; init; }

    /// <summary>What is to be seen, in one sentence.</summary>
    public required string Caption { get; init; }

    /// <summary>The picture in words, for those who do not see it.</summary>
    public required string AltText { get; init; }

    /// <summary>Id of the measure whose numbers are drawn, or null.</summary>
    public string? MeasureId { get; init; }
}
