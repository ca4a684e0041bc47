using Triskele.Networks.Centrality;
using Triskele.Numerics;

namespace Triskele.Networks.Coin;

/// <summary>All signals of a team that writes messages.</summary>
internal sealed class CoinSignals
{
    private CoinSignals(int actors, Messages messages) => (Actors, Messages) = (actors, messages);

    /// <summary>Number of actors, silent ones included.</summary>
    public int Actors { get; }

    public Messages Messages { get; }

    public required MessageCounts Counts { get; init; }

    public required MessageWindows Windows { get; init; }

    public required ResponseTimes Responses { get; init; }

    /// <summary>Those who sent or received something.</summary>
    public required int[] Members { get; init; }

    /// <summary>Who exchanged messages with whom at any time.</summary>
    public required Graph Ties { get; init; }

    public static CoinSignals Of(int actors, Messages messages, CoinRules rules, ParallelOptions parallel)
    {
        (int[] members, Graph ties) = MessageGraph.Of(actors, messages, 0, messages.Count);
        return new CoinSignals(actors, messages)
        {
            Counts = MessageCounts.Of(actors, messages, 0, messages.Count, rules.OnceForAll),
            Windows = MessageWindows.Of(actors, messages, rules.WindowDays, rules.OnceForAll, parallel),
            Responses = ResponseTimes.Of(actors, messages, rules.CapDays * Day.Seconds),
            Members = members,
            Ties = ties,
        };
    }

    /// <summary>Betweenness of the members over the whole time.</summary>
    public double[] BetweennessOfMembers(ParallelOptions parallel) =>
        Members.Length < 3 ? new double[Members.Length] : Betweenness.Of(Ties, parallel);

    /// <summary>Sentiment of all messages that somebody judged.</summary>
    public Spread Sentiment() => Spread.Of([.. Messages.Sentiments.Where(s => !double.IsNaN(s))]);

    /// <summary>Sentiment of what each actor sent.</summary>
    public Spread[] SentimentOfActors()
    {
        List<double>[] judged = [.. Enumerable.Range(0, Actors).Select(_ => new List<double>())];
        for (int m = 0; m < Messages.Count; m++)
            if (!double.IsNaN(Messages.Sentiments[m]))
                judged[Messages.From[m]].Add(Messages.Sentiments[m]);
        return Array.ConvertAll(judged, Spread.Of);
    }

    /// <summary>The same messages between the same actors, whose moments are dealt out again at random; a message to several stays one.</summary>
    public static Messages WithTimesShuffled(Messages messages, RandomStream chance)
    {
        int[] mails = MailOf(messages, out long[] moments);
        long[] dealt = [.. moments];
        chance.Shuffle(dealt.AsSpan(moments.Count(t => t == Messages.UnknownTime)));
        int[] order = [.. Enumerable.Range(0, messages.Count)];
        Array.Sort(Array.ConvertAll(order, m => (dealt[mails[m]], m)), order);
        return new Messages
        {
            From = [.. order.Select(m => messages.From[m])],
            To = [.. order.Select(m => messages.To[m])],
            Seconds = [.. order.Select(m => dealt[mails[m]])],
            Sentiments = [.. order.Select(m => messages.Sentiments[m])],
        };
    }

    // Rows of one sender and moment are one mail; mails of unknown time, each a row, come first.
    private static int[] MailOf(Messages messages, out long[] moments)
    {
        Dictionary<(int, long), int> known = [];
        List<long> times = [];
        int[] mails = new int[messages.Count];
        for (int m = 0; m < mails.Length; m++)
        {
            (int, long) mail = (messages.Seconds[m] == Messages.UnknownTime ? -1 - m : messages.From[m], messages.Seconds[m]);
            if (!known.TryGetValue(mail, out mails[m]))
            {
                known[mail] = mails[m] = times.Count;
                times.Add(messages.Seconds[m]);
            }
        }
        moments = [.. times];
        return mails;
    }
}
