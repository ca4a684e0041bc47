using Triskele.Measures;
using Triskele.Numerics;

namespace Triskele.Helices;

/// <summary>The measure <c>helix.synergy</c>: do science, business and government produce more than their pairs?</summary>
public static class HelixSynergy
{
    private const double Millibits = 1000;

    internal static OptionDefinition Draws { get; } = OptionDefinition.Integer("draws", 999, 99, 99_999);

    /// <summary>Descriptor and function.</summary>
    public static Measure Measure { get; } =
        new(
            new MeasureDescriptor
            {
                Id = "helix.synergy",
                Texts = HelicesTexts.All,
                Inputs = MeasureInput.Records | MeasureInput.PresenceCounts,
                Columns =
                [
                    ColumnDefinition.Count("n", "records"),
                    ColumnDefinition.Number("t_millibits", "mbit"),
                    ColumnDefinition.Number("se", "mbit"),
                    ColumnDefinition.Number("lift"),
                    ColumnDefinition.Number("lift_low"),
                    ColumnDefinition.Number("lift_high"),
                    ColumnDefinition.Text("verdict"),
                    ColumnDefinition.Number("t0_millibits", "mbit"),
                    ColumnDefinition.Number("t_bound_normalised"),
                    ColumnDefinition.Number("t_miller_madow", "mbit"),
                    ColumnDefinition.Share("expected_uig_share"),
                    ColumnDefinition.Share("uig_share"),
                    ColumnDefinition.Count("t0_records", "records"),
                ],
                Options =
                [
                    CommonOptions.MultiRecords,
                    CommonOptions.Research,
                    PresenceScene.Source,
                    Draws,
                    OptionDefinition.Choice("assign", "coordinator"),
                ],
                DependsOnHelixMapping = true,
                Figure = FigureKind.Intervals,
            },
            scene => PresenceScene.Compute(scene, Measure!.Descriptor, (row, notes) => Compute(scene, row, notes))
        )
        {
            Evidence = PresenceScene.Evidence,
        };

    /// <summary>The interval of a group's lift: the same draws in every measure that shows it.</summary>
    internal static LiftInterval Interval(Scene scene, Group group, PresenceCounts counts) =>
        LiftInterval.Bootstrap(counts, scene.Options.Integer(Draws.Name), RandomStream.Of(scene.Seed, "helix.synergy", group.StreamUnit));

    private static Cell[] Compute(Scene scene, PresenceRow row, GroupNotes notes)
    {
        PresenceCounts counts = row.Counts;
        TripleHelixInformation information = TripleHelixInformation.Of(counts);
        LiftInterval interval = Interval(scene, row.Group, counts);
        string verdict = SynergyVerdict.Of(counts, interval);
        (double t0, long t0Records) = CoordinatorDecomposition.Of(scene, row);
        Cell[] cells =
        [
            counts.N,
            Millibits * information.Transmission,
            Millibits * information.StandardError,
            TrilateralLift.Of(counts),
            interval.Low,
            interval.High,
            verdict,
            Millibits * t0,
            information.BoundNormalised,
            Millibits * information.MillerMadow,
            TrilateralLift.ExpectedShare(counts),
            counts.Uig / (double)counts.N,
            t0Records,
        ];
        notes.Say(Caveats(row, verdict, interval, t0, t0Records));
        return cells;
    }

    private static IEnumerable<string> Caveats(PresenceRow row, string verdict, LiftInterval interval, double t0, long t0Records)
    {
        yield return HelicesTexts.All["caveat.t_alone"];
        if (verdict is SynergyVerdict.Degenerate or SynergyVerdict.NoRecords)
            yield return HelicesTexts.All[$"caveat.{verdict.Replace(' ', '_')}"];
        else if (double.IsNaN(interval.Low))
            yield return HelicesTexts.All["caveat.no_interval"];
        else if (row.Counts.Uig == 0)
            yield return HelicesTexts.All["caveat.none_trilateral"];
        if (double.IsNaN(t0))
            yield return HelicesTexts.All[row.IsCounted ? "caveat.t0_counted" : "caveat.t0_undefined"];
        else if (t0Records < row.Counts.N)
            yield return HelicesTexts.All["caveat.t0_part"];
    }
}
