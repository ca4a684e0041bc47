using System.Collections.Immutable;

namespace Triskele.Networks.Layout;

/// <summary>A network as a simulation sees it: who pulls whom how strongly, and the mass of each node.</summary>
/// <param name="Offsets">Where the row of each node begins; length nodes + 1.</param>
/// <param name="Heads">The other ends.</param>
/// <param name="Springs">Attraction of each tie, the same both ways.</param>
/// <param name="Mass">Mass of each node, &gt; 0.</param>
internal sealed record LayoutGraph(int[] Offsets, int[] Heads, double[] Springs, double[] Mass)
{
    public int NodeCount => Mass.Length;

    public int Degree(int node) => Offsets[node + 1] - Offsets[node];

    /// <summary>A network with mass degree + 1.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="weights">Attraction of each tie; empty for 1.</param>
    /// <param name="dissuadeHubs">Whether ties of nodes of many ties pull less: by mean degree over the root of the degrees of both ends.</param>
    public static LayoutGraph Of(Graph graph, ImmutableArray<double> weights, bool dissuadeHubs)
    {
        int n = graph.NodeCount;
        double[] springs = new double[graph.Neighbours.Length],
            mass = new double[n];
        double mean = n == 0 ? 0 : (double)graph.Neighbours.Length / n;
        for (int i = 0; i < n; i++)
        {
            mass[i] = graph.Degree(i) + 1;
            for (int k = graph.Offsets[i]; k < graph.Offsets[i + 1]; k++)
                springs[k] =
                    (weights.IsDefaultOrEmpty ? 1 : weights[k])
                    * (dissuadeHubs ? mean / Math.Sqrt((double)graph.Degree(i) * graph.Degree(graph.Neighbours[k])) : 1);
        }
        return new LayoutGraph([.. graph.Offsets], [.. graph.Neighbours], springs, mass);
    }
}
