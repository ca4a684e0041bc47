namespace Triskele.Networks.Nulls;

/// <summary>The rich club: whether those with many ties are tied to each other.</summary>
/// <remarks>
/// φ(k) = 2 E_{&gt;k}/(N_{&gt;k}(N_{&gt;k} - 1)), the density among the N_{&gt;k} nodes of more than k ties: V. Colizza et al., "Detecting rich-club ordering in
/// complex networks", Nature Physics 2 (2006), doi:10.1038/nphys209, eq. (1), which compares it with graphs of the same degrees.
/// Weighted: φ_w(r) = W_{&gt;r}/Σ of the E_{&gt;r} strongest weights of the whole network, with r degree or strength: T. Opsahl et al., "Prominence and
/// control: the weighted rich-club effect", Physical Review Letters 101, 168702 (2008), doi:10.1103/PhysRevLett.101.168702, eq. (1).
/// Caveat: φ grows with k in random networks too; without a null it says nothing.
/// </remarks>
public static class RichClub
{
    /// <summary>Density of a club.</summary>
    /// <param name="ties">Ties within it.</param>
    /// <param name="nodes">Its nodes.</param>
    /// <returns>0..1; NaN for fewer than two nodes.</returns>
    public static double Coefficient(long ties, long nodes) => nodes < 2 ? double.NaN : 2.0 * ties / ((double)nodes * (nodes - 1));

    /// <summary>The coefficients of all degrees.</summary>
    /// <param name="graph">The graph.</param>
    /// <returns>φ(0), φ(1), … up to the largest degree, exclusive; NaN where one node is left. Empty without ties. Time O(nodes + ties).</returns>
    /// <example>A star: φ(0) is its density, φ(1) is NaN, as only the centre has more than one tie.</example>
    public static double[] Coefficients(Graph graph)
    {
        int most = 0;
        for (int i = 0; i < graph.NodeCount; i++)
            most = Math.Max(most, graph.Degree(i));
        double[] levels = [.. Enumerable.Range(0, most).Select(k => (double)k)];
        RichClubLevels club = RichClubLevels.Of(WeightedGraph.Unweighted(graph), Degrees(graph), levels);
        return [.. levels.Select((_, l) => club.Density(l))];
    }

    /// <summary>The weighted coefficients at given levels of richness.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="richness">Richness of each node, such as <see cref="WeightedGraph.Strengths"/>.</param>
    /// <param name="levels">Levels, rising.</param>
    /// <returns>φ_w of each level, 0..1; NaN where no tie is within the club. Time O(ties · log ties).</returns>
    /// <exception cref="ArgumentException">There is not one richness for each node.</exception>
    public static double[] WeightedCoefficients(WeightedGraph graph, ReadOnlySpan<double> richness, ReadOnlySpan<double> levels)
    {
        RichClubLevels club = RichClubLevels.Of(graph, richness, levels);
        double[] coefficients = new double[levels.Length];
        for (int l = 0; l < coefficients.Length; l++)
            coefficients[l] = club.ShareOfStrongest(l);
        return coefficients;
    }

    internal static double[] Degrees(Graph graph) => [.. Enumerable.Range(0, graph.NodeCount).Select(i => (double)graph.Degree(i))];
}
