using System.Collections.Immutable;

namespace Triskele.Data.Exchange;

/// <summary>An edge of a network.</summary>
/// <param name="Source">Index of the node that it starts from.</param>
/// <param name="Target">Index of the node that it leads to.</param>
public readonly record struct ExchangeEdge(int Source, int Target)
{
    /// <summary>Weight; any finite number, as files have it.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>Whether source and target are distinct roles.</summary>
    public bool IsDirected { get; init; }

    /// <summary>Index into <see cref="ExchangeNetwork.Layers"/>, or -1.</summary>
    public int Layer { get; init; } = -1;

    /// <summary>When it is there, in order; empty where nothing is known.</summary>
    public ImmutableArray<ExchangePeriod> Periods { get; init; } = [];

    /// <summary>Line of the file that states it; 0 where it was not read from one.</summary>
    public long Row { get; init; }

    /// <summary>From the first day of the first period to the last day of the last.</summary>
    public ExchangePeriod Period => Periods.Length == 1 ? Periods[0] : ExchangePeriod.Hull(Periods);
}
