using Triskele.Networks.Triangles;

namespace Triskele.Networks.Roles;

/// <summary>Mean and standard deviation of the roles of one broker over all ways to hand the groups of the other nodes out again, its own kept.</summary>
/// <param name="Mean">Means.</param>
/// <param name="StandardDeviation">Standard deviations; 0 where nothing can vary.</param>
public readonly record struct RoleExpectation(RoleCounts Mean, RoleCounts StandardDeviation)
{
    /// <summary>Computes both exactly, without drawing, for every node.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="groups">Group of each node, ≥ 0; only their sizes matter.</param>
    /// <param name="parallel">How the loop runs; all processors by default.</param>
    /// <returns>One record for each node.</returns>
    /// <remarks>
    /// With the broker's own group given, a role depends on the groups of two nodes, so that its mean is the number of open pairs times the probability
    /// of two random labels, and its variance a sum over pairs of open pairs, which share both, one or none of their ends:
    /// U p + S₁ q₁ + S₀ q₀ - (U p)², with U open pairs, S₁ = Σ_a o_a (o_a - 1), o_a the open pairs at neighbour a (degree less 1 less the triangles
    /// over the edge), S₀ = U² - U - S₁, and p, q₁, q₀ the probabilities that two, three and four labels without replacement give the role once or
    /// twice. Own derivation, checked against all permutations of small graphs. Time O(edges^1.5), memory O(edges) for each thread.
    /// </remarks>
    /// <exception cref="ArgumentException">There is not one group for each node.</exception>
    /// <example>A path 0-1-2 with 0 and 1 in one group and 2 in another: whichever end is the other one, node 1 is once representative; deviation 0.</example>
    public static RoleExpectation[] Of(Graph graph, ReadOnlySpan<int> groups, ParallelOptions? parallel = null)
    {
        long[] sizes = Groups.Sizes(groups, Groups.Check(graph, groups));
        LabelProbabilities[] labels = [.. Enumerable.Range(0, sizes.Length).Select(g => new LabelProbabilities(sizes, g))];
        OrientedGraph oriented = OrientedGraph.Of(graph);
        int[] triangles = EdgeTriangles.Of(oriented, parallel);
        double[] ends = new double[graph.NodeCount],
            sharing = new double[graph.NodeCount];
        for (int tail = 0; tail < graph.NodeCount; tail++)
        for (int e = oriented.Offsets[tail]; e < oriented.Offsets[tail + 1]; e++)
        {
            AddOpen(oriented.Nodes[tail], triangles[e]);
            AddOpen(oriented.Nodes[oriented.Heads[e]], triangles[e]);
        }
        RoleExpectation[] expectations = new RoleExpectation[graph.NodeCount];
        for (int i = 0; i < expectations.Length; i++)
            expectations[i] = labels[groups[i]].Of(ends[i] / 2, sharing[i]);
        return expectations;

        void AddOpen(int broker, int tied)
        {
            double open = graph.Degree(broker) - 1 - tied;
            ends[broker] += open;
            sharing[broker] += open * (open - 1);
        }
    }
}
