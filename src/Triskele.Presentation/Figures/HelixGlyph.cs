namespace Triskele.Presentation.Figures;

/// <summary>The three helices of one place as three overlapping circles.</summary>
/// <param name="Label">The place.</param>
/// <param name="Science">Records that show science, alone or not.</param>
/// <param name="Business">Records that show business, alone or not.</param>
/// <param name="Government">Records that show government, alone or not.</param>
public sealed record HelixGlyph(string Label, double Science, double Business, double Government)
{
    /// <summary>Salton cosine of science and business, 0..1; NaN where undefined.</summary>
    public required double ScienceBusiness { get; init; }

    /// <summary>Salton cosine of science and government, 0..1; NaN where undefined.</summary>
    public required double ScienceGovernment { get; init; }

    /// <summary>Salton cosine of business and government, 0..1; NaN where undefined.</summary>
    public required double BusinessGovernment { get; init; }

    /// <summary>Share of the records that show all three, 0..1; NaN where undefined.</summary>
    public required double Trilateral { get; init; }

    /// <summary>The class of the configuration, one of the figure's classes; null where it is unknown.</summary>
    public string? Class { get; init; }
}
