using Triskele.Measures;

namespace Triskele.Helices;

/// <summary>The measure <c>helix.configuration</c>: which helix is missing or captured here, and how far the answer depends on conventions.</summary>
public static class HelixConfiguration
{
    /// <summary>Descriptor and function.</summary>
    public static Measure Measure { get; } =
        new(
            new MeasureDescriptor
            {
                Id = "helix.configuration",
                Texts = HelicesTexts.All,
                Inputs = MeasureInput.Records | MeasureInput.PresenceCounts | MeasureInput.Ties,
                Columns =
                [
                    ColumnDefinition.Text("configuration"),
                    ColumnDefinition.Share("cov_ui"),
                    ColumnDefinition.Share("cov_ug"),
                    ColumnDefinition.Share("cov_ig"),
                    ColumnDefinition.Share("trilateral"),
                    ColumnDefinition.Share("stability"),
                    ColumnDefinition.Number("lift"),
                    ColumnDefinition.Number("lift_low"),
                    ColumnDefinition.Number("lift_high"),
                    ColumnDefinition.Share("capture_science"),
                    ColumnDefinition.Share("capture_business"),
                    ColumnDefinition.Count("strands", "pairs"),
                    ColumnDefinition.Text("missing"),
                    ColumnDefinition.Text("would_change"),
                    ColumnDefinition.Count("n", "records"),
                    ColumnDefinition.Share("feedback"),
                    ColumnDefinition.Count("u_records", "records"),
                    ColumnDefinition.Count("i_records", "records"),
                    ColumnDefinition.Count("g_records", "records"),
                ],
                Options =
                [
                    CommonOptions.MultiRecords,
                    CommonOptions.Research,
                    PresenceScene.Source,
                    OptionDefinition.Number("strand", 0.05, 0, 1),
                    OptionDefinition.Number("trilateral_min", 0.005, 0, 1),
                    OptionDefinition.Number("capture_no_helices", 0.8, 0, 1),
                    OptionDefinition.Number("capture", 0.5, 0, 1),
                    OptionDefinition.Number("feedback", 0.3, 0, 1),
                    HelixSynergy.Draws,
                ],
                DependsOnHelixMapping = true,
                Figure = FigureKind.HelixGlyph,
            },
            scene => PresenceScene.Compute(scene, Measure!.Descriptor, (row, notes) => Compute(scene, row, notes))
        )
        {
            Evidence = PresenceScene.Evidence,
        };

    /// <summary>The word that tables show for a configuration.</summary>
    public static string Name(HelixConfigurationClass configuration) =>
        configuration switch
        {
            HelixConfigurationClass.NoHelices => "no helices",
            HelixConfigurationClass.CapturedDoubleHelices => "captured double helices",
            HelixConfigurationClass.IsolatedSpheres => "isolated spheres",
            HelixConfigurationClass.PartialDoubleHelices => "partial double helices",
            HelixConfigurationClass.CoupledDoubleHelices => "coupled double helices",
            HelixConfigurationClass.TripleHelix => "triple helix",
            _ => "undefined",
        };

    private static Cell[] Compute(Scene scene, PresenceRow row, GroupNotes notes)
    {
        ConfigurationReading reading = Read(scene, row);
        HelixConfigurationEvidence evidence = reading.Evidence;
        ConfigurationWords words = new(reading);
        Cell[] cells =
        [
            Name(reading.Class),
            evidence.CoverageUi,
            evidence.CoverageUg,
            evidence.CoverageIg,
            evidence.Trilateral,
            HelixConfigurationRule.Stability(evidence, reading.Thresholds),
            reading.Lift,
            reading.Interval.Low,
            reading.Interval.High,
            evidence.CaptureScience,
            evidence.CaptureBusiness,
            evidence.Strands(reading.Thresholds.Strand),
            words.Missing(),
            words.WouldChange(),
            row.Counts.N,
            evidence.MeanFeedback,
            row.Counts.UInclusive,
            row.Counts.IInclusive,
            row.Counts.GInclusive,
        ];
        notes.Say(Caveats(reading));
        return cells;
    }

    private static ConfigurationReading Read(Scene scene, PresenceRow row)
    {
        HelixTieWeights ties = HelixTieWeights.Of(row.Group.Ecosystem, ResearchOption.Of(scene.Options));
        LiftInterval interval = HelixSynergy.Interval(scene, row.Group, row.Counts);
        bool HasSynergy(PresenceCounts counts) =>
            SynergyVerdict.Of(counts, counts == row.Counts ? interval : HelixSynergy.Interval(scene, row.Group, counts))
            == SynergyVerdict.Synergy;
        HelixConfigurationEvidence evidence = HelixConfigurationEvidence.Of(row.Counts, HasSynergy(row.Counts)) with
        {
            CaptureScience = ties.CaptureOfScience,
            CaptureBusiness = ties.CaptureOfBusiness,
            FeedbackScience = ties.FeedbackOfScience,
            FeedbackBusiness = ties.FeedbackOfBusiness,
        };
        double lift = TrilateralLift.Of(row.Counts);
        return new ConfigurationReading(row.Counts, ties, evidence, Thresholds(scene.Options), lift, interval, HasSynergy, row.IsCounted);
    }

    private static HelixConfigurationThresholds Thresholds(MeasureOptions options) =>
        new(
            options.Number("strand"),
            options.Number("trilateral_min"),
            options.Number("capture_no_helices"),
            options.Number("capture"),
            options.Number("feedback")
        );

    private static IEnumerable<string> Caveats(ConfigurationReading reading)
    {
        yield return HelicesTexts.All["caveat.conventions"];
        if (!reading.Ties.HasControl)
            yield return HelicesTexts.All["caveat.capture_unknown"];
        else if (!reading.Evidence.KnowsCapture)
            yield return HelicesTexts.All["caveat.capture_half"];
        if (double.IsNaN(reading.Evidence.MeanFeedback))
            yield return HelicesTexts.All["caveat.feedback_unknown"];
        if (reading.Class == HelixConfigurationClass.Undefined)
            yield return HelicesTexts.All["caveat.no_records"];
        else if (SynergyVerdict.Of(reading.Counts, reading.Interval) == SynergyVerdict.Degenerate)
            yield return HelicesTexts.All["caveat.degenerate"];
        else if (double.IsNaN(reading.Interval.Low))
            yield return HelicesTexts.All["caveat.no_interval"];
    }
}
