namespace Triskele.Data.Exchange;

/// <summary>How to write a network.</summary>
public sealed record ExchangeOptions
{
    /// <summary>What stands for a node in a format that has one name for it; null for the habit of the format.</summary>
    public NodeLabels? Labels { get; init; }

    /// <summary>Whether text files begin with a byte order mark, by which Pajek and Excel tell UTF-8 and on which igraph and NetworkX stumble.</summary>
    public bool ByteOrderMark { get; init; }

    /// <summary>Whether Pajek files carry the years of edges as <c>[from-to]</c>, which igraph does not read.</summary>
    public bool Times { get; init; }

    /// <summary>Whether GEXF is written as version 1.2, the newest that NetworkX knows, rather than 1.3.</summary>
    public bool OldGexf { get; init; }
}
