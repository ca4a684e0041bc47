namespace Triskele.Networks.Mixing;

/// <summary>Weight of ties that lead out of a group and that stay within it, node by node.</summary>
/// <param name="External">Weight of ties to other groups.</param>
/// <param name="Internal">Weight of ties within the own group.</param>
public readonly record struct GroupOpenness(double External, double Internal)
{
    /// <summary>E-I index, (E - I)/(E + I): 1 where all ties lead out, -1 where none does; NaN without ties.</summary>
    /// <remarks>D. Krackhardt and R. N. Stern, Social Psychology Quarterly 51 (1988), doi:10.2307/2786835.</remarks>
    public double Index => ExternalInternalIndex.Index(External, Internal);

    /// <summary>Adds the ties of two; a tie within a group that is added from both ends counts twice, as one between two groups does.</summary>
    public static GroupOpenness operator +(GroupOpenness left, GroupOpenness right) =>
        new(left.External + right.External, left.Internal + right.Internal);

    /// <summary>Computes it for every node.</summary>
    /// <param name="ties">The graph.</param>
    /// <param name="groups">Group of each node; negative where it is not known, and then its ties count nowhere.</param>
    /// <returns>One record for each node; both 0 for a node of no known group.</returns>
    /// <exception cref="ArgumentException">There is not one group for each node.</exception>
    /// <example>Ties 0-1 and 1-2 with 0 and 1 in one group: node 1 has 1 external and 1 internal, index 0.</example>
    public static GroupOpenness[] Of(WeightedGraph ties, ReadOnlySpan<int> groups)
    {
        if (groups.Length != ties.NodeCount)
            throw new ArgumentException($"{ties.NodeCount} nodes need as many groups, not {groups.Length}.", nameof(groups));
        GroupOpenness[] all = new GroupOpenness[groups.Length];
        for (int i = 0; i < all.Length; i++)
        {
            ReadOnlySpan<int> row = ties.Graph.Row(i);
            ReadOnlySpan<double> weights = ties.WeightsOf(i);
            double external = 0,
                @internal = 0;
            for (int k = 0; k < row.Length && groups[i] >= 0; k++)
                if (groups[row[k]] == groups[i])
                    @internal += weights[k];
                else if (groups[row[k]] >= 0)
                    external += weights[k];
            all[i] = new GroupOpenness(external, @internal);
        }
        return all;
    }
}
