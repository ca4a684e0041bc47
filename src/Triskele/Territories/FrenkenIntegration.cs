using System.Collections.Immutable;

namespace Triskele.Territories;

/// <summary>How far a network is integrated over borders: the bias of its ties towards and between regions against ties by chance.</summary>
/// <remarks>
/// With q_ij = x_ij/Σx, q_i = Σ_j q_ij and T_ij = ln(q_ij/(q_i q_j)), cells of no ties being left out of every sum:
/// T = Σ_ij q_ij T_ij (eq. 3); within = Σ_i q_ii T_ii / Σ_i q_ii (4); cross = Σ_{i≠j} q_ij T_ij / Σ_{i≠j} q_ij (5); T_i = Σ_j q_ij T_ij / q_i (6).
/// So T = Σ_i q_i T_i = q_within·within + q_cross·cross: the two are means, not summands. T ≥ 0, and 0 = borders do not matter: a higher T is less
/// integration. Time and memory O(cells that are not 0).
/// Caveat: in a finite network T lies above 0 even without any bias; compare with permuted regions.
/// Source: K. Frenken, "A new indicator of European integration and an application to collaboration in scientific research",
/// Economic Systems Research 14 (2002) 345-361, doi:10.1080/0953531022000024833, eq. (1)-(6).
/// </remarks>
/// <param name="Total">T, the mutual information of the two ends of a tie, in nats; NaN where there are no ties.</param>
/// <param name="Within">Mean bias of ties inside regions; NaN where there are none.</param>
/// <param name="Cross">Mean bias of ties between regions; NaN where there are none.</param>
/// <param name="Regions">The values of each region, in the order of the matrix.</param>
/// <example>{{250,100,150},{100,800,100},{150,100,750}} has T = .3011, within = .6972, cross = -.7174 and T_i = .2332, .3466, .2897.</example>
public sealed record FrenkenIntegration(double Total, double Within, double Cross, ImmutableArray<RegionIntegration> Regions)
{
    /// <summary>Computes the integration of a symmetric matrix of ties.</summary>
    /// <param name="weights">
    /// Shape [regions, regions]; any additive quantity; finite, ≥ 0, symmetric to 1e-9. A tie between two regions adds to both of their cells,
    /// a tie inside a region adds twice to its one cell (or all are halved).
    /// </param>
    /// <returns>T, its two means and the values of each region; dimensionless.</returns>
    /// <exception cref="ArgumentException">The matrix is not square or not symmetric, or a cell is negative or not finite; the message names the cell.</exception>
    public static FrenkenIntegration Of(double[,] weights) => Of(RegionWeights.Of(weights));

    internal static FrenkenIntegration Of(RegionWeights x)
    {
        ImmutableArray<RegionIntegration>.Builder regions = ImmutableArray.CreateBuilder<RegionIntegration>(x.Count);
        double total = 0,
            within = 0,
            withinShare = 0,
            cross = 0,
            crossShare = 0;
        for (int i = 0; i < x.Count; i++)
        {
            double q = x.Sums[i] / x.Total;
            (double qOwn, double own, double qOther, double other, int partners) = Split(x, i);
            regions.Add(new RegionIntegration(q, Mean(own + other, q), Mean(own, qOwn), Mean(other, qOther), partners));
            (within, withinShare, cross, crossShare) = (within + own, withinShare + qOwn, cross + other, crossShare + qOther);
            total += own + other;
        }
        return new FrenkenIntegration(
            x.Total > 0 ? total : double.NaN,
            Mean(within, withinShare),
            Mean(cross, crossShare),
            regions.MoveToImmutable()
        );
    }

    /// <summary>Σ_j q_ij T_ij / q_i of one region, from the cells of its row that are not 0.</summary>
    /// <param name="columns">The regions j.</param>
    /// <param name="row">The cells x_ij; shape as <paramref name="columns"/>.</param>
    /// <param name="sums">The sums x_j of all rows.</param>
    /// <param name="i">The region.</param>
    /// <param name="total">Σx.</param>
    internal static double OfRegion(ReadOnlySpan<int> columns, ReadOnlySpan<double> row, double[] sums, int i, double total)
    {
        double value = 0;
        for (int k = 0; k < columns.Length; k++)
            value += row[k] * Bias(row[k], sums[i], sums[columns[k]], total);
        return value / sums[i];
    }

    // T_ij; x·X/(x_i x_j) = q_ij/(q_i q_j).
    private static double Bias(double x, double sumI, double sumJ, double total) => Math.Log(x / sumI * (total / sumJ));

    private static (double QOwn, double Own, double QOther, double Other, int Partners) Split(RegionWeights x, int i)
    {
        double qOwn = 0,
            own = 0,
            qOther = 0,
            other = 0;
        int partners = 0;
        for (int k = x.Offsets[i]; k < x.Offsets[i + 1]; k++)
        {
            int j = x.Columns[k];
            double q = x.Weights[k] / x.Total,
                term = q * Bias(x.Weights[k], x.Sums[i], x.Sums[j], x.Total);
            if (j == i)
                (qOwn, own) = (q, term);
            else
                (qOther, other, partners) = (qOther + q, other + term, partners + 1);
        }
        return (qOwn, own, qOther, other, partners);
    }

    private static double Mean(double sum, double weight) => weight > 0 ? sum / weight : double.NaN;
}
