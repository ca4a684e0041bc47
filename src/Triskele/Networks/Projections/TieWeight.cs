namespace Triskele.Networks.Projections;

/// <summary>What a joint project adds to the tie of two of its members; n is the number of organisations of the whole consortium.</summary>
/// <remarks>In a star (<see cref="PairShape.Star"/>) a project makes n - 1 pairs instead of n(n-1)/2, and so n - 1 takes the place of C(n,2).</remarks>
public enum TieWeight
{
    /// <summary>
    /// 1/(n-1), so that the strength of an organisation is its number of multi-partner projects. M. E. J. Newman, Physical Review E 64, 016132 (2001),
    /// doi:10.1103/PhysRevE.64.016132, eq. (2). Elsewhere it is called hyperbolic weighting, or fractional counting in bibliometrics
    /// (A. Perianes-Rodriguez, L. Waltman and N. J. van Eck, Journal of Informetrics 10 (2016), doi:10.1016/j.joi.2016.10.006).
    /// </summary>
    Newman,

    /// <summary>1, so that a tie weighs its joint projects: full counting.</summary>
    Count,

    /// <summary>1/C(n,2), so that each project spreads one unit over its pairs.</summary>
    Fractional,

    /// <summary>
    /// C · c(i) · c(j) / Σ c(a) · c(b) over the pairs of the project, C its public contribution and c those of its members, in EUR, so that each project
    /// spreads exactly its budget. Equal parts where a contribution is blank or no pair has any.
    /// </summary>
    Money,

    /// <summary>1 for every tie, however many joint projects it has.</summary>
    Binary,
}
