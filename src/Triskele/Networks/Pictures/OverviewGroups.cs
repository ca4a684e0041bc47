namespace Triskele.Networks.Pictures;

/// <summary>The communities that an overview shows, the largest first.</summary>
/// <param name="Communities">Number of each in the memberships.</param>
/// <param name="Nodes">Nodes of each, ascending.</param>
/// <param name="GroupOf">Index of the group of each node, or -1.</param>
/// <param name="LeftOutCommunities">Communities not shown.</param>
internal sealed record OverviewGroups(int[] Communities, int[][] Nodes, int[] GroupOf, int LeftOutCommunities)
{
    public int Count => Communities.Length;

    public int LeftOutNodes => GroupOf.Count(g => g < 0);

    public static OverviewGroups Of(int nodeCount, ReadOnlySpan<int> memberships, int most)
    {
        if (memberships.Length != nodeCount)
            throw new ArgumentException($"{nodeCount} nodes need as many memberships, not {memberships.Length}.", nameof(memberships));
        Dictionary<int, List<int>> members = [];
        for (int i = 0; i < memberships.Length; i++)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(memberships[i], -1, nameof(memberships));
            if (memberships[i] < 0)
                continue;
            if (!members.TryGetValue(memberships[i], out List<int>? nodes))
                members[memberships[i]] = nodes = [];
            nodes.Add(i);
        }
        int[] shown = [.. members.Keys.OrderByDescending(c => members[c].Count).ThenBy(c => c).Take(most)];
        int[] groupOf = new int[nodeCount];
        Array.Fill(groupOf, -1);
        for (int g = 0; g < shown.Length; g++)
            foreach (int node in members[shown[g]])
                groupOf[node] = g;
        return new OverviewGroups(shown, [.. shown.Select(c => members[c].ToArray())], groupOf, members.Count - shown.Length);
    }
}
