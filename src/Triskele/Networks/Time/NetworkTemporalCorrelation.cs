using Triskele.Measures;
using Triskele.Networks.Projections;
using Triskele.Numerics;

namespace Triskele.Networks.Time;

/// <summary>The measure <c>network.temporal_correlation</c>: how faithful actors are to their partners from one window to the next.</summary>
public static class NetworkTemporalCorrelation
{
    private const string Purpose = "network.temporal_correlation";

    private static readonly OptionDefinition Over = OptionDefinition.Choice("over", "both", "larger", "either");

    private static readonly OptionDefinition Draws = OptionDefinition.Integer("draws", 20, 0, 10_000);

    /// <summary>The measure.</summary>
    public static Measure Measure { get; } = new(Descriptor(), Compute);

    private static MeasureDescriptor Descriptor() =>
        new()
        {
            Id = Purpose,
            Texts = TimeTexts.All,
            Inputs = MeasureInput.Records,
            Figure = FigureKind.Lines,
            Options =
            [
                CommonOptions.MultiRecords,
                NetworkRecords.MaxConsortium,
                NetworkRecords.TiesOf,
                NetworkRecords.MinJoint,
                TimeWindows.Length,
                TimeWindows.Step,
                Over,
                Draws,
            ],
            Columns =
            [
                ColumnDefinition.Count("before", "year"),
                ColumnDefinition.Count("after", "year"),
                ColumnDefinition.Count("actors_before", "organisations"),
                ColumnDefinition.Count("actors_after", "organisations"),
                ColumnDefinition.Count("actors_both", "organisations"),
                ColumnDefinition.Count("ties_before", "ties"),
                ColumnDefinition.Count("ties_after", "ties"),
                ColumnDefinition.Count("ties_both", "ties"),
                ColumnDefinition.Share("jaccard"),
                ColumnDefinition.Share("value"),
                .. NullComparison.NullColumns,
            ],
        };

    private static MeasureTable Compute(Scene scene)
    {
        return NetworkRecords.TableOfRecords(TimeWindows.WithoutYears(scene), Measure.Descriptor, Rows);

        IEnumerable<Cell[]> Rows(Group group, GroupNotes notes)
        {
            TimeWindows windows = TimeWindows.Of(scene, group, notes);
            CorrelationMean over = Enum.Parse<CorrelationMean>(scene.Options.Choice(Over.Name), ignoreCase: true);
            Graph? before = null;
            for (int w = 0; w < windows.Periods.Length; w++)
            {
                Graph after = windows.Ties(windows.Periods[w], scene.InParallel()).Graph;
                if (before is not null)
                {
                    double[] draws = Sample(scene, group, windows, w, before, over);
                    NullComparison comparison = NullComparison.Of(TemporalCorrelation.Mean(before, after, over), draws);
                    Note(notes, comparison, draws.Length);
                    yield return Row(windows, w, before, after, comparison);
                }
                before = after;
            }
        }
    }

    private static void Note(GroupNotes notes, NullComparison comparison, int draws)
    {
        notes.Tally(TimeTexts.All, "caveat.undefined_correlation", double.IsNaN(comparison.Value) ? 1 : 0);
        notes.Tally(NetworksTexts.All, "caveat.still", comparison.StandardDeviation == 0 ? 1 : 0);
        notes.Say(draws == 0 ? TimeTexts.All["caveat.no_draws"] : NetworksTexts.All.Format("caveat.draws", draws, 1.0 / (1 + draws)));
        if (draws == 1)
            notes.Say(NetworksTexts.All["caveat.one_draw"]);
    }

    // Draw d of a window depends on seed, group, window and d alone.
    private static double[] Sample(Scene scene, Group group, TimeWindows windows, int w, Graph before, CorrelationMean over)
    {
        double[] draws = new double[scene.Options.Integer(Draws.Name)];
        if (draws.Length == 0)
            return draws;
        NewcomerNull chance = NewcomerNull.Of(windows.Terms(windows.Periods[w - 1]).Incidence, windows.Terms(windows.Periods[w]).Incidence);
        ProjectionOptions projection = new() { MinimumJoint = scene.Options.Integer(NetworkRecords.MinJoint.Name) };
        string purpose = $"{Purpose} {windows.Periods[w].FromYear}";
        Parallel.For(
            0,
            draws.Length,
            scene.InParallel(),
            d =>
            {
                Incidence drawn = chance.Draw(RandomStream.Of(scene.Seed, purpose, group.StreamUnit ^ d));
                draws[d] = TemporalCorrelation.Mean(before, OneModeProjection.Of(drawn, projection, null).Ties.Graph, over);
            }
        );
        return draws;
    }

    private static Cell[] Row(TimeWindows windows, int w, Graph before, Graph after, NullComparison comparison)
    {
        int common = TemporalCorrelation.CommonTies(before, after);
        return
        [
            windows.Periods[w - 1].FromYear,
            windows.Periods[w].FromYear,
            Tied(before, before),
            Tied(after, after),
            Tied(before, after),
            before.EdgeCount,
            after.EdgeCount,
            common,
            (double)common / (before.EdgeCount + after.EdgeCount - common),
            .. comparison.Cells,
        ];
    }

    private static int Tied(Graph first, Graph second)
    {
        int tied = 0;
        for (int i = 0; i < first.NodeCount; i++)
            tied += first.Degree(i) > 0 && second.Degree(i) > 0 ? 1 : 0;
        return tied;
    }
}
