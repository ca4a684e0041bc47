namespace Triskele.Networks.Coin;

/// <summary>Contribution index: whether an actor gives or takes more.</summary>
public static class ContributionIndex
{
    /// <summary>(sent - received) / (sent + received).</summary>
    /// <param name="sent">What the actor gave: messages sent, projects coordinated; ≥ 0.</param>
    /// <param name="received">What it took: messages received, projects joined; ≥ 0.</param>
    /// <returns>-1 (takes only) to 1 (gives only); NaN where it did neither.</returns>
    /// <remarks>
    /// Source: P. A. Gloor, R. Laubacher, S. B. C. Dynes and Y. Zhao, "Visualization of communication patterns in collaborative innovation networks",
    /// CIKM 2003, doi:10.1145/956863.956875.
    /// </remarks>
    /// <example>3 sent and 1 received: 0.5.</example>
    public static double Of(long sent, long received) => (double)(sent - received) / (sent + received);

    /// <summary>Balance of a team: 1 - standard deviation (of the population) of its members' indices.</summary>
    /// <param name="indices">Indices of the members; NaN are left out.</param>
    /// <returns>0 (half give all, half take all) to 1 (all alike); NaN where no index is defined.</returns>
    /// <example>Indices 1 and -1: 0.</example>
    public static double Balance(IEnumerable<double> indices) => 1 - Spread.Of([.. indices.Where(i => !double.IsNaN(i))]).Deviation;
}
