namespace Triskele.Networks.Pictures;

/// <summary>Chooses the ties that a picture can bear: a maximum spanning forest, then the strongest ties of each node.</summary>
internal static class NetworkBackbone
{
    /// <summary>The ties to show, the strongest first.</summary>
    /// <param name="edges">All ties.</param>
    /// <param name="nodes">Number of nodes.</param>
    /// <param name="most">How many to keep at most.</param>
    /// <remarks>
    /// The forest comes first, its strongest ties if it alone is too large. Then, for k = 1, 2, …, the k-th strongest tie of every node, until the
    /// picture is full. Ties of equal weight are taken in the order of their nodes. Time O(m log m).
    /// </remarks>
    public static NetworkPictureEdge[] Of(IEnumerable<NetworkPictureEdge> edges, int nodes, int most)
    {
        NetworkPictureEdge[] sorted = [.. edges.OrderByDescending(e => e.Weight).ThenBy(e => e.From).ThenBy(e => e.To)];
        bool[] inForest = Forest(sorted, nodes);
        int[] rank = Ranks(sorted, nodes);
        int[] order = [.. Enumerable.Range(0, sorted.Length).OrderBy(k => inForest[k] ? 0 : rank[k]).ThenBy(k => k)];
        return [.. order.Take(most).Order().Select(k => sorted[k])];
    }

    private static bool[] Forest(NetworkPictureEdge[] sorted, int nodes)
    {
        int[] parent = [.. Enumerable.Range(0, nodes)];
        bool[] kept = new bool[sorted.Length];
        for (int k = 0; k < sorted.Length; k++)
        {
            int a = Root(parent, sorted[k].From),
                b = Root(parent, sorted[k].To);
            kept[k] = a != b;
            parent[a] = b;
        }
        return kept;
    }

    private static int Root(int[] parent, int node)
    {
        while (parent[node] != node)
            node = parent[node] = parent[parent[node]];
        return node;
    }

    // From 1: how strong a tie is among those of the end that it matters more to.
    private static int[] Ranks(NetworkPictureEdge[] sorted, int nodes)
    {
        int[] met = new int[nodes],
            ranks = new int[sorted.Length];
        for (int k = 0; k < sorted.Length; k++)
            ranks[k] = Math.Min(++met[sorted[k].From], ++met[sorted[k].To]);
        return ranks;
    }
}
