using System.Collections.Immutable;

namespace Triskele.Networks.Centrality;

/// <summary>Hubs, which point to good authorities, and authorities, to which good hubs point: h = A a, a = Aᵀ h, each scaled.</summary>
/// <remarks>
/// Power iteration from equal values, scaled to a largest entry of 1 as in igraph; where several vectors fit (parts without a common hub), it is the
/// one that equal starts lead to. On an undirected graph both equal <see cref="EigenvectorCentrality"/> in a connected graph that is not
/// bipartite. Time O(arcs) a step. Source: J. M. Kleinberg, Journal of the ACM 46 (1999), doi:10.1145/324133.324140.
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed class Hits
{
    private const int MaxSteps = 100_000;
    private const double Tolerance = 1e-13;

    private Hits(double[] hubs, double[] authorities) => (Hubs, Authorities) = ([.. hubs], [.. authorities]);

    /// <summary>Hub values, 0..1; NaN where there is no arc at all.</summary>
    public ImmutableArray<double> Hubs { get; }

    /// <summary>Authority values, 0..1; NaN where there is no arc at all.</summary>
    public ImmutableArray<double> Authorities { get; }

    /// <summary>Hubs and authorities of a directed graph.</summary>
    /// <param name="arcs">The arcs, with weights.</param>
    /// <exception cref="TriskeleException">The iteration did not settle: the two largest singular values are too close.</exception>
    /// <example>Arcs 0→2 and 1→2: hubs 1, 1, 0 and authorities 0, 0, 1.</example>
    public static Hits Of(DirectedGraph arcs)
    {
        double[] hubs = new double[arcs.NodeCount],
            authorities = new double[arcs.NodeCount];
        Array.Fill(hubs, arcs.ArcCount == 0 ? double.NaN : 1);
        Array.Fill(authorities, double.NaN);
        if (arcs.ArcCount == 0)
            return new Hits(hubs, authorities);
        for (int step = 0; step < MaxSteps; step++)
        {
            Step(arcs.InOffsets.AsSpan(), arcs.Tails.AsSpan(), arcs.InWeights.AsSpan(), hubs, authorities);
            double change = Step(arcs.OutOffsets.AsSpan(), arcs.Heads.AsSpan(), arcs.OutWeights.AsSpan(), authorities, hubs);
            if (change <= Tolerance)
                return new Hits(hubs, authorities);
        }
        throw CentralityTexts.NotConverged("HITS", MaxSteps, Tolerance);
    }

    // Returns the largest change of an entry.
    private static double Step(ReadOnlySpan<int> offsets, ReadOnlySpan<int> row, ReadOnlySpan<double> weights, double[] from, double[] to)
    {
        double[] before = [.. to];
        double largest = 0,
            change = 0;
        for (int v = 0; v < to.Length; v++)
        {
            to[v] = PageRank.Product(row[offsets[v]..offsets[v + 1]], weights[offsets[v]..offsets[v + 1]], from);
            largest = Math.Max(largest, to[v]);
        }
        for (int v = 0; v < to.Length; v++)
        {
            to[v] /= largest;
            change = Math.Max(change, Math.Abs(to[v] - before[v]));
        }
        return change;
    }
}
