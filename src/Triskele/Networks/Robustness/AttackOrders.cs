namespace Triskele.Networks.Robustness;

/// <summary>The attacks that the measures of robustness follow, by name.</summary>
internal static class AttackOrders
{
    // Judging again this often costs as many searches; up to so many nodes it is done after each removal.
    private const int Judgements = 50;
    private const int MostNodesForEachRemoval = 200;

    /// <summary>Orders of removal by degree and by betweenness, judged once and again and again.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="betweenness">From a network to the betweenness of each node.</param>
    public static IEnumerable<(string Name, int[] Order)> Of(Graph graph, Func<Graph, double[]> betweenness)
    {
        yield return ("degree", RemovalOrders.ByDegree(graph));
        yield return ("degree_adaptive", RemovalOrders.ByDegreeAdaptively(graph));
        yield return ("betweenness", RemovalOrders.ByScore(betweenness(graph)));
        yield return ("betweenness_adaptive", RemovalOrders.ByScoreAdaptively(graph, betweenness, Batch(graph.NodeCount)));
    }

    /// <summary>Nodes that are removed before betweenness is judged again.</summary>
    public static int Batch(int nodes) => nodes <= MostNodesForEachRemoval ? 1 : (nodes + Judgements - 1) / Judgements;
}
