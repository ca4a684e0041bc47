namespace Triskele.Networks;

/// <summary>The connected parts of a network: organisations that reach each other through ties.</summary>
/// <remarks>Of joint projects: union-find over the members of each project, without projecting: time O(participations), memory O(actors).</remarks>
public sealed class ConnectedComponents
{
    private ConnectedComponents(int[] labels, int[] sizes) => (Labels, Sizes) = (labels, sizes);

    /// <summary>Component of each actor, from 0 for the largest (of equal ones, that of the smallest actor number), or -1 without a tie.</summary>
    public IReadOnlyList<int> Labels { get; }

    /// <summary>Organisations of each component, falling; none has fewer than two.</summary>
    public IReadOnlyList<int> Sizes { get; }

    /// <summary>Number of organisations with a tie.</summary>
    public int TiedCount => Sizes.Sum();

    /// <summary>Organisations of the largest component; 0 where there is no tie.</summary>
    public int Giant => Sizes.Count == 0 ? 0 : Sizes[0];

    /// <summary>Organisations of each component, falling, where those without a tie are components of one.</summary>
    internal IEnumerable<int> SizesWithIsolates => Sizes.Concat(Enumerable.Repeat(1, Labels.Count - TiedCount));

    /// <summary>Components of a two-mode network.</summary>
    public static ConnectedComponents Of(Incidence incidence)
    {
        int[] roots = Roots(incidence, out int[] members);
        return Numbered(roots, members);
    }

    /// <summary>Components of a graph.</summary>
    /// <remarks>Breadth-first search from each node not yet reached: time and memory O(nodes + edges).</remarks>
    public static ConnectedComponents Of(Graph graph)
    {
        int[] roots = Roots(graph.Offsets.AsSpan(), graph.Neighbours.AsSpan(), out int[] members);
        return Numbered(roots, members);
    }

    /// <summary>The smallest node that each node of a graph in compressed rows reaches; an isolate reaches itself.</summary>
    /// <param name="offsets">Where the row of each node begins.</param>
    /// <param name="neighbours">The other ends.</param>
    /// <param name="members">Nodes of the component of which a node is the smallest, else 0.</param>
    internal static int[] Roots(ReadOnlySpan<int> offsets, ReadOnlySpan<int> neighbours, out int[] members)
    {
        int n = offsets.Length - 1;
        int[] roots = new int[n],
            queue = new int[n];
        members = new int[n];
        Array.Fill(roots, -1);
        for (int start = 0; start < n; start++)
        {
            if (roots[start] >= 0)
                continue;
            (roots[start], queue[0]) = (start, start);
            int reached = 1;
            for (int head = 0; head < reached; head++)
                foreach (int next in neighbours[offsets[queue[head]]..offsets[queue[head] + 1]])
                    if (roots[next] < 0)
                        (roots[next], queue[reached++]) = (start, next);
            members[start] = reached;
        }
        return roots;
    }

    private static ConnectedComponents Numbered(int[] roots, int[] members)
    {
        int[] order =
        [
            .. Enumerable
                .Range(0, roots.Length)
                .Where(a => roots[a] == a && members[a] > 1)
                .OrderByDescending(a => members[a])
                .ThenBy(a => a),
        ];
        int[] labels = new int[roots.Length];
        Array.Fill(labels, -1);
        for (int c = 0; c < order.Length; c++)
            labels[order[c]] = c;
        for (int a = 0; a < roots.Length; a++)
            labels[a] = labels[roots[a]];
        return new ConnectedComponents(labels, [.. order.Select(root => members[root])]);
    }

    /// <summary>Fragmentation: the share of pairs that cannot reach each other, F = 1 - Σ s(s-1) / (n(n-1)).</summary>
    /// <param name="sizes">Organisations of each component.</param>
    /// <returns>Share 0..1; NaN where there are fewer than two organisations.</returns>
    /// <remarks>Source: S. P. Borgatti, "Identifying sets of key players in a social network", CMOT 12 (2006), doi:10.1007/s10588-006-7084-x.</remarks>
    /// <example>Two pairs: 1 - (2 + 2) / 12 = 2/3.</example>
    public static double Fragmentation(IEnumerable<int> sizes)
    {
        long n = 0,
            reaching = 0;
        foreach (int size in sizes)
            (n, reaching) = (n + size, reaching + (long)size * (size - 1));
        return n < 2 ? double.NaN : 1 - (double)reaching / (n * (n - 1));
    }

    // The root of a part is its smallest actor, so that the result does not depend on the order of projects.
    private static int[] Roots(Incidence incidence, out int[] members)
    {
        int[] parent = [.. Enumerable.Range(0, incidence.ActorCount)];
        for (int p = 0; p < incidence.ProjectCount; p++)
            foreach (int actor in incidence.Row(p))
                Join(parent, incidence.Row(p)[0], actor);
        members = new int[parent.Length];
        for (int a = 0; a < parent.Length; a++)
            members[parent[a] = Root(parent, a)]++;
        return parent;
    }

    private static void Join(int[] parent, int a, int b)
    {
        (a, b) = (Root(parent, a), Root(parent, b));
        parent[Math.Max(a, b)] = Math.Min(a, b);
    }

    private static int Root(int[] parent, int a)
    {
        while (parent[a] != a)
            a = parent[a] = parent[parent[a]];
        return a;
    }
}
