namespace Triskele.Networks.Communities;

/// <summary>How many nodes each community of one partition shares with each of another; empty pairs are not kept.</summary>
/// <remarks>Two counting sorts: time and memory O(nodes). Cells stand in the order of the first partition's communities, then the second's.</remarks>
internal sealed class PartitionContingency
{
    private readonly int[] _order;
    private readonly int[] _ends;

    private PartitionContingency(int[] order, int[] ends, int[] first, int[] second, int[] counts) =>
        (_order, _ends, First, Second, Counts) = (order, ends, first, second, counts);

    /// <summary>The community of the first partition of each cell.</summary>
    public int[] First { get; }

    /// <summary>The community of the second.</summary>
    public int[] Second { get; }

    /// <summary>Number of nodes in both, above 0.</summary>
    public int[] Counts { get; }

    /// <summary>Counts the cells.</summary>
    /// <exception cref="ArgumentException">The partitions have different numbers of nodes.</exception>
    public static PartitionContingency Of(Partition first, Partition second)
    {
        if (first.NodeCount != second.NodeCount)
            throw new ArgumentException(
                $"Partitions of {first.NodeCount} and of {second.NodeCount} nodes cannot be compared.",
                nameof(second)
            );
        int[] order = Sorted(first, Sorted(second, [.. Enumerable.Range(0, first.NodeCount)]));
        List<int> ends = [],
            firsts = [],
            seconds = [];
        for (int k = 0; k < order.Length; k++)
        {
            int a = first.Communities[order[k]],
                b = second.Communities[order[k]];
            if (ends.Count > 0 && firsts[^1] == a && seconds[^1] == b)
                ends[^1] = k + 1;
            else
            {
                firsts.Add(a);
                seconds.Add(b);
                ends.Add(k + 1);
            }
        }
        int[] counts = [.. ends.Select((end, i) => i == 0 ? end : end - ends[i - 1])];
        return new PartitionContingency(order, [.. ends], [.. firsts], [.. seconds], counts);
    }

    /// <summary>The cell that each node is counted in.</summary>
    public int[] CellOfNode()
    {
        int[] cells = new int[_order.Length];
        int cell = 0;
        for (int k = 0; k < _order.Length; k++)
        {
            if (k == _ends[cell])
                cell++;
            cells[_order[k]] = cell;
        }
        return cells;
    }

    private static int[] Sorted(Partition by, int[] order)
    {
        int[] next = new int[by.Count + 1],
            sorted = new int[order.Length];
        foreach (int community in by.Communities)
            next[community + 1]++;
        for (int c = 0; c < by.Count; c++)
            next[c + 1] += next[c];
        foreach (int node in order)
            sorted[next[by.Communities[node]]++] = node;
        return sorted;
    }
}
