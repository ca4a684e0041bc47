namespace Triskele.Networks.Centrality;

/// <summary>What an eigenvector is scaled to.</summary>
public enum EigenvectorScale
{
    /// <summary>The largest entry is 1, as in igraph.</summary>
    Largest,

    /// <summary>The squares add up to 1, as in NetworkX.</summary>
    Length,
}
