namespace Triskele.Data.Storage;

/// <summary>How to load an ecosystem from a workspace.</summary>
public sealed record LoadOptions
{
    /// <summary>The date at which to look: what starts later is left out, memberships hold on it. Null is the latest start, which leaves nothing out.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>How activity types become helices.</summary>
    public HelixMapping HelixMapping { get; init; } = HelixMapping.Default;
}
