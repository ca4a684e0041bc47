using Triskele.Networks.Triangles;

namespace Triskele.Networks.Roles;

/// <summary>Who stands between two that are not tied, and for whom: the five brokerage roles.</summary>
/// <remarks>
/// Source: R. V. Gould and R. M. Fernandez, "Structures of mediation: a formal approach to brokerage in transaction networks", Sociological Methodology 19
/// (1989), doi:10.2307/270949; each pair counts in both directions, as in the R package sna. The paths through a broker with n_x neighbours in group x are
/// n_x n_y - [x = y] n_x, less the tied pairs, which are triangles: one listing of triangles instead of all pairs. Time O(edges^1.5), memory O(nodes)
/// for each thread. Caveat: a consortium is a clique and gives its members no pair to broker; brokers stand between consortia.
/// </remarks>
public static class Brokerage
{
    private const int Blocks = 32;

    /// <summary>Counts the roles of every node.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="groups">Group of each node, ≥ 0.</param>
    /// <param name="parallel">How the loop runs; all processors by default.</param>
    /// <returns>Whole numbers, one record for each node; all 0 for an isolate.</returns>
    /// <exception cref="ArgumentException">There is not one group for each node.</exception>
    /// <example>A path 0-1-2 with 1 and 2 in one group: node 1 is once representative and once gatekeeper.</example>
    public static RoleCounts[] Of(Graph graph, ReadOnlySpan<int> groups, ParallelOptions? parallel = null)
    {
        int groupCount = Groups.Check(graph, groups);
        OrientedGraph oriented = OrientedGraph.Of(graph);
        TiedPairs[] tied = Tied(oriented, groups, parallel ?? new ParallelOptions());
        RoleCounts[] roles = new RoleCounts[graph.NodeCount];
        long[] members = new long[groupCount];
        for (int rank = 0; rank < roles.Length; rank++)
        {
            int node = oriented.Nodes[rank];
            Array.Clear(members);
            foreach (int other in graph.Row(node))
                members[groups[other]]++;
            roles[node] = RolesOf(members, members[groups[node]], graph.Degree(node), tied[rank]);
        }
        return roles;
    }

    // Paths of each kind less those that a tie closes.
    private static RoleCounts RolesOf(ReadOnlySpan<long> members, long own, long degree, TiedPairs tied)
    {
        long same = 0;
        foreach (long m in members)
            same += m * (m - 1);
        long coordinator = own * (own - 1) - 2 * tied.Own,
            itinerant = same - own * (own - 1) - 2 * (tied.Same - tied.Own),
            between = own * (degree - own) - (tied.Half - 2 * tied.Own),
            all = degree * (degree - 1) - 2 * tied.All;
        return new RoleCounts(coordinator, itinerant, between, between, all - coordinator - itinerant - 2 * between);
    }

    private static TiedPairs[] Tied(OrientedGraph graph, ReadOnlySpan<int> groups, ParallelOptions parallel)
    {
        int[] byRank = new int[graph.NodeCount];
        for (int rank = 0; rank < byRank.Length; rank++)
            byRank[rank] = groups[graph.Nodes[rank]];
        TiedPairs[] tied = new TiedPairs[graph.NodeCount];
        int[] bounds = graph.Blocks(Blocks);
        Parallel.For(
            0,
            Blocks,
            parallel,
            () => new TiedPairs[graph.NodeCount],
            (block, _, own) =>
            {
                PairCounter counter = new(graph.Heads, byRank, own);
                graph.Visit(bounds[block], bounds[block + 1], ref counter);
                return own;
            },
            own =>
            {
                lock (tied)
                    for (int i = 0; i < tied.Length; i++)
                        tied[i].Add(own[i].Own, own[i].Same, own[i].Half, own[i].All);
            }
        );
        return tied;
    }

    /// <summary>Tied pairs of neighbours of a node: of its own group; of one group; ends in its own group; all.</summary>
    private struct TiedPairs
    {
        public long Own;
        public long Same;
        public long Half;
        public long All;

        public void Add(long own, long same, long half, long all)
        {
            Own += own;
            Same += same;
            Half += half;
            All += all;
        }
    }

    private readonly struct PairCounter(int[] heads, int[] groups, TiedPairs[] tied) : ITriangleVisitor
    {
        public void Visit(int tail, int middle, int tailMiddle, ReadOnlySpan<int> tailHeads, ReadOnlySpan<int> middleHeads)
        {
            int ofTail = groups[tail],
                ofMiddle = groups[middle];
            int first = ofTail == ofMiddle ? 1 : 0;
            int sameAsTail = 0,
                sameAsMiddle = 0;
            foreach (int edge in middleHeads)
            {
                int head = heads[edge];
                int group = groups[head];
                int withTail = group == ofTail ? 1 : 0,
                    withMiddle = group == ofMiddle ? 1 : 0;
                sameAsTail += withTail;
                sameAsMiddle += withMiddle;
                tied[head].Add(withTail & withMiddle, first, withTail + withMiddle, 1);
            }
            int all = middleHeads.Length,
                own = first * sameAsTail;
            tied[tail].Add(own, sameAsMiddle, first * all + sameAsTail, all);
            tied[middle].Add(own, sameAsTail, first * all + sameAsMiddle, all);
        }
    }
}
