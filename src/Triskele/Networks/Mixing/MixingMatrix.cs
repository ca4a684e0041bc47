using System.Collections.Immutable;

namespace Triskele.Networks.Mixing;

/// <summary>Which share of all tie ends leads from one group to another.</summary>
/// <remarks>
/// e_xy = weight of the ties between x and y over twice the weight of all ties, those within a group counted from both ends, so that all cells add up
/// to 1 and the matrix is symmetric. Ties with an end of no known group are left out. Time O(edges).
/// Source: M. E. J. Newman, "Mixing patterns in networks", Physical Review E 67, 026126 (2003), doi:10.1103/PhysRevE.67.026126, eq. (1).
/// </remarks>
/// <example>Ties 0-1 and 1-2 with 0 and 1 in one group: e = {{1/2, 1/4}, {1/4, 0}} and assortativity (1/2 - 5/8)/(1 - 5/8) = -1/3.</example>
public sealed class MixingMatrix
{
    private readonly double[] _ends;

    private MixingMatrix(double[] ends, int groupCount)
    {
        (_ends, GroupCount) = (ends, groupCount);
        foreach (double weight in ends)
            TotalEnds += weight;
    }

    /// <summary>Number of groups.</summary>
    public int GroupCount { get; }

    /// <summary>Twice the weight of all ties between nodes of known groups.</summary>
    public double TotalEnds { get; }

    /// <summary>Share of tie ends from one group to another; NaN without ties.</summary>
    public double this[int from, int to] => _ends[from * GroupCount + to] / TotalEnds;

    /// <summary>Shares of tie ends of each group: the sums of the rows.</summary>
    public ImmutableArray<double> Shares =>
        [.. Enumerable.Range(0, GroupCount).Select(x => Enumerable.Range(0, GroupCount).Sum(y => this[x, y]))];

    /// <summary>Computes the matrix of a graph.</summary>
    /// <param name="ties">The graph.</param>
    /// <param name="groups">Group of each node, below the number of groups; negative where it is not known.</param>
    /// <param name="groupCount">Number of groups.</param>
    /// <exception cref="ArgumentException">There is not one group for each node.</exception>
    public static MixingMatrix Of(WeightedGraph ties, ReadOnlySpan<int> groups, int groupCount)
    {
        if (groups.Length != ties.NodeCount)
            throw new ArgumentException($"{ties.NodeCount} nodes need as many groups, not {groups.Length}.", nameof(groups));
        double[] ends = new double[groupCount * groupCount],
            row = new double[groupCount];
        for (int i = 0; i < groups.Length; i++)
        {
            if (groups[i] < 0)
                continue;
            Array.Clear(row);
            ReadOnlySpan<int> neighbours = ties.Graph.Row(i);
            ReadOnlySpan<double> weights = ties.WeightsOf(i);
            for (int k = 0; k < neighbours.Length; k++)
                if (groups[neighbours[k]] is >= 0 and int other)
                    row[other] += weights[k];
            for (int other = 0; other < groupCount; other++)
                ends[groups[i] * groupCount + other] += row[other];
        }
        return new MixingMatrix(ends, groupCount);
    }

    /// <summary>How much more ties stay within groups than tie ends at random would.</summary>
    /// <returns>
    /// r = (Σ e_xx - Σ a_x²) / (1 - Σ a_x²), a_x the shares of the groups: 1 where all ties stay within, 0 at random; NaN without ties or with one group.
    /// </returns>
    public double Assortativity
    {
        get
        {
            double within = 0,
                random = 0;
            foreach (double share in Shares)
                random += share * share;
            for (int x = 0; x < GroupCount; x++)
                within += this[x, x];
            return Shares.Count(a => a > 0) < 2 ? double.NaN : (within - random) / (1 - random);
        }
    }
}
