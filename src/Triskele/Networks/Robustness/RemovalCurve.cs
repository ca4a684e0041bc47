using System.Collections.Immutable;

namespace Triskele.Networks.Robustness;

/// <summary>The size of the largest component while nodes are removed one after another.</summary>
/// <remarks>
/// Removal is read backwards: nodes are added from the last to the first and joined to those that are there (union-find), O(edges α(edges)) for the whole
/// curve. Source: C. M. Schneider, A. A. Moreira, J. S. Andrade, S. Havlin and H. J. Herrmann, "Mitigation of malicious attacks on networks", PNAS 108 (2011),
/// doi:10.1073/pnas.1009440108, R there.
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
/// <example>The star of a hub and three leaves, hub first: 4, 1, 1, 1, 0; R = (1/4 + 1/4 + 1/4 + 0)/4 = .1875.</example>
public sealed class RemovalCurve
{
    private RemovalCurve(int[] giants) => Giants = [.. giants];

    /// <summary>Nodes of the largest component after 0, 1, …, N removals.</summary>
    public ImmutableArray<int> Giants { get; }

    /// <summary>Number of nodes before any removal, N.</summary>
    public int NodeCount => Giants.Length - 1;

    /// <summary>Robustness R = 1/N Σ_{Q=1..N} S(Q), S(Q) the share of all N nodes in the largest component after Q removals.</summary>
    /// <returns>0 to ½(1 - 1/N), which only a complete graph reaches; NaN without a node.</returns>
    public double Index => NodeCount == 0 ? double.NaN : (double)Giants.Skip(1).Sum(g => (long)g) / NodeCount / NodeCount;

    /// <summary>Share of all N nodes that are in the largest component after some removals.</summary>
    /// <param name="removals">Number of removals, 0 to N.</param>
    public double Share(int removals) => (double)Giants[removals] / NodeCount;

    /// <summary>Share of the nodes that stay which are in the largest component; NaN where none stays.</summary>
    /// <param name="removals">Number of removals, 0 to N.</param>
    public double ShareOfRemaining(int removals) => removals == NodeCount ? double.NaN : (double)Giants[removals] / (NodeCount - removals);

    /// <summary>Follows a removal.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="order">All nodes in the order of their removal.</param>
    /// <param name="added">
    /// Ties that come while nodes go, each between two partners of a node at its removal (<see cref="TriadicReplacement"/>). Before that both were
    /// connected through the node, so that it makes no difference to components when the tie came.
    /// </param>
    /// <exception cref="ArgumentException">The order does not name each node once.</exception>
    public static RemovalCurve Of(Graph graph, IReadOnlyList<int> order, IReadOnlyList<(int A, int B)>? added = null)
    {
        int n = graph.NodeCount;
        int[] position = Positions(n, order);
        Graph extra = Extra(n, added ?? []);
        int[] parent = new int[n],
            size = new int[n],
            giants = new int[n + 1];
        int giant = 0;
        for (int q = n - 1; q >= 0; q--)
        {
            int node = order[q];
            (parent[node], size[node]) = (node, 1);
            giant = Math.Max(giant, 1);
            foreach (int partner in graph.Row(node))
                if (position[partner] > q)
                    giant = Math.Max(giant, Join(parent, size, node, partner));
            foreach (int partner in extra.Row(node))
                if (position[partner] > q)
                    giant = Math.Max(giant, Join(parent, size, node, partner));
            giants[q] = giant;
        }
        return new RemovalCurve(giants);
    }

    private static int[] Positions(int n, IReadOnlyList<int> order)
    {
        int[] position = new int[n];
        Array.Fill(position, -1);
        for (int q = 0; q < order.Count; q++)
            if ((uint)order[q] < (uint)n)
                position[order[q]] = q;
        if (order.Count != n || position.Contains(-1))
            throw new ArgumentException($"The order has to name each of {n} nodes once.", nameof(order));
        return position;
    }

    private static Graph Extra(int n, IReadOnlyList<(int A, int B)> added) =>
        GraphBuilder.Undirected(n, [.. added.Select(t => t.A)], [.. added.Select(t => t.B)]).Graph;

    private static int Join(int[] parent, int[] size, int a, int b)
    {
        (a, b) = (Root(parent, a), Root(parent, b));
        if (a == b)
            return size[a];
        if (size[a] < size[b])
            (a, b) = (b, a);
        parent[b] = a;
        return size[a] += size[b];
    }

    private static int Root(int[] parent, int node)
    {
        while (parent[node] != node)
            node = parent[node] = parent[parent[node]];
        return node;
    }
}
