namespace Triskele.Data.Exchange;

/// <summary>What a file is.</summary>
internal enum ExchangeFormat
{
    None,
    Gexf,
    GraphMl,
    Pajek,

    /// <summary>A partition or a vector of Pajek: says something of the vertices of another file.</summary>
    PajekSet,
    Mpx,
    VosViewerJson,

    /// <summary>Says something of the ids of a network file.</summary>
    VosViewerMap,
    VosViewerNetwork,
    Dl,
    MatrixMarket,
    Edges,

    /// <summary>Says something of the ends of edges.</summary>
    Nodes,
}
