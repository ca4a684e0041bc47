namespace Triskele.Networks.Coin;

/// <summary>How long answers take, and how many messages it takes to get one.</summary>
/// <remarks>
/// Between two actors, messages of one that the other has not answered form a run. The first message of the other within <c>cap</c> of the run's first is its
/// answer: response time is from the run's first message to the answer, nudges are the messages of the run. An answer may be answered in turn. A run that is
/// older than the cap when the next message comes was not answered. Time O(messages log messages).
/// Source: P. A. Gloor, "Sociometrics and human relationships", Emerald (2017): average response time and nudges of ego and alter; the cap is our convention.
/// </remarks>
public sealed class ResponseTimes
{
    private readonly List<double>[] _given;
    private readonly List<double>[] _got;
    private readonly List<int>[] _nudgesGiven;
    private readonly List<int>[] _nudgesGot;
    private readonly List<double> _all = [];

    private ResponseTimes(int actors) =>
        (_given, _got, _nudgesGiven, _nudgesGot) = (Lists<double>(actors), Lists<double>(actors), Lists<int>(actors), Lists<int>(actors));

    /// <summary>Runs that were answered.</summary>
    public int Answered => _all.Count;

    /// <summary>Runs that were not, those that the records end before included.</summary>
    public int Unanswered { get; private set; }

    /// <summary>All response times in seconds, in no particular order.</summary>
    public IReadOnlyList<double> Seconds => _all;

    /// <summary>Mean number of seconds in which an actor answers; NaN where it never did.</summary>
    public double OfEgo(int actor) => Mean(_given[actor]);

    /// <summary>Mean number of seconds in which an actor is answered; NaN where it never was.</summary>
    public double OfAlter(int actor) => Mean(_got[actor]);

    /// <summary>Mean number of messages that others send before the actor answers; NaN where it never did.</summary>
    public double NudgesOfEgo(int actor) => Mean(_nudgesGiven[actor]);

    /// <summary>Mean number of messages that the actor sends before it is answered; NaN where it never was.</summary>
    public double NudgesOfAlter(int actor) => Mean(_nudgesGot[actor]);

    /// <summary>Mean number of messages before an answer, over all answers; NaN where there is none.</summary>
    public double Nudges => Mean([.. _nudgesGiven.SelectMany(n => n)]);

    /// <summary>Finds the answers among messages.</summary>
    /// <param name="actors">Number of actors.</param>
    /// <param name="messages">Messages in the order of time; those of unknown time are passed over.</param>
    /// <param name="capSeconds">The longest time in which a message is an answer; &gt; 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The cap is not positive.</exception>
    public static ResponseTimes Of(int actors, Messages messages, double capSeconds)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(capSeconds);
        ResponseTimes times = new(actors);
        Dictionary<(int, int), Run> open = [];
        for (int m = 0; m < messages.Count; m++)
        {
            (int from, int to, long now) = (messages.From[m], messages.To[m], messages.Seconds[m]);
            if (now == Messages.UnknownTime || from == to)
                continue;
            (int, int) pair = from < to ? (from, to) : (to, from);
            open[pair] = open.TryGetValue(pair, out Run run) ? times.Next(run, from, now, capSeconds) : new Run(from, now, 1);
        }
        times.Unanswered += open.Count;
        return times;
    }

    private readonly record struct Run(int Sender, long Since, int Messages);

    private Run Next(Run run, int sender, long now, double cap)
    {
        bool late = now - run.Since > cap;
        if (run.Sender == sender && !late)
            return run with { Messages = run.Messages + 1 };
        if (late)
            Unanswered++;
        else
            Record(sender, run, now - run.Since);
        return new Run(sender, now, 1);
    }

    private void Record(int responder, Run run, double seconds)
    {
        _all.Add(seconds);
        _given[responder].Add(seconds);
        _got[run.Sender].Add(seconds);
        _nudgesGiven[responder].Add(run.Messages);
        _nudgesGot[run.Sender].Add(run.Messages);
    }

    private static List<T>[] Lists<T>(int count) => [.. Enumerable.Range(0, count).Select(_ => new List<T>())];

    private static double Mean(List<double> values) => Spread.Of(values).Mean;

    private static double Mean(List<int> values) => values.Count == 0 ? double.NaN : values.Average();
}
