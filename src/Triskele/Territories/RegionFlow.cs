namespace Triskele.Territories;

/// <summary>The ties between two regions, or inside one, and what random mixing would give them.</summary>
/// <remarks>With W the weight of all ties and q the shares of their ends, random mixing gives 2 q_i q_j W between two regions and q_i² W inside one; all add up to W.</remarks>
internal readonly record struct RegionFlow(int From, int To, int Ties, double Weight, double Expected)
{
    public double Lift => Weight / Expected;

    /// <summary>All pairs that are tied, the strongest first; pairs of one weight in the order of the regions.</summary>
    public static RegionFlow[] Of(RegionWeights x)
    {
        List<RegionFlow> flows = [];
        for (int i = 0; i < x.Count; i++)
        for (int k = x.Offsets[i]; k < x.Offsets[i + 1]; k++)
            if (x.Columns[k] >= i)
                flows.Add(Between(x, i, k));
        return [.. flows.OrderByDescending(f => f.Weight).ThenBy(f => f.From).ThenBy(f => f.To)];
    }

    private static RegionFlow Between(RegionWeights x, int i, int k)
    {
        int j = x.Columns[k];
        double expected = x.Sums[i] * (x.Sums[j] / x.Total);
        // Ties inside a region stand twice in its cell.
        return j == i
            ? new RegionFlow(i, i, x.Ties[k] / 2, x.Weights[k] / 2, expected / 2)
            : new RegionFlow(i, j, x.Ties[k], x.Weights[k], expected);
    }
}
