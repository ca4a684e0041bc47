namespace Triskele.Networks.Centrality;

/// <summary>The largest connected part of a graph.</summary>
internal static class GiantComponent
{
    /// <summary>Which nodes belong to it; of equal ones, that of the smallest node.</summary>
    public static bool[] Of(Graph graph)
    {
        int[] labels = new int[graph.NodeCount];
        Array.Fill(labels, -1);
        List<int> sizes = [];
        Stack<int> open = [];
        for (int v = 0; v < labels.Length; v++)
        {
            if (labels[v] >= 0)
                continue;
            int size = 0,
                label = sizes.Count;
            labels[v] = label;
            open.Push(v);
            while (open.TryPop(out int u))
            {
                size++;
                foreach (int w in graph.Row(u))
                    if (labels[w] < 0)
                    {
                        labels[w] = label;
                        open.Push(w);
                    }
            }
            sizes.Add(size);
        }
        int largest = sizes.Count == 0 ? -1 : sizes.IndexOf(sizes.Max());
        return Array.ConvertAll(labels, l => l == largest);
    }
}
