namespace Triskele.Territories;

/// <summary>How one region is woven into the whole; dimensionless, natural logarithms.</summary>
/// <param name="Share">q_i, its share of all ends of ties, 0..1.</param>
/// <param name="Integration">T_i = (1/q_i) Σ_j q_ij ln(q_ij/(q_i q_j)), j = i included; 0 = it ties as chance would; NaN for a region without ties.</param>
/// <param name="Within">T_ii = ln(q_ii/q_i²), the bias towards itself; NaN for a region without a tie inside.</param>
/// <param name="Cross">Mean of T_ij = ln(q_ij/(q_i q_j)) over j ≠ i weighted by q_ij; NaN for a region without a tie to another.</param>
/// <param name="Partners">Number of other regions that it is tied to.</param>
public readonly record struct RegionIntegration(double Share, double Integration, double Within, double Cross, int Partners);
