using Triskele.Numerics;

namespace Triskele.Networks.Mixing;

/// <summary>The ties between nodes of known group, laid out for many passes with changing groups.</summary>
/// <remarks>Strengths are those within these ties, so that they stay while groups change places among the nodes of known group.</remarks>
internal sealed class LabelledMixing
{
    private readonly int[] _from;
    private readonly int[] _to;
    private readonly double[] _weights;
    private readonly double[] _degrees;
    private readonly double[] _strengths;
    private readonly int[] _groups;
    private readonly int[] _known;
    private readonly double _totalWeight;

    public LabelledMixing(WeightedGraph ties, int[] groups, int groupCount)
    {
        (_groups, GroupCount) = (groups, groupCount);
        _known = [.. Enumerable.Range(0, groups.Length).Where(i => groups[i] >= 0)];
        (_degrees, _strengths) = (new double[groups.Length], new double[groups.Length]);
        List<int> from = [],
            to = [];
        List<double> weights = [];
        foreach (int i in _known)
            for (int k = 0; k < ties.Graph.Degree(i); k++)
                if (groups[ties.Graph.Row(i)[k]] >= 0)
                {
                    double weight = ties.WeightsOf(i)[k];
                    _degrees[i]++;
                    _strengths[i] += weight;
                    if (ties.Graph.Row(i)[k] > i)
                    {
                        from.Add(i);
                        to.Add(ties.Graph.Row(i)[k]);
                        weights.Add(weight);
                    }
                }
        (_from, _to, _weights, _totalWeight) = ([.. from], [.. to], [.. weights], _strengths.Sum() / 2);
    }

    /// <summary>Number of groups.</summary>
    public int GroupCount { get; }

    /// <summary>Nodes without a known group.</summary>
    public int Unknown => _groups.Length - _known.Length;

    /// <summary>The groups dealt out again among the nodes of known group.</summary>
    public int[] Deal(RandomStream chance)
    {
        int[] dealt = Array.ConvertAll(_known, i => _groups[i]),
            groups = [.. _groups];
        chance.Shuffle<int>(dealt);
        for (int k = 0; k < dealt.Length; k++)
            groups[_known[k]] = dealt[k];
        return groups;
    }

    /// <summary>Assortativity of groups, each tie counting one and each by its weight.</summary>
    public (double Plain, double Weighted) Assortativity(int[] groups)
    {
        long within = 0;
        double heavy = 0;
        for (int e = 0; e < _from.Length; e++)
        {
            bool same = groups[_from[e]] == groups[_to[e]];
            within += same ? 1 : 0;
            heavy += same ? _weights[e] : 0;
        }
        return (Coefficient(groups, _degrees, within, _from.Length), Coefficient(groups, _strengths, heavy, _totalWeight));
    }

    private double Coefficient(int[] groups, double[] ends, double within, double total)
    {
        double[] shares = new double[GroupCount];
        foreach (int i in _known)
            shares[groups[i]] += ends[i] / (2 * total);
        double random = 0;
        int present = 0;
        foreach (double share in shares)
        {
            random += share * share;
            present += share > 0 ? 1 : 0;
        }
        return present < 2 ? double.NaN : (within / total - random) / (1 - random);
    }

    /// <summary>Weight of the ties of each group that lead out and, from both ends, that stay within.</summary>
    public GroupOpenness[] Openness(int[] groups)
    {
        double[] within = new double[GroupCount],
            all = new double[GroupCount];
        for (int e = 0; e < _from.Length; e++)
            if (groups[_from[e]] == groups[_to[e]])
                within[groups[_from[e]]] += 2 * _weights[e];
        foreach (int i in _known)
            all[groups[i]] += _strengths[i];
        return [.. all.Zip(within, (a, w) => new GroupOpenness(Math.Max(0, a - w), w))];
    }
}
