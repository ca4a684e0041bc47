using Triskele.Numerics;

namespace Triskele.Networks.Nulls;

/// <summary>Who is richer than each of some levels, and the ties among them.</summary>
/// <threadsafety>Not changed after it is made.</threadsafety>
internal sealed class RichClubLevels
{
    private readonly double[] _strongest;

    private RichClubLevels(int levels, double[] strongest)
    {
        (Nodes, Ties, Weights) = (new int[levels], new int[levels], new double[levels]);
        _strongest = strongest;
    }

    /// <summary>Nodes richer than each level.</summary>
    public int[] Nodes { get; }

    /// <summary>Ties between nodes that both are.</summary>
    public int[] Ties { get; }

    /// <summary>Sum of the weights of these ties.</summary>
    public double[] Weights { get; }

    /// <summary>Density among those above a level.</summary>
    public double Density(int level) => RichClub.Coefficient(Ties[level], Nodes[level]);

    /// <summary>Weight among those above a level as a share of the strongest weights of as many ties.</summary>
    public double ShareOfStrongest(int level) => Ties[level] == 0 ? double.NaN : Weights[level] / _strongest[Ties[level]];

    /// <summary>Counts each tie at the highest level below both of its ends and then adds up from above.</summary>
    public static RichClubLevels Of(WeightedGraph graph, ReadOnlySpan<double> richness, ReadOnlySpan<double> levels)
    {
        if (richness.Length != graph.NodeCount)
            throw new ArgumentException(
                $"{graph.NodeCount} nodes need as many values of richness, not {richness.Length}.",
                nameof(richness)
            );
        TieList ties = TieList.Of(graph.Graph);
        double[] weights = ties.Weights(graph);
        RichClubLevels club = new(levels.Length, PrefixSums(weights));
        int[] level = new int[graph.NodeCount];
        for (int i = 0; i < level.Length; i++)
            if ((level[i] = Below(levels, richness[i])) >= 0)
                club.Nodes[level[i]]++;
        NeumaierSum[] sums = new NeumaierSum[levels.Length];
        for (int e = 0; e < ties.Count; e++)
            if (Math.Min(level[ties.From[e]], level[ties.To[e]]) is >= 0 and int l)
            {
                club.Ties[l]++;
                sums[l].Add(weights[e]);
            }
        NeumaierSum above = new();
        for (int l = levels.Length - 1; l >= 0; l--)
        {
            above.Add(sums[l].Value);
            club.Weights[l] = above.Value;
            if (l > 0)
                (club.Nodes[l - 1], club.Ties[l - 1]) = (club.Nodes[l - 1] + club.Nodes[l], club.Ties[l - 1] + club.Ties[l]);
        }
        return club;
    }

    // The highest level that is below a value, or -1.
    private static int Below(ReadOnlySpan<double> levels, double value)
    {
        int at = levels.BinarySearch(value);
        return at >= 0 ? at - 1 : ~at - 1;
    }

    private static double[] PrefixSums(double[] weights)
    {
        double[] sorted = [.. weights],
            sums = new double[weights.Length + 1];
        Array.Sort(sorted);
        NeumaierSum sum = new();
        for (int r = 0; r < sorted.Length; r++)
        {
            sum.Add(sorted[^(r + 1)]);
            sums[r + 1] = sum.Value;
        }
        return sums;
    }
}
