using System.Collections.Immutable;

namespace Triskele.Networks.Links;

/// <summary>A network made ready to score pairs by their shared partners.</summary>
/// <remarks>
/// Formulas stand in <see cref="LinkScore"/>. A pair costs O(k_a + k_b); memory 24 bytes a node beside the network.
/// Two scores read weights. Weighted resource allocation adds them, (w_az + w_zb)/s_z: L. Lü and T. Zhou, "Link prediction in weighted networks: the role of
/// weak ties", EPL 89, 18001 (2010), doi:10.1209/0295-5075/89/18001, with their exponent 1; where all weights are 1 it is twice resource allocation.
/// Resource flow multiplies them, w_az · w_zb/s_z: what z passes on to b of what it has from a, as in Q. Ou et al., Physical Review E 75, 021102 (2007),
/// doi:10.1103/PhysRevE.75.021102; where all weights are 1 it is resource allocation.
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
/// <example>In the path 0-1-2 the pair (0, 2) shares one partner of degree 2: resource allocation 1/2, Adamic-Adar 1/ln 2 = 1.4427.</example>
public sealed class Neighbourhoods
{
    /// <summary>Prepares a network.</summary>
    public Neighbourhoods(WeightedGraph ties)
    {
        int n = ties.NodeCount;
        double[] strengths = ties.Strengths(),
            inverseLogs = new double[n],
            inverses = new double[n];
        for (int i = 0; i < n; i++)
        {
            inverses[i] = 1.0 / ties.Graph.Degree(i);
            inverseLogs[i] = 1 / Math.Log(ties.Graph.Degree(i));
        }
        (Ties, Strengths, InverseLogs, Inverses) = (ties, [.. strengths], [.. inverseLogs], [.. inverses]);
    }

    /// <summary>The network.</summary>
    public WeightedGraph Ties { get; }

    /// <summary>Strength of each node.</summary>
    internal ImmutableArray<double> Strengths { get; }

    /// <summary>1/ln k of each node; without meaning for k below 2, which no shared partner has.</summary>
    internal ImmutableArray<double> InverseLogs { get; }

    /// <summary>1/k of each node.</summary>
    internal ImmutableArray<double> Inverses { get; }

    /// <summary>Scores of a pair.</summary>
    /// <param name="a">One end.</param>
    /// <param name="b">The other end.</param>
    public NeighbourhoodScores Of(int a, int b)
    {
        ReadOnlySpan<int> first = Ties.Graph.Row(a),
            second = Ties.Graph.Row(b);
        ReadOnlySpan<double> firstWeights = Ties.WeightsOf(a),
            secondWeights = Ties.WeightsOf(b);
        int shared = 0,
            via = -1;
        double adamic = 0,
            allocation = 0,
            weighted = 0,
            flows = 0,
            most = 0;
        for (int i = 0, j = 0; i < first.Length && j < second.Length; )
        {
            int z = first[i];
            if (z != second[j])
            {
                int advance = z < second[j] ? 1 : 0;
                (i, j) = (i + advance, j + 1 - advance);
                continue;
            }
            double flow = firstWeights[i] * secondWeights[j] / Strengths[z];
            shared++;
            adamic += InverseLogs[z];
            allocation += Inverses[z];
            weighted += (firstWeights[i++] + secondWeights[j++]) / Strengths[z];
            flows += flow;
            (most, via) = flow > most ? (flow, z) : (most, via);
        }
        double jaccard = (double)shared / (first.Length + second.Length - shared);
        return new NeighbourhoodScores(shared, jaccard, adamic, allocation, weighted, flows, (double)first.Length * second.Length, via);
    }

    /// <summary>Scores of many pairs.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <param name="parallel">On how many threads, and what ends it early.</param>
    public NeighbourhoodScores[] Of(IReadOnlyList<(int A, int B)> pairs, ParallelOptions parallel)
    {
        NeighbourhoodScores[] scores = new NeighbourhoodScores[pairs.Count];
        Parallel.For(0, scores.Length, parallel, p => scores[p] = Of(pairs[p].A, pairs[p].B));
        return scores;
    }
}
