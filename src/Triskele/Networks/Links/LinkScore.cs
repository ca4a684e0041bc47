namespace Triskele.Networks.Links;

/// <summary>A way to say how close two organisations are that have no tie yet.</summary>
/// <remarks>
/// Z the shared partners of a and b, k a degree, w a weight, s a strength. Structural scores: D. Liben-Nowell and J. Kleinberg, "The link-prediction
/// problem for social networks", JASIST 58 (2007), doi:10.1002/asi.20591; T. Zhou, L. Lü and Y.-C. Zhang, "Predicting missing links via local
/// information", European Physical Journal B 71 (2009), doi:10.1140/epjb/e2009-00335-8.
/// </remarks>
public enum LinkScore
{
    /// <summary>Number of shared partners, |Z|.</summary>
    CommonNeighbours,

    /// <summary>Shared partners over all partners, |Z| / (k_a + k_b - |Z|).</summary>
    Jaccard,

    /// <summary>Σ over Z of 1/ln k_z: a partner of few counts more.</summary>
    AdamicAdar,

    /// <summary>Σ over Z of 1/k_z: what each shared partner could pass on if it divided one unit among its partners.</summary>
    ResourceAllocation,

    /// <summary>Σ over Z of (w_az + w_zb) / s_z: resource allocation with weights.</summary>
    WeightedAllocation,

    /// <summary>Σ over Z of w_az · w_zb / s_z: what flows from one end to the other in two steps.</summary>
    ResourceFlow,

    /// <summary>k_a · k_b: the large meet the large.</summary>
    PreferentialAttachment,

    /// <summary>Walks of two steps and, discounted, of three: (A² + εA³)_ab.</summary>
    LocalPath,

    /// <summary>Walks of all lengths, each step discounted by β: (Σ β^l A^l)_ab.</summary>
    Katz,

    /// <summary>How often a walker that starts at one end and keeps returning there is found at the other, both ways added.</summary>
    PersonalPageRank,

    /// <summary>Cosine of the numbers of projects in each part of the programmes: common competence.</summary>
    ProfileCosine,

    /// <summary>1 in the same country, 0 in two.</summary>
    SameCountry,

    /// <summary>1 in the same helix, 0 in two.</summary>
    SameHelix,
}
