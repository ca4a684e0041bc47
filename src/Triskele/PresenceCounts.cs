namespace Triskele;

/// <summary>How many records show which of the three helices: exclusive counts of the seven cells and of the records that show none.</summary>
/// <remarks>
/// Exclusive: a record with science and business and no government counts in <see cref="Ui"/> only.
/// U science, I business, G government, as in the literature of the triple helix.
/// </remarks>
/// <param name="U">Science only.</param>
/// <param name="I">Business only.</param>
/// <param name="G">Government only.</param>
/// <param name="Ui">Science and business.</param>
/// <param name="Ug">Science and government.</param>
/// <param name="Ig">Business and government.</param>
/// <param name="Uig">All three.</param>
/// <param name="None">None of the three; not part of <see cref="N"/>.</param>
public readonly record struct PresenceCounts(long U, long I, long G, long Ui, long Ug, long Ig, long Uig, long None = 0)
{
    /// <summary>Records with at least one of the three.</summary>
    public long N => U + I + G + Ui + Ug + Ig + Uig;

    /// <summary>Records with science, alone or not.</summary>
    public long UInclusive => U + Ui + Ug + Uig;

    /// <summary>Records with business, alone or not.</summary>
    public long IInclusive => I + Ui + Ig + Uig;

    /// <summary>Records with government, alone or not.</summary>
    public long GInclusive => G + Ug + Ig + Uig;

    /// <summary>Records with science and business, whatever else.</summary>
    public long UiInclusive => Ui + Uig;

    /// <summary>Records with science and government, whatever else.</summary>
    public long UgInclusive => Ug + Uig;

    /// <summary>Records with business and government, whatever else.</summary>
    public long IgInclusive => Ig + Uig;

    /// <summary>Exclusive counts from inclusive ones.</summary>
    /// <exception cref="ArgumentException">A cell comes out negative: the counts are not inclusive.</exception>
    public static PresenceCounts FromInclusive(long u, long i, long g, long ui, long ug, long ig, long uig, long none = 0)
    {
        PresenceCounts counts = new(u - ui - ug + uig, i - ui - ig + uig, g - ug - ig + uig, ui - uig, ug - uig, ig - uig, uig, none);
        return Math.Min(Math.Min(Math.Min(counts.U, counts.I), Math.Min(counts.G, counts.Ui)), Math.Min(counts.Ug, counts.Ig)) < 0
            ? throw new ArgumentException("Read as inclusive, a cell is negative; these counts are exclusive.", nameof(u))
            : counts;
    }

    /// <summary>Cell by cell sum.</summary>
    public static PresenceCounts operator +(PresenceCounts a, PresenceCounts b) =>
        new(a.U + b.U, a.I + b.I, a.G + b.G, a.Ui + b.Ui, a.Ug + b.Ug, a.Ig + b.Ig, a.Uig + b.Uig, a.None + b.None);
}
