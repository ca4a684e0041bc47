using Triskele.Networks.Centrality;

namespace Triskele.Networks.Coin;

/// <summary>What happens from window to window: who leads, who contributes, how centralised it is.</summary>
/// <remarks>
/// Windows of equal length follow each other from the first message of known time to the last. In each, two actors are tied if a message went between them;
/// an actor without one has betweenness 0 and no contribution index. Time O(windows · members · ties in a window), memory O(members).
/// </remarks>
internal sealed class MessageWindows
{
    private MessageWindows(int actors) =>
        (_leadership, _contribution, Active) = (new LocalExtrema[actors], new LocalExtrema[actors], new int[actors]);

    private readonly LocalExtrema[] _leadership;
    private readonly LocalExtrema[] _contribution;

    /// <summary>Number of windows; 0 where no time is known.</summary>
    public int Count { get; private set; }

    /// <summary>Windows in which each actor sent or received something.</summary>
    public int[] Active { get; }

    /// <summary>Sum of the betweenness centralisation over the windows in which it is defined, and their number.</summary>
    private (double Sum, int Windows) _centralisation;

    /// <summary>Mean betweenness centralisation of a window; NaN where no window has three members.</summary>
    public double MeanCentralisation => _centralisation.Sum / _centralisation.Windows;

    /// <summary>Rotating leadership of an actor: turns of its betweenness.</summary>
    public int Leadership(int actor) => _leadership[actor].Turns;

    /// <summary>Rotating contribution of an actor: turns of its contribution index.</summary>
    public int Contribution(int actor) => _contribution[actor].Turns;

    public static MessageWindows Of(int actors, Messages messages, int windowDays, bool onceForAll, ParallelOptions parallel)
    {
        MessageWindows windows = new(actors);
        int m = 0;
        while (m < messages.Count && messages.Seconds[m] == Messages.UnknownTime)
            m++;
        if (m == messages.Count)
            return windows;
        // A window begins at midnight, so that the same days fall together whatever the first message was.
        long begin = messages.Seconds[m] / Day.Seconds * Day.Seconds,
            length = (long)windowDays * Day.Seconds;
        for (; m < messages.Count; begin += length)
        {
            int first = m;
            while (m < messages.Count && messages.Seconds[m] < begin + length)
                m++;
            windows.Add(actors, MessageCounts.Of(actors, messages, first, m, onceForAll), messages, first, m, parallel);
        }
        return windows;
    }

    private void Add(int actors, MessageCounts counts, Messages messages, int first, int end, ParallelOptions parallel)
    {
        parallel.CancellationToken.ThrowIfCancellationRequested();
        Count++;
        (int[] members, Graph ties) = MessageGraph.Of(actors, messages, first, end);
        double[] betweenness = members.Length < 3 ? new double[members.Length] : Betweenness.Of(ties, parallel);
        double[] all = new double[actors];
        for (int i = 0; i < members.Length; i++)
            all[members[i]] = betweenness[i];
        for (int a = 0; a < actors; a++)
        {
            _leadership[a].Add(all[a]);
            _contribution[a].Add(counts.Index(a));
            Active[a] += counts.Sent[a] + counts.Received[a] > 0 ? 1 : 0;
        }
        if (members.Length > 2)
            _centralisation = (_centralisation.Sum + FreemanCentralisation.OfBetweenness(betweenness), _centralisation.Windows + 1);
    }
}
