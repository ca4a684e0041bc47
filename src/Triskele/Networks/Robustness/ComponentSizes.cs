namespace Triskele.Networks.Robustness;

/// <summary>The connected parts of a graph.</summary>
internal static class ComponentSizes
{
    /// <summary>Nodes of each component, in the order of their smallest nodes; an isolate is one of its own.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="labels">Component of each node.</param>
    public static int[] Of(Graph graph, out int[] labels)
    {
        labels = new int[graph.NodeCount];
        Array.Fill(labels, -1);
        List<int> sizes = [];
        Stack<int> open = new();
        for (int root = 0; root < labels.Length; root++)
        {
            if (labels[root] >= 0)
                continue;
            int size = 0;
            labels[root] = sizes.Count;
            open.Push(root);
            while (open.TryPop(out int node))
            {
                size++;
                foreach (int other in graph.Row(node))
                    if (labels[other] < 0)
                    {
                        labels[other] = sizes.Count;
                        open.Push(other);
                    }
            }
            sizes.Add(size);
        }
        return [.. sizes];
    }

    /// <summary>The largest component as a graph of its own; of equal ones that of the smallest node.</summary>
    public static Graph Giant(Graph graph)
    {
        int[] sizes = Of(graph, out int[] labels);
        if (sizes.Length < 2)
            return graph;
        int giant = Array.IndexOf(sizes, sizes.Max());
        return RemainingGraph.Of(graph, Array.ConvertAll(labels, l => l != giant), [], out _);
    }
}
