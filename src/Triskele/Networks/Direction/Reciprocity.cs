using Triskele.Numerics;

namespace Triskele.Networks.Direction;

/// <summary>How far arcs are returned.</summary>
/// <remarks>
/// share = 2 M / L with M mutual pairs and L arcs; rho = (share - a) / (1 - a) with a = L / (n (n-1)), the correlation of the matrix of arcs with its
/// transpose off the diagonal; weighted = Σ over ordered pairs of min(w(i,j), w(j,i)) / Σ w. Time O(nodes + arcs).
/// Source: D. Garlaschelli and M. I. Loffredo, "Patterns of link reciprocity in directed networks", Physical Review Letters 93, 268701 (2004),
/// doi:10.1103/PhysRevLett.93.268701, eqs. (1) and (3); T. Squartini, F. Picciolo, F. Ruzzenenti and D. Garlaschelli, "Reciprocity of weighted
/// networks", Scientific Reports 3, 2729 (2013), doi:10.1038/srep02729.
/// </remarks>
/// <param name="Nodes">Number of nodes, isolates included.</param>
/// <param name="Arcs">Number of arcs; a mutual pair has two.</param>
/// <param name="MutualPairs">Pairs with an arc each way.</param>
/// <param name="Weighted">Share of the weight of all arcs that is returned; NaN without an arc.</param>
public readonly record struct Reciprocity(int Nodes, int Arcs, int MutualPairs, double Weighted)
{
    /// <summary>Pairs with an arc one way only.</summary>
    public int OneWayPairs => Arcs - 2 * MutualPairs;

    /// <summary>Share of arcs that are returned; NaN without an arc.</summary>
    public double Share => Arcs == 0 ? double.NaN : 2.0 * MutualPairs / Arcs;

    /// <summary>Reciprocity beyond that of arcs placed at random: 1 where all are returned, 0 for chance, below 0 where fewer are; NaN where all arcs exist.</summary>
    public double Rho
    {
        get
        {
            double density = Arcs / ((double)Nodes * (Nodes - 1));
            return density < 1 ? (Share - density) / (1 - density) : double.NaN;
        }
    }

    /// <summary>Reciprocity of a directed graph.</summary>
    /// <param name="arcs">The arcs, with weights.</param>
    /// <example>Arcs 0→1 of weight 2, 1→0 of 1 and 1→2 of 1: share 2/3, rho (2/3 - 1/2)/(1/2) = 1/3, weighted 2/4.</example>
    public static Reciprocity Of(DirectedGraph arcs)
    {
        ArgumentNullException.ThrowIfNull(arcs);
        int returned = 0;
        NeumaierSum common = new(),
            all = new();
        for (int v = 0; v < arcs.NodeCount; v++)
        {
            returned += Returned(arcs, v, ref common);
            foreach (double weight in arcs.OutWeights.AsSpan()[arcs.OutOffsets[v]..arcs.OutOffsets[v + 1]])
                all.Add(weight);
        }
        return new Reciprocity(arcs.NodeCount, arcs.ArcCount, returned / 2, common.Value / all.Value);
    }

    /// <summary>Number of partners of each node with an arc each way.</summary>
    /// <param name="arcs">The arcs.</param>
    public static int[] MutualPartners(DirectedGraph arcs)
    {
        ArgumentNullException.ThrowIfNull(arcs);
        NeumaierSum unused = new();
        int[] partners = new int[arcs.NodeCount];
        for (int v = 0; v < partners.Length; v++)
            partners[v] = Returned(arcs, v, ref unused);
        return partners;
    }

    // Both rows are ascending.
    private static int Returned(DirectedGraph arcs, int v, ref NeumaierSum common)
    {
        int count = 0,
            i = arcs.OutOffsets[v],
            j = arcs.InOffsets[v];
        while (i < arcs.OutOffsets[v + 1] && j < arcs.InOffsets[v + 1])
        {
            int order = arcs.Heads[i].CompareTo(arcs.Tails[j]);
            if (order == 0)
            {
                common.Add(Math.Min(arcs.OutWeights[i], arcs.InWeights[j]));
                count++;
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return count;
    }
}
