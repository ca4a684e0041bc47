namespace Triskele.Networks.Coin;

/// <summary>Who exchanged messages with whom.</summary>
internal static class MessageGraph
{
    /// <summary>The graph of a range of messages, without direction, among those who sent or received one.</summary>
    /// <returns>The actors, ascending, and their ties; node i is the i-th of them.</returns>
    public static (int[] Members, Graph Ties) Of(int actors, Messages messages, int first, int end)
    {
        int[] node = new int[actors];
        for (int m = first; m < end; m++)
            if (messages.From[m] != messages.To[m])
                node[messages.From[m]] = node[messages.To[m]] = 1;
        int[] members = [.. Enumerable.Range(0, actors).Where(a => node[a] == 1)];
        for (int i = 0; i < members.Length; i++)
            node[members[i]] = i;
        List<int> from = new(end - first),
            to = new(end - first);
        for (int m = first; m < end; m++)
            if (messages.From[m] != messages.To[m])
            {
                from.Add(node[messages.From[m]]);
                to.Add(node[messages.To[m]]);
            }
        return (members, GraphBuilder.Undirected(members.Length, [.. from], [.. to]).Graph);
    }
}
