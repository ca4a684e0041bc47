using Triskele.Measures;

namespace Triskele.Networks.Coin;

/// <summary>The measure <c>network.coin</c>: how each member of a team communicates.</summary>
public static class NetworkCoin
{
    private const double SecondsPerHour = 3600;

    /// <summary>The measure.</summary>
    public static Measure Measure { get; } = new(Descriptor(), Compute);

    private static MeasureDescriptor Descriptor() =>
        new()
        {
            Id = "network.coin",
            Texts = CoinTexts.All,
            Inputs = MeasureInput.Messages,
            DependsOnHelixMapping = true,
            Options = [.. CoinRules.Options],
            Columns =
            [
                ColumnDefinition.Text("actor"),
                ColumnDefinition.Text("helix"),
                ColumnDefinition.Count("sent", "messages"),
                ColumnDefinition.Count("received", "messages"),
                ColumnDefinition.Number("contribution_index", "index -1..1"),
                ColumnDefinition.Count("contacts", "actors"),
                ColumnDefinition.Number("betweenness", "pairs"),
                ColumnDefinition.Count("windows_active", "windows"),
                ColumnDefinition.Count("rotating_leadership", "turns"),
                ColumnDefinition.Count("rotating_contribution", "turns"),
                ColumnDefinition.Number("response_hours", "hours"),
                ColumnDefinition.Number("response_hours_alter", "hours"),
                ColumnDefinition.Number("nudges", "messages"),
                ColumnDefinition.Number("nudges_alter", "messages"),
                ColumnDefinition.Number("sentiment"),
                ColumnDefinition.Number("emotionality"),
            ],
        };

    private static MeasureTable Compute(Scene scene) =>
        CoinScene.Table(
            scene,
            Measure.Descriptor,
            (group, _) =>
            {
                Ecosystem e = group.Ecosystem;
                CoinSignals signals = CoinSignals.Of(e.Actors.Count, e.Messages, CoinRules.Of(scene.Options), scene.InParallel());
                double[] betweenness = signals.BetweennessOfMembers(scene.InParallel());
                Spread[] sentiments = signals.SentimentOfActors();
                return signals.Members.Select((actor, i) => Row(e, signals, i, betweenness[i], sentiments[actor]));
            }
        );

    private static Cell[] Row(Ecosystem e, CoinSignals signals, int node, double betweenness, Spread sentiment)
    {
        int actor = signals.Members[node];
        return
        [
            e.Actors.Keys[actor],
            ActorRow.HelixIdOf(e, actor),
            signals.Counts.Sent[actor],
            signals.Counts.Received[actor],
            signals.Counts.Index(actor),
            signals.Ties.Degree(node),
            betweenness,
            signals.Windows.Active[actor],
            signals.Windows.Leadership(actor),
            signals.Windows.Contribution(actor),
            signals.Responses.OfEgo(actor) / SecondsPerHour,
            signals.Responses.OfAlter(actor) / SecondsPerHour,
            signals.Responses.NudgesOfEgo(actor),
            signals.Responses.NudgesOfAlter(actor),
            sentiment.Mean,
            sentiment.Deviation,
        ];
    }
}
