namespace Triskele.Networks.Communities;

/// <summary>What mutual information is divided by, from the entropies of two partitions.</summary>
public enum SimilarityNormalisation
{
    /// <summary>Their mean; what NMI means in most papers on communities.</summary>
    Arithmetic,

    /// <summary>The larger one.</summary>
    Max,

    /// <summary>The smaller one.</summary>
    Min,

    /// <summary>The square root of their product.</summary>
    Sqrt,

    /// <summary>The entropy of both partitions together.</summary>
    Joint,
}
