namespace Triskele.Data.Exchange;

/// <summary>A node of a network.</summary>
/// <param name="Id">What tells it from all others; not empty.</param>
public readonly record struct ExchangeNode(string Id)
{
    /// <summary>What people call it; empty where the file does not say.</summary>
    public string Label { get; init; } = "";

    /// <summary>Whether it is of the second mode of a two-mode network: a project, an event.</summary>
    public bool IsSecond { get; init; }

    /// <summary>When it is there.</summary>
    public ExchangePeriod Period { get; init; } = ExchangePeriod.Unknown;

    /// <summary>Line of the file that states it; 0 where it was not read from one.</summary>
    public long Row { get; init; }
}
