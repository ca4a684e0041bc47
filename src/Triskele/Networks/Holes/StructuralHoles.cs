using System.Collections.Immutable;
using Triskele.Networks.Triangles;

namespace Triskele.Networks.Holes;

/// <summary>Structural holes of every node: how far its contacts are a way round each other.</summary>
/// <remarks>
/// With p_ij = w_ij / s_i: constraint C_i = Σ_j c_ij, c_ij = (p_ij + Σ_q p_iq p_qj)²; effective size = Σ_j (1 - Σ_q p_iq m_jq), m_jq = w_jq / max_r w_jr;
/// efficiency = effective size / n; hierarchy = Σ_j r_ij ln r_ij / (n ln n), r_ij = c_ij / (C_i / n); j and q over the n neighbours of i.
/// Without weights the effective size is n - 2t/n, t the ties among the neighbours. Constraint may exceed 1 (9/8 in a triangle).
/// Source: R. S. Burt, "Structural Holes" (1992), chapter 2; without weights: S. P. Borgatti, Connections 20(1) (1997).
/// Two-step paths lie in triangles, and Σ_q w_iq w_qj / s_q is the same from both ends, so that one listing of the triangles gives all of it:
/// time O(edges^1.5), memory up to 80 bytes an edge; never a product of matrices. Four fixed blocks, added in order: the same bits for any number of threads.
/// </remarks>
/// <example>A triangle: constraint 9/8, effective size 1, efficiency 1/2, hierarchy 0 at each node.</example>
public sealed class StructuralHoles
{
    private const int Blocks = 4;

    private StructuralHoles(double[] constraint, double[] effectiveSize, double[] efficiency, double[] hierarchy) =>
        (Constraint, EffectiveSize, Efficiency, Hierarchy) = ([.. constraint], [.. effectiveSize], [.. efficiency], [.. hierarchy]);

    /// <summary>Burt's constraint, &gt; 0; NaN for isolates.</summary>
    public ImmutableArray<double> Constraint { get; }

    /// <summary>Neighbours that are not redundant, 1 to n; NaN for isolates.</summary>
    public ImmutableArray<double> EffectiveSize { get; }

    /// <summary>Effective size as a share of the neighbours, 0..1; NaN for isolates.</summary>
    public ImmutableArray<double> Efficiency { get; }

    /// <summary>Concentration of the constraint on single neighbours, 0 even to 1; NaN for fewer than two neighbours.</summary>
    public ImmutableArray<double> Hierarchy { get; }

    /// <summary>Computes the structural holes of a graph.</summary>
    /// <param name="ties">The graph; <see cref="WeightedGraph.Unweighted"/> ignores weights; multiplying all by a number changes nothing.</param>
    /// <param name="parallel">How the loop runs; all processors by default.</param>
    public static StructuralHoles Of(WeightedGraph ties, ParallelOptions? parallel = null)
    {
        OrientedGraph graph = OrientedGraph.Of(ties);
        (double[] strengths, double[] heaviest) = Scales(graph);
        TwoStep[] paths = Paths(graph, strengths, parallel ?? new ParallelOptions());
        int n = graph.NodeCount;
        double[] constraint = new double[n],
            logarithms = new double[n],
            redundancy = new double[n];
        for (int tail = 0; tail < n; tail++)
        for (int e = graph.Offsets[tail]; e < graph.Offsets[tail + 1]; e++)
        {
            int head = graph.Heads[e];
            double both = graph.Weights[e] + paths[e].Invested;
            Add(tail, both / strengths[tail], paths[e].Shared / heaviest[head]);
            Add(head, both / strengths[head], paths[e].Shared / heaviest[tail]);
        }
        return Result(ties.Graph, graph, strengths, constraint, logarithms, redundancy);

        void Add(int node, double invested, double shared)
        {
            double c = invested * invested;
            constraint[node] += c;
            logarithms[node] += c * Math.Log(c);
            redundancy[node] += shared;
        }
    }

