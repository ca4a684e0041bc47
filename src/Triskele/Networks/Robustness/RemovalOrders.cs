using Triskele.Numerics;

namespace Triskele.Networks.Robustness;

/// <summary>Orders in which the nodes of a network are removed: by chance, or those first that seem to matter most.</summary>
/// <remarks>
/// Static orders judge all nodes in the whole network; adaptive ones judge again, in what is left, after each removal. Of equal nodes the smaller one goes
/// first. Source: P. Holme, B. J. Kim, C. N. Yoon and S. K. Han, "Attack vulnerability of complex networks", Physical Review E 65, 056109 (2002),
/// doi:10.1103/PhysRevE.65.056109 (ID, RD, IB and RB removal there).
/// </remarks>
public static class RemovalOrders
{
    /// <summary>A random order of nodes, all equally likely.</summary>
    public static int[] Random(int nodeCount, RandomStream chance)
    {
        int[] order = [.. Enumerable.Range(0, nodeCount)];
        chance.Shuffle<int>(order);
        return order;
    }

    /// <summary>By degree in the whole network.</summary>
    public static int[] ByDegree(Graph graph) => ByScore([.. Enumerable.Range(0, graph.NodeCount).Select(i => (double)graph.Degree(i))]);

    /// <summary>By any score, such as betweenness; the largest first, undefined ones last.</summary>
    public static int[] ByScore(IReadOnlyList<double> scores) =>
        [.. Enumerable.Range(0, scores.Count).OrderByDescending(i => scores[i]).ThenBy(i => i)];

    /// <summary>By degree in what is left.</summary>
    /// <remarks>A tournament among the nodes is played again along one path for each partner that loses a tie: O(edges · log nodes).</remarks>
    /// <example>In the path 0-1-2-3-4 node 1 goes first, then 3 (degree 2, as 2 has only one tie left), then 0, 2 and 4.</example>
    public static int[] ByDegreeAdaptively(Graph graph)
    {
        int n = graph.NodeCount;
        int[] order = new int[n];
        DegreeTournament tournament = new(graph);
        for (int q = 0; q < n; q++)
        {
            int node = order[q] = tournament.Winner;
            tournament.Remove(node);
            foreach (int partner in graph.Row(node))
                tournament.LoseOne(partner);
        }
        return order;
    }

    /// <summary>By any score in what is left.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="score">From a network, in which removed nodes have no tie, to a score for each node.</param>
    /// <param name="batch">Nodes to remove before judging again; 1 is exact, more is faster.</param>
    /// <remarks>Costs nodes/batch times the score. Once no tie is left, the rest follows in its order.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="batch"/> is not positive.</exception>
    public static int[] ByScoreAdaptively(Graph graph, Func<Graph, double[]> score, int batch = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(batch);
        bool[] removed = new bool[graph.NodeCount];
        List<int> order = new(removed.Length);
        for (Graph left = graph; left.EdgeCount > 0; left = RemainingGraph.Isolating(graph, removed))
            foreach (int node in ByScore(score(left)).Where(i => !removed[i]).Take(batch).ToArray())
            {
                order.Add(node);
                removed[node] = true;
            }
        return [.. order, .. Enumerable.Range(0, removed.Length).Where(i => !removed[i])];
    }
}
