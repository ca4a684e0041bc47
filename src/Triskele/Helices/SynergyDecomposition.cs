namespace Triskele.Helices;

/// <summary>The part of T that arises between groups of records and not within them.</summary>
public static class SynergyDecomposition
{
    /// <summary>Computes the between-group term.</summary>
    /// <param name="groups">Exclusive counts of groups that share no record, such as the regions of a country.</param>
    /// <returns>Bits; negative: the whole adds synergy to its groups. NaN where there is no record.</returns>
    /// <remarks>
    /// T0 = T - Σ (n_c/n) T_c, which equals T4(u, i, g, group), so that it needs no null model of its own. Time O(groups).
    /// Caveat: not monotone in how fine the groups are. Source: L. Leydesdorff and Ø. Strand, "The Swedish system of innovation",
    /// JASIST 64 (2013) 1890-1902, doi:10.1002/asi.22895; the closed form is derived.
    /// </remarks>
    /// <example>Two copies of one table: 0.</example>
    public static double Between(IReadOnlyCollection<PresenceCounts> groups)
    {
        PresenceCounts whole = groups.Aggregate(default(PresenceCounts), (sum, group) => sum + group);
        double within = 0;
        foreach (PresenceCounts group in groups)
            if (group.N > 0)
                within += (double)group.N / whole.N * TripleHelixInformation.Of(group).Transmission;
        return TripleHelixInformation.Of(whole).Transmission - within;
    }
}
