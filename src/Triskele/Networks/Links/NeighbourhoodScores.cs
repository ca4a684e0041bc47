namespace Triskele.Networks.Links;

/// <summary>What the shared partners of two nodes say about a tie between them.</summary>
/// <param name="CommonNeighbours">Number of shared partners.</param>
/// <param name="Jaccard">Share of the partners of either that both have, 0..1; NaN where neither has any.</param>
/// <param name="AdamicAdar">Σ 1/ln k over the shared partners.</param>
/// <param name="ResourceAllocation">Σ 1/k over the shared partners.</param>
/// <param name="WeightedAllocation">Σ (w_az + w_zb) / s_z over the shared partners.</param>
/// <param name="ResourceFlow">Σ w_az · w_zb / s_z over the shared partners.</param>
/// <param name="PreferentialAttachment">Product of the degrees.</param>
/// <param name="Via">The shared partner that adds most to <paramref name="ResourceFlow"/>, the first of equal ones, or -1 without any.</param>
public readonly record struct NeighbourhoodScores(
    int CommonNeighbours,
    double Jaccard,
    double AdamicAdar,
    double ResourceAllocation,
    double WeightedAllocation,
    double ResourceFlow,
    double PreferentialAttachment,
    int Via
);
