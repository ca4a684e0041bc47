namespace Triskele.Networks.Holes;

/// <summary>A walk in depth through every component of a graph, without recursion.</summary>
internal sealed class DepthFirstWalk
{
    private DepthFirstWalk(int nodes)
    {
        (Order, Times, Parents, Roots) = (new int[nodes], new int[nodes], new int[nodes], new int[nodes]);
        (Lowest, Subtrees) = (new int[nodes], new int[nodes]);
        Array.Fill(Times, -1);
    }

    /// <summary>Nodes in the order in which they are met.</summary>
    public int[] Order { get; }

    /// <summary>When each node is met.</summary>
    public int[] Times { get; }

    /// <summary>Node from which each node is met; -1 for the first of a component.</summary>
    public int[] Parents { get; }

    /// <summary>First node of the component of each node.</summary>
    public int[] Roots { get; }

    /// <summary>Earliest time that one edge reaches from the subtree below each node, the edge to its parent left out.</summary>
    public int[] Lowest { get; }

    /// <summary>Nodes of the subtree below each node, itself included.</summary>
    public int[] Subtrees { get; }

    /// <summary>Walks through a graph; components begin at their smallest node.</summary>
    public static DepthFirstWalk Of(Graph graph)
    {
        DepthFirstWalk walk = new(graph.NodeCount);
        int[] next = new int[graph.NodeCount];
        int time = 0;
        for (int root = 0; root < next.Length; root++)
            if (walk.Times[root] < 0)
                walk.From(root, graph, next, ref time);
        return walk;
    }

    private void From(int root, Graph graph, int[] next, ref int time)
    {
        ReadOnlySpan<int> offsets = graph.Offsets.AsSpan(),
            neighbours = graph.Neighbours.AsSpan();
        Meet(root, -1, root, ref time);
        next[root] = offsets[root];
        for (int node = root; node >= 0; )
        {
            int parent = Parents[node],
                end = offsets[node + 1],
                k = next[node],
                lowest = Lowest[node];
            int child = -1;
            while (k < end)
            {
                int other = neighbours[k++];
                int met = Times[other];
                if (met < 0)
                {
                    child = other;
                    break;
                }
                if (met < lowest && other != parent)
                    lowest = met;
            }
            (next[node], Lowest[node]) = (k, lowest);
            if (child >= 0)
            {
                Meet(child, node, root, ref time);
                next[child] = offsets[child];
                node = child;
            }
            else
            {
                if (parent >= 0)
                {
                    Lowest[parent] = Math.Min(Lowest[parent], lowest);
                    Subtrees[parent] += Subtrees[node];
                }
                node = parent;
            }
        }
    }

    private void Meet(int node, int parent, int root, ref int time)
    {
        (Parents[node], Roots[node], Subtrees[node]) = (parent, root, 1);
        (Times[node], Lowest[node]) = (time, time);
        Order[time++] = node;
    }
}
