namespace Triskele.Presentation;

/// <summary>How far a finding can be relied on, in one word.</summary>
public enum Confidence
{
    /// <summary>Nothing that was left undecided would turn it over.</summary>
    Firm,

    /// <summary>The data point there; a convention, a gap or a wide interval could turn it over.</summary>
    Indicative,

    /// <summary>The data cannot tell.</summary>
    Unknown,
}
