namespace Triskele.Data.Storage;

/// <summary>Messages, as the rows that count say.</summary>
internal sealed class MessageFacts(Workspace workspace, TextPool pool, SourceTable sources, ActorFacts actors)
{
    private const long MicrosecondsPerTick = 10;

    private readonly List<Fact> _facts = [];

    /// <summary>Rows that name no actor at one end.</summary>
    public int WithoutIdentity { get; private set; }

    private readonly record struct Fact(int From, int To, long Sent, double Sentiment, int Source);

    /// <summary>The messages that count. Of one data set, the latest file that holds a message (same ends, same moment) replaces earlier ones.</summary>
    public IEnumerable<Message> Messages(Func<int, string> keyOf)
    {
        Dictionary<(int, int, int, long), int> latest = [];
        foreach (Fact f in _facts)
            latest[KeyOf(f)] = Math.Max(latest.GetValueOrDefault(KeyOf(f)), f.Source);
        return _facts
            .Where(f => latest[KeyOf(f)] == f.Source)
            .Select(f => new Message(keyOf(f.From), keyOf(f.To), TimeOf(f.Sent), f.Sentiment));
    }

    /// <summary>Reads the rows; none where the file is of a version without messages.</summary>
    public void Read()
    {
        if (workspace.SchemaVersion < WorkspaceSchema.Layers)
            return;
        using ColumnScan scan = new(workspace.Connection, "SELECT source, from_key, to_key, sent, sentiment FROM message");
        while (scan.Next())
        {
            int[] source = scan.Values(0, 0),
                from = scan.Texts(1, pool),
                to = scan.Texts(2, pool);
            long[] sent = scan.Values(3, long.MinValue);
            double[] sentiment = scan.Values(4, double.NaN);
            for (int i = 0; i < scan.Count; i++)
                if (sources.DatasetOf(source[i]) < 0)
                    continue;
                else if (from[i] == 0 || to[i] == 0)
                    WithoutIdentity++;
                else
                    _facts.Add(new Fact(actors.NodeOf(0, from[i]), actors.NodeOf(0, to[i]), sent[i], sentiment[i], source[i]));
        }
    }

    private (int, int, int, long) KeyOf(Fact f) =>
        (sources.DatasetOf(f.Source), actors.Identities.EntityOf(f.From), actors.Identities.EntityOf(f.To), f.Sent);

    private static DateTime? TimeOf(long microseconds) =>
        microseconds == long.MinValue ? null : DateTime.UnixEpoch.AddTicks(microseconds * MicrosecondsPerTick);
}
