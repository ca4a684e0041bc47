namespace Triskele.Data.Importers.Counts;

/// <summary>Eight counts as a row states them: u, i, g, ui, ug, ig, uig, none.</summary>
internal sealed record CountRow(long Row, string Group, long[] Counts)
{
    /// <summary>The counts, taken as exclusive.</summary>
    public PresenceCounts Exclusive => new(Counts[0], Counts[1], Counts[2], Counts[3], Counts[4], Counts[5], Counts[6], Counts[7]);

    /// <summary>Whether no exclusive cell comes out negative if the counts are taken as inclusive.</summary>
    public bool CanBeInclusive
    {
        get
        {
            (long u, long i, long g) = (Counts[0], Counts[1], Counts[2]);
            (long ui, long ug, long ig, long uig) = (Counts[3], Counts[4], Counts[5], Counts[6]);
            return Math.Min(ui, Math.Min(ug, ig)) >= uig && u + uig >= ui + ug && i + uig >= ui + ig && g + uig >= ug + ig;
        }
    }

    /// <summary>The counts, taken as inclusive.</summary>
    public PresenceCounts FromInclusive =>
        PresenceCounts.FromInclusive(Counts[0], Counts[1], Counts[2], Counts[3], Counts[4], Counts[5], Counts[6], Counts[7]);
}
