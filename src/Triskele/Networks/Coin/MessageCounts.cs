namespace Triskele.Networks.Coin;

/// <summary>How many messages each actor sent and received.</summary>
internal sealed record MessageCounts(int[] Sent, int[] Received)
{
    /// <summary>Contribution index of an actor; NaN where it neither sent nor received.</summary>
    public double Index(int actor) => ContributionIndex.Of(Sent[actor], Received[actor]);

    /// <summary>Counts the messages of a range.</summary>
    /// <param name="actors">Number of actors.</param>
    /// <param name="messages">Messages in the order of time.</param>
    /// <param name="first">First of the range.</param>
    /// <param name="end">Behind the last.</param>
    /// <param name="onceForAll">Whether messages of one sender and moment are one message to several.</param>
    public static MessageCounts Of(int actors, Messages messages, int first, int end, bool onceForAll)
    {
        MessageCounts counts = new(new int[actors], new int[actors]);
        long[] last = new long[actors];
        Array.Fill(last, Messages.UnknownTime);
        for (int m = first; m < end; m++)
        {
            (int from, int to, long now) = (messages.From[m], messages.To[m], messages.Seconds[m]);
            if (from == to)
                continue;
            counts.Received[to]++;
            if (onceForAll && now != Messages.UnknownTime && last[from] == now)
                continue;
            counts.Sent[from]++;
            last[from] = now;
        }
        return counts;
    }
}
