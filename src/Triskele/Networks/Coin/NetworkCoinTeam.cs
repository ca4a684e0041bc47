using System.Collections.Immutable;
using Triskele.Measures;
using Triskele.Networks.Centrality;
using Triskele.Numerics;

namespace Triskele.Networks.Coin;

/// <summary>The measure <c>network.coin_team</c>: whether a team communicates like a collaborative innovation network.</summary>
public static class NetworkCoinTeam
{
    private const double SecondsPerHour = 3600;

    private static readonly OptionDefinition Draws = OptionDefinition.Integer("draws", 20, 0, 10_000);

    // What the order of messages does not change has no null: it is the same in every draw.
    private static readonly ImmutableArray<(string Name, bool HasNull, Func<CoinSignals, ParallelOptions, double> Of)> Statistics =
    [
        ("members", false, (s, _) => s.Members.Length),
        ("messages", false, (s, _) => s.Counts.Sent.Sum()),
        ("windows", false, (s, _) => s.Windows.Count),
        ("density", false, (s, _) => 2.0 * s.Ties.EdgeCount / ((double)s.Members.Length * (s.Members.Length - 1))),
        ("betweenness_centralisation", false, (s, parallel) => FreemanCentralisation.OfBetweenness(s.BetweennessOfMembers(parallel))),
        ("window_centralisation", true, (s, _) => s.Windows.MeanCentralisation),
        ("contribution_balance", false, (s, _) => ContributionIndex.Balance(s.Members.Select(s.Counts.Index))),
        ("rotating_leadership", true, (s, _) => Mean(s, s.Windows.Leadership)),
        ("rotating_contribution", true, (s, _) => Mean(s, s.Windows.Contribution)),
        ("response_hours", true, (s, _) => Spread.Of(s.Responses.Seconds).Mean / SecondsPerHour),
        ("response_hours_median", true, (s, _) => Median(s.Responses.Seconds) / SecondsPerHour),
        ("nudges", true, (s, _) => s.Responses.Nudges),
        ("answered_share", true, (s, _) => (double)s.Responses.Answered / (s.Responses.Answered + s.Responses.Unanswered)),
        ("sentiment", false, (s, _) => s.Sentiment().Mean),
        ("emotionality", false, (s, _) => s.Sentiment().Deviation),
    ];

    /// <summary>The measure.</summary>
    public static Measure Measure { get; } = new(Descriptor(), Compute);

    private static MeasureDescriptor Descriptor() =>
        new()
        {
            Id = "network.coin_team",
            Texts = CoinTexts.All,
            Inputs = MeasureInput.Messages,
            Figure = FigureKind.Intervals,
            Options = [.. CoinRules.Options, Draws],
            Columns = [ColumnDefinition.Text("statistic"), .. NullComparison.Columns],
        };

    private static MeasureTable Compute(Scene scene) =>
        CoinScene.Table(scene, Measure.Descriptor, (group, notes) => Rows(scene, group, notes));

    private static IEnumerable<Cell[]> Rows(Scene scene, Group group, GroupNotes notes)
    {
        (int actors, Messages messages, CoinRules rules) = (
            group.Ecosystem.Actors.Count,
            group.Ecosystem.Messages,
            CoinRules.Of(scene.Options)
        );
        CoinSignals found = CoinSignals.Of(actors, messages, rules, scene.InParallel());
        CoinSignals[] draws = new CoinSignals[scene.Options.Integer(Draws.Name)];
        ParallelOptions alone = new() { CancellationToken = scene.Cancellation, MaxDegreeOfParallelism = 1 };
        Parallel.For(
            0,
            draws.Length,
            scene.InParallel(),
            d =>
                draws[d] = CoinSignals.Of(
                    actors,
                    CoinSignals.WithTimesShuffled(messages, RandomStream.Of(scene.Seed, "network.coin_team", group.StreamUnit ^ d)),
                    rules,
                    alone
                )
        );
        if (draws.Length > 0)
            notes.Say(CoinTexts.All.Format("caveat.shuffled", draws.Length));
        foreach ((string name, bool hasNull, Func<CoinSignals, ParallelOptions, double> of) in Statistics)
            yield return [name, .. NullComparison.Of(of(found, alone), hasNull ? Array.ConvertAll(draws, s => of(s, alone)) : []).Cells];
    }

    private static double Mean(CoinSignals s, Func<int, int> of) =>
        s.Windows.Count == 0 ? double.NaN : s.Members.Average(a => (double)of(a));

    private static double Median(IReadOnlyList<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? double.NaN : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
