namespace Triskele.Networks.Robustness;

/// <summary>Articulation points: nodes whose removal splits their component.</summary>
/// <remarks>One depth-first search without recursion, O(nodes + edges). Source: J. Hopcroft and R. Tarjan, CACM 16 (1973), doi:10.1145/362248.362272.</remarks>
internal static class CutPoints
{
    /// <summary>The articulation points, ascending.</summary>
    public static int[] Of(Graph graph)
    {
        int n = graph.NodeCount;
        int[] entered = new int[n],
            low = new int[n],
            parent = new int[n],
            next = new int[n];
        bool[] cuts = new bool[n];
        int clock = 0;
        for (int root = 0; root < n; root++)
        {
            if (entered[root] > 0)
                continue;
            int children = 0;
            parent[root] = -1;
            entered[root] = low[root] = ++clock;
            for (int node = root; node >= 0; )
            {
                if (next[node] == graph.Degree(node))
                {
                    int above = parent[node];
                    if (above >= 0)
                        low[above] = Math.Min(low[above], low[node]);
                    if (above >= 0 && above != root && low[node] >= entered[above])
                        cuts[above] = true;
                    node = above;
                    continue;
                }
                int other = graph.Row(node)[next[node]++];
                if (entered[other] > 0)
                {
                    low[node] = Math.Min(low[node], entered[other]);
                    continue;
                }
                children += node == root ? 1 : 0;
                parent[other] = node;
                entered[other] = low[other] = ++clock;
                node = other;
            }
            cuts[root] = children > 1;
        }
        return [.. Enumerable.Range(0, n).Where(i => cuts[i])];
    }
}
