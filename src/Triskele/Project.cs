namespace Triskele;

/// <summary>A joint undertaking with a life span: a network lives as long as its project idea.</summary>
/// <remarks>This is one fact for building an <see cref="Ecosystem"/>; inside it, projects are the columns of <see cref="Projects"/>.</remarks>
/// <param name="Key">Key, unique within an ecosystem.</param>
public sealed record Project(string Key)
{
    /// <summary>Acronym or title; empty where unknown.</summary>
    public string Label { get; init; } = "";

    /// <summary>Framework programme, such as H2020; empty where unknown.</summary>
    public string Framework { get; init; } = "";

    /// <summary>Parts of the programme that pay for it; several are allowed.</summary>
    public IReadOnlyList<string> Programmes { get; init; } = [];

    /// <summary>Funding scheme, such as RIA; empty where unknown.</summary>
    public string Scheme { get; init; } = "";

    /// <summary>First day, or null where the record gives none.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Last day as planned, or null.</summary>
    public DateOnly? PlannedEnd { get; init; }

    /// <summary>Last day as it came, or null while it lives or where only the plan is recorded.</summary>
    public DateOnly? ActualEnd { get; init; }

    /// <summary>Total cost in EUR; NaN where unknown.</summary>
    public double TotalCostEur { get; init; } = double.NaN;

    /// <summary>Public contribution in EUR; NaN where unknown.</summary>
    public double ContributionEur { get; init; } = double.NaN;

    /// <summary>What it is about: topics and fields of science.</summary>
    public IReadOnlyList<Activity> Activities { get; init; } = [];
}
