using System.Collections.Immutable;
using Triskele.Measures;

namespace Triskele.Workbench.Measuring;

/// <summary>What is asked of a measure.</summary>
public sealed record MeasureRequest
{
    /// <summary>What to split by.</summary>
    public Grouping By { get; init; } = Grouping.All;

    /// <summary>Years to look at, or null for all.</summary>
    public Period? Period { get; init; }

    /// <summary>How a project belongs to a period.</summary>
    public Window Window { get; init; } = Window.Active;

    /// <summary>Options that differ from the defaults.</summary>
    public ImmutableSortedDictionary<string, string> Options { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Seed of all chance.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The most threads to compute on; -1 for as many as there are processors. No result depends on it, so that no manifest names it.</summary>
    public int Threads { get; init; } = -1;
}