    // Σ r ln r / (n ln n) with r = c n / C is (Σ c ln c / C + ln(n / C)) / ln n.
    private static StructuralHoles Result(
        Graph graph,
        OrientedGraph oriented,
        double[] strengths,
        double[] constraint,
        double[] logarithms,
        double[] redundancy
    )
    {
        int n = graph.NodeCount;
        double[] c = new double[n],
            size = new double[n],
            efficiency = new double[n],
            hierarchy = new double[n];
        for (int rank = 0; rank < n; rank++)
        {
            int node = oriented.Nodes[rank];
            double k = graph.Degree(node),
                total = constraint[rank];
            c[node] = k == 0 ? double.NaN : total;
            size[node] = k == 0 ? double.NaN : k - redundancy[rank] / strengths[rank];
            efficiency[node] = size[node] / k;
            hierarchy[node] = k < 2 ? double.NaN : (logarithms[rank] / total + Math.Log(k / total)) / Math.Log(k);
        }
        return new StructuralHoles(c, size, efficiency, hierarchy);
    }

    private static (double[] Strengths, double[] Heaviest) Scales(OrientedGraph graph)
    {
        double[] strengths = new double[graph.NodeCount],
            heaviest = new double[graph.NodeCount];
        for (int tail = 0; tail < graph.NodeCount; tail++)
        for (int e = graph.Offsets[tail]; e < graph.Offsets[tail + 1]; e++)
        {
            double weight = graph.Weights[e];
            strengths[tail] += weight;
            strengths[graph.Heads[e]] += weight;
            heaviest[tail] = Math.Max(heaviest[tail], weight);
            heaviest[graph.Heads[e]] = Math.Max(heaviest[graph.Heads[e]], weight);
        }
        return (strengths, heaviest);
    }

    // A block never reaches an edge before those of its own first tail, so that its sums begin there.
    private static TwoStep[] Paths(OrientedGraph graph, double[] strengths, ParallelOptions parallel)
    {
        double[] inverse = Array.ConvertAll(strengths, s => 1 / s);
        int[] bounds = graph.Blocks(Blocks);
        TwoStep[][] sums = new TwoStep[Blocks][];
        Parallel.For(
            0,
            Blocks,
            parallel,
            block =>
            {
                int first = graph.Offsets[bounds[block]];
                PathCounter counter = new(graph, inverse, first, sums[block] = new TwoStep[graph.EdgeCount - first]);
                graph.Visit(bounds[block], bounds[block + 1], ref counter);
            }
        );
        for (int block = 1; block < Blocks; block++)
            Add(sums[0], sums[block]);
        return sums[0];
    }

    private static void Add(TwoStep[] all, TwoStep[] suffix)
    {
        Span<TwoStep> target = all.AsSpan(all.Length - suffix.Length);
        for (int e = 0; e < suffix.Length; e++)
            target[e].Add(suffix[e].Invested, suffix[e].Shared);
    }

    /// <summary>Sums over the common neighbours q of the ends i, j of an edge: w_iq w_qj / s_q, and w_iq w_qj.</summary>
    private struct TwoStep
    {
        public double Invested;
        public double Shared;

        public void Add(double invested, double shared)
        {
            Invested += invested;
            Shared += shared;
        }
    }

    private readonly struct PathCounter(OrientedGraph graph, double[] inverse, int first, TwoStep[] sums) : ITriangleVisitor
    {
        public void Visit(int tail, int middle, int tailMiddle, ReadOnlySpan<int> tailHeads, ReadOnlySpan<int> middleHeads)
        {
            double[] weights = graph.Weights,
                inverses = inverse;
            int[] heads = graph.Heads;
            TwoStep[] own = sums;
            double edge = weights[tailMiddle],
                ofTail = inverses[tail],
                ofMiddle = inverses[middle];
            TwoStep over = default;
            for (int k = 0; k < tailHeads.Length; k++)
            {
                int e = tailHeads[k],
                    m = middleHeads[k];
                double left = weights[e],
                    right = weights[m];
                double both = left * right,
                    viaMiddle = edge * right,
                    viaTail = edge * left;
                over.Add(both * inverses[heads[m]], both);
                own[e - first].Add(viaMiddle * ofMiddle, viaMiddle);
                own[m - first].Add(viaTail * ofTail, viaTail);
            }
            own[tailMiddle - first].Add(over.Invested, over.Shared);
        }
    }
}
