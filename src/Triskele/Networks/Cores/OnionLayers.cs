namespace Triskele.Networks.Cores;

/// <summary>How deep inside its core a node is: the round in which peeling reaches it.</summary>
/// <remarks>
/// Each round takes away, all at once, the nodes that have no more than k neighbours left, k being the core that is peeled; layers are numbered from 1
/// through all cores. Time and memory O(nodes + edges). Source: L. Hébert-Dufresne, J. A. Grochow and A. Allard, "Multi-scale structure and topological
/// anomaly detection via a new network statistic: the onion decomposition", Scientific Reports 6, 31708 (2016), doi:10.1038/srep31708.
/// </remarks>
public static class OnionLayers
{
    /// <summary>Computes the layer of every node.</summary>
    /// <param name="graph">The graph.</param>
    /// <returns>One number for each node, from 1; isolates make layer 1 of their own.</returns>
    /// <example>A path of five nodes: 1, 2, 3, 2, 1, all of coreness 1.</example>
    public static int[] Of(Graph graph) => Of(graph, KCore.Coreness(graph));

    /// <summary>Computes the layers of a graph of which the coreness is known.</summary>
    internal static int[] Of(Graph graph, int[] coreness)
    {
        int n = graph.NodeCount;
        int[] nodes = [.. Enumerable.Range(0, n)];
        Array.Sort((int[])coreness.Clone(), nodes);
        int[] left = Inside(graph, coreness),
            layers = new int[n];
        List<int> round = [],
            next = [];
        int layer = 0;
        for (int begin = 0, end; begin < n; begin = end)
        {
            int core = coreness[nodes[begin]];
            for (end = begin; end < n && coreness[nodes[end]] == core; end++)
                if (left[nodes[end]] <= core)
                    round.Add(nodes[end]);
            for (; round.Count > 0; (round, next) = (next, round))
            {
                layer++;
                next.Clear();
                foreach (int node in round)
                    layers[node] = layer;
                foreach (int node in round)
                foreach (int other in graph.Row(node))
                    if (coreness[other] == core && layers[other] == 0 && left[other]-- == core + 1)
                        next.Add(other);
            }
        }
        return layers;
    }

    // Neighbours that are still there when the peeling of a node's own core begins.
    private static int[] Inside(Graph graph, int[] coreness)
    {
        int[] inside = new int[coreness.Length];
        for (int i = 0; i < inside.Length; i++)
            foreach (int other in graph.Row(i))
                inside[i] += coreness[other] >= coreness[i] ? 1 : 0;
        return inside;
    }
}
