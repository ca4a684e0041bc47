using Triskele.Numerics;

namespace Triskele.Networks.Layout;

/// <summary>Joins nodes in pairs, so that a network is laid out roughly first and finely later.</summary>
/// <remarks>
/// Nodes of few ties choose first, in random order among equals, each the free neighbour with the largest spring per mass. Nodes that find none free are
/// joined with one that pulls at the same neighbour most, so that stars shrink too. Masses and springs add up, so that the forces of the simulation on a
/// pair are those on its two nodes. Time O(ties).
/// Source: G. Karypis and V. Kumar, "A fast and high quality multilevel scheme for partitioning irregular graphs", SIAM J. Sci. Comput. 20 (1998),
/// doi:10.1137/S1064827595287997 (heavy-edge matching); two steps: D. LaSalle et al., "Improving graph partitioning for modern graphs and
/// architectures", IA3 2015, doi:10.1145/2833179.2833188; in layouts: C. Walshaw, J. Graph Algorithms Appl. 7 (2003), doi:10.7155/jgaa.00070.
/// </remarks>
internal sealed record Coarsening(int[] Parent, LayoutGraph Graph)
{
    /// <summary>Joins the nodes of a network in pairs.</summary>
    public static Coarsening Of(LayoutGraph fine, RandomStream stream)
    {
        int[] parent = Pairs(fine, stream, out int count);
        return new Coarsening(parent, Join(fine, parent, count));
    }

    private static int[] Pairs(LayoutGraph graph, RandomStream stream, out int count)
    {
        int n = graph.NodeCount;
        int[] parent = new int[n],
            waiting = new int[n];
        Array.Fill(parent, -1);
        Array.Fill(waiting, -1);
        count = 0;
        foreach (int i in ByDegree(graph, stream))
        {
            if (parent[i] >= 0)
                continue;
            (int free, int any) = Strongest(graph, parent, i);
            if (free < 0 && any >= 0 && waiting[any] >= 0)
                (free, waiting[any]) = (waiting[any], -1);
            if (free >= 0)
                parent[i] = parent[free] = count++;
            else if (any >= 0)
                waiting[any] = i;
        }
        for (int i = 0; i < n; i++)
            if (parent[i] < 0)
                parent[i] = count++;
        return parent;
    }

    private static int[] ByDegree(LayoutGraph graph, RandomStream stream)
    {
        int[] nodes = new int[graph.NodeCount];
        for (int i = 0; i < nodes.Length; i++)
            nodes[i] = i;
        stream.Shuffle<int>(nodes);
        long[] keys = new long[nodes.Length];
        for (int k = 0; k < nodes.Length; k++)
            keys[k] = ((long)graph.Degree(nodes[k]) << 32) + k;
        Array.Sort(keys, nodes);
        return nodes;
    }

    private static (int Free, int Any) Strongest(LayoutGraph graph, int[] parent, int i)
    {
        int free = -1,
            any = -1;
        double strongestFree = 0,
            strongest = 0;
        for (int k = graph.Offsets[i]; k < graph.Offsets[i + 1]; k++)
        {
            int j = graph.Heads[k];
            double pull = graph.Springs[k] / graph.Mass[j];
            if (pull > strongest)
                (any, strongest) = (j, pull);
            if (parent[j] < 0 && pull > strongestFree)
                (free, strongestFree) = (j, pull);
        }
        return (free, any);
    }

    private static LayoutGraph Join(LayoutGraph fine, int[] parent, int count)
    {
        (int[] first, int[] second) = Children(parent, count);
        double[] mass = new double[count];
        int[] offsets = new int[count + 1],
            heads = new int[fine.Heads.Length],
            seen = new int[count];
        double[] springs = new double[fine.Heads.Length];
        Array.Fill(seen, -1);
        int filled = 0;
        for (int c = 0; c < count; c++)
        {
            int begin = filled;
            for (int i = first[c]; i >= 0; i = i == first[c] ? second[c] : -1)
            {
                mass[c] += fine.Mass[i];
                for (int k = fine.Offsets[i]; k < fine.Offsets[i + 1]; k++)
                {
                    int head = parent[fine.Heads[k]];
                    if (head == c)
                        continue;
                    if (seen[head] < begin)
                        (seen[head], heads[filled]) = (filled++, head);
                    springs[seen[head]] += fine.Springs[k];
                }
            }
            offsets[c + 1] = filled;
        }
        return new LayoutGraph(offsets, heads[..filled], springs[..filled], mass);
    }

    private static (int[] First, int[] Second) Children(int[] parent, int count)
    {
        int[] first = new int[count],
            second = new int[count];
        Array.Fill(first, -1);
        Array.Fill(second, -1);
        for (int i = 0; i < parent.Length; i++)
            if (first[parent[i]] < 0)
                first[parent[i]] = i;
            else
                second[parent[i]] = i;
        return (first, second);
    }
}
