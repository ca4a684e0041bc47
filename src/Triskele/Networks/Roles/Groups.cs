namespace Triskele.Networks.Roles;

/// <summary>Groups of nodes, numbered from 0.</summary>
internal static class Groups
{
    /// <summary>Number of groups, once each node is known to have one.</summary>
    /// <exception cref="ArgumentException">There is not one group for each node, or one is negative.</exception>
    public static int Check(Graph graph, ReadOnlySpan<int> groups)
    {
        if (groups.Length != graph.NodeCount)
            throw new ArgumentException($"{graph.NodeCount} nodes need as many groups, not {groups.Length}.", nameof(groups));
        int highest = -1;
        foreach (int group in groups)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(group, nameof(groups));
            highest = Math.Max(highest, group);
        }
        return highest + 1;
    }

    /// <summary>Number of nodes of each group.</summary>
    public static long[] Sizes(ReadOnlySpan<int> groups, int count)
    {
        long[] sizes = new long[count];
        foreach (int group in groups)
            sizes[group]++;
        return sizes;
    }
}
