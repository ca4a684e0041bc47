namespace Triskele.Networks.Projections;

/// <summary>What takes the place of the weight of a tie once all ties are there; formulas in <see cref="TieSimilarity"/>.</summary>
public enum TieNormalisation
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Weight over the weight that strengths alone would give.</summary>
    Association,

    /// <summary>Joint projects over the geometric mean of the projects of both.</summary>
    Salton,

    /// <summary>Joint projects over the projects of either.</summary>
    Jaccard,

    /// <summary>Joint projects over the projects of the one with fewer.</summary>
    Inclusion,

    /// <summary>The square of Salton's.</summary>
    Equivalence,
}
