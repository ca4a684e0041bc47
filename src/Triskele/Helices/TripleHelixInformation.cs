namespace Triskele.Helices;

/// <summary>Entropies of science (u), business (i) and government (g) over records, and the information T that the three share; in bits.</summary>
/// <remarks>
/// T = H_u + H_i + H_g - H_ui - H_ug - H_ig + H_uig. Negative: the three reduce uncertainty together, read as possible synergy; positive: redundancy.
/// Caveat: records that show none of the three are left out as a rule, and then T is negative even where nobody works together
/// (three disjoint equal helices: -415.04 millibits). A verdict needs <see cref="TrilateralLift"/>.
/// Source: L. Leydesdorff, "The mutual information of university-industry-government relations", Scientometrics 58 (2003) 445-467,
/// doi:10.1023/A:1026253130577; sign as there, which is that of co-information and opposite to McGill's for three variables.
/// Standard error, bias correction and bounds are additions, see the members.
/// </remarks>
/// <example>Four records 011, 101, 110 and none: T = -1 bit with the record of none, log2(3) - 2 without.</example>
public sealed class TripleHelixInformation
{
    private const int Everything = PresenceCells.Count - 1;
    private readonly double[] _entropy = new double[PresenceCells.Count];
    private readonly int[] _occupied = new int[PresenceCells.Count];

    private TripleHelixInformation(long[] cells)
    {
        N = cells.Sum();
        for (int helices = 1; helices <= Everything; helices++)
        {
            long[] margin = PresenceCells.Margin(cells, helices);
            _entropy[helices] = ShannonEntropy.Bits(margin);
            _occupied[helices] = margin.Count(c => c > 0);
        }
        StandardError = DeltaError(cells, N);
    }

    /// <summary>Computes the information of a presence table.</summary>
    /// <param name="counts">Exclusive counts; unit: records; each ≥ 0.</param>
    /// <param name="withNone">Whether the records that show none of the three take part.</param>
    /// <returns>All quantities are NaN where there is no record.</returns>
    public static TripleHelixInformation Of(PresenceCounts counts, bool withNone = false) =>
        new(PresenceCells.Of(withNone ? counts : counts with { None = 0 }));

    /// <summary>Records that take part.</summary>
    public long N { get; }

    /// <summary>Entropy of science, bits.</summary>
    public double Hu => _entropy[PresenceCells.U];

    /// <summary>Entropy of business, bits.</summary>
    public double Hi => _entropy[PresenceCells.I];

    /// <summary>Entropy of government, bits.</summary>
    public double Hg => _entropy[PresenceCells.G];

    /// <summary>Joint entropy of science and business, bits.</summary>
    public double Hui => _entropy[PresenceCells.U | PresenceCells.I];

    /// <summary>Joint entropy of science and government, bits.</summary>
    public double Hug => _entropy[PresenceCells.U | PresenceCells.G];

    /// <summary>Joint entropy of business and government, bits.</summary>
    public double Hig => _entropy[PresenceCells.I | PresenceCells.G];

    /// <summary>Joint entropy of all three, bits.</summary>
    public double Huig => _entropy[Everything];

    /// <summary>T in bits; exactly 0 where a helix stands in no record or in every one, which is a theorem and not a finding.</summary>
    public double Transmission => Hu == 0 || Hi == 0 || Hg == 0 ? 0 : Hu + Hi + Hg - Hui - Hug - Hig + Huig;

    /// <summary>Whether a helix stands in no record or in every one.</summary>
    public bool IsDegenerate => Hu == 0 || Hi == 0 || Hg == 0;

    /// <summary>T with each entropy corrected by (cells in use - 1)/(2 N ln 2), in bits.</summary>
    /// <remarks>Exactly T where all seven cells are in use and none is left out.
    /// Source: G. A. Miller, "Note on the bias of information estimates" (1955).</remarks>
    public double MillerMadow => Transmission + MillerMadowCells / (2 * N * Math.Log(2));

    /// <summary>Standard error of T in bits, by the delta method.</summary>
    /// <remarks>sqrt(Var[t]/N), t = log2(p_ui p_ug p_ig / (p_u p_i p_g p_uig)) of each record. Caveat: too small where a cell is nearly empty.</remarks>
    public double StandardError { get; }

    /// <summary>T over the bound that its sign cannot pass: 0 ≤ τ ≤ 1. Provisional.</summary>
    /// <remarks>T &lt; 0: T/(H_uig - H_u - H_i - H_g); T &gt; 0: T/H_uig. The bounds are proved; that the literature's transmission power is the same is not checked.</remarks>
    public double BoundNormalised =>
        Transmission switch
        {
            < 0 => Transmission / (Huig - Hu - Hi - Hg),
            > 0 => Transmission / Huig,
            _ => Transmission,
        };

    /// <summary>The smallest T that these two-way informations allow: -min T_xy|z, bits.</summary>
    public double LowerBound => -Math.Min(Hug + Hig - Huig - Hg, Math.Min(Hui + Hig - Huig - Hi, Hui + Hug - Huig - Hu));

    /// <summary>The largest T that these two-way informations allow: min T_xy, bits.</summary>
    public double UpperBound => Math.Min(Hu + Hi - Hui, Math.Min(Hu + Hg - Hug, Hi + Hg - Hig));

    private int MillerMadowCells
    {
        get
        {
            int sum = 0;
            for (int helices = 1; helices <= Everything; helices++)
                sum += (int.IsOddInteger(int.PopCount(helices)) ? 1 : -1) * (_occupied[helices] - 1);
            return sum;
        }
    }

    private static double DeltaError(long[] cells, long n)
    {
        long[][] margins = [.. Enumerable.Range(0, PresenceCells.Count).Select(helices => PresenceCells.Margin(cells, helices))];
        double mean = 0,
            square = 0;
        for (int cell = 0; cell < cells.Length; cell++)
        {
            if (cells[cell] == 0)
                continue;
            double t = 0;
            for (int helices = 1; helices <= Everything; helices++)
                t -= (int.IsOddInteger(int.PopCount(helices)) ? 1 : -1) * Math.Log2((double)margins[helices][cell & helices] / n);
            mean += t * cells[cell] / n;
            square += t * t * cells[cell] / n;
        }
        return n == 0 ? double.NaN : Math.Sqrt(Math.Max(0, square - mean * mean) / n);
    }
}
