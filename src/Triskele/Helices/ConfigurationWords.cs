namespace Triskele.Helices;

/// <summary>Says in plain words what keeps a configuration from being a triple helix, and what would lift it by a class.</summary>
internal sealed class ConfigurationWords(ConfigurationReading reading)
{
    private readonly HelixConfigurationEvidence _evidence = reading.Evidence;
    private readonly HelixConfigurationThresholds _limits = reading.Thresholds;

    /// <summary>The tests that fail; empty where none does.</summary>
    public string Missing() =>
        reading.Class == HelixConfigurationClass.Undefined ? Say("missing.records") : string.Join("; ", FailingTests());

    /// <summary>The nearest change; empty for a triple helix and where there is no record.</summary>
    public string WouldChange() =>
        reading.Class switch
        {
            HelixConfigurationClass.Undefined or HelixConfigurationClass.TripleHelix => "",
            HelixConfigurationClass.CapturedDoubleHelices => LessCapture(_limits.Capture),
            HelixConfigurationClass.NoHelices => Say("change.or", Records(), LessCapture(_limits.CaptureNoHelices)),
            HelixConfigurationClass.PartialDoubleHelices => string.Join(Say("change.and"), PartialChanges()),
            _ => Records(),
        };

    private IEnumerable<string> FailingTests() => [.. Capture(), .. Absent(), .. Strands(), .. Feedback(), .. Trilateral(), .. Synergy()];

    private IEnumerable<string> Capture()
    {
        if (Math.Min(_evidence.CaptureScience, _evidence.CaptureBusiness) >= _limits.Capture)
            yield return Say("missing.capture", _evidence.CaptureScience, _evidence.CaptureBusiness);
    }

    private IEnumerable<string> Absent() => from helix in Members() where helix.Count == 0 select Say("missing.helix", Say(helix.Name));

    private IEnumerable<string> Strands() =>
        from pair in new[] { ("ui", _evidence.CoverageUi), ("ug", _evidence.CoverageUg), ("ig", _evidence.CoverageIg) }
        where pair.Item2 < _limits.Strand
        select Say("missing.strand", Say($"kind.{pair.Item1}"), pair.Item2, _limits.Strand);

    private IEnumerable<string> Feedback()
    {
        if (_evidence.MeanFeedback < _limits.Feedback)
            yield return Say("missing.feedback", _evidence.MeanFeedback, _limits.Feedback);
    }

    private IEnumerable<string> Trilateral()
    {
        if (_evidence.Trilateral < _limits.TrilateralMinimum && Members().All(helix => helix.Count > 0))
            yield return Say("missing.trilateral", _evidence.Trilateral, _limits.TrilateralMinimum);
    }

    private IEnumerable<string> Synergy()
    {
        if (_evidence.HasSynergy || Members().Any(helix => helix.Count == 0))
            yield break;
        string[] everywhere = [.. Members().Where(helix => helix.Count == reading.Counts.N).Select(helix => Say(helix.Name))];
        if (everywhere.Length > 0)
            yield return Say("missing.everywhere", string.Join(", ", everywhere));
        else if (double.IsNaN(reading.Lift))
            yield return Say("missing.lift");
        else if (double.IsNaN(reading.Interval.Low))
            yield return Say("missing.interval", reading.Lift);
        else
            yield return Say("missing.synergy", reading.Lift, reading.Interval.Low, reading.Interval.High);
    }

    private (string Name, long Count)[] Members() =>
        [("kind.u", reading.Counts.UInclusive), ("kind.i", reading.Counts.IInclusive), ("kind.g", reading.Counts.GInclusive)];

    private string Records()
    {
        ConfigurationPlan plan = new(
            reading.Counts,
            _evidence with
            {
                FeedbackScience = double.NaN,
                FeedbackBusiness = double.NaN,
            },
            _limits,
            reading.HasSynergy
        );
        return plan.FewestRecords() is { } extra
            ? string.Join(Say("change.and"), Kinds(extra).Where(kind => kind.Count > 0).Select(kind => More(kind.Name, kind.Count)))
            : Say("change.none");
    }

    private string More(string kind, long count) =>
        Say($"change.{(reading.IsCounted ? "records" : "projects")}.{(count == 1 ? "one" : "many")}", count, Say(kind));

    private static (string Name, long Count)[] Kinds(PresenceCounts extra) =>
        [("kind.ui", extra.Ui), ("kind.ug", extra.Ug), ("kind.ig", extra.Ig), ("kind.uig", extra.Uig)];

    private IEnumerable<string> PartialChanges()
    {
        if (!(_evidence.CoverageUi >= _limits.Strand))
            yield return Records();
        if (_evidence.MeanFeedback < _limits.Feedback)
            yield return MoreFeedback();
    }

    private string LessCapture(double limit)
    {
        double science = Lacking(reading.Ties.ControlOfScience, reading.Ties.HorizontalOfScience, limit),
            business = Lacking(reading.Ties.ControlOfBusiness, reading.Ties.HorizontalOfBusiness, limit);
        return Say("change.capture", Math.Min(science, business), Say(science <= business ? "kind.u" : "kind.i"));
    }

    private static double Lacking(double control, double horizontal, double limit) =>
        Math.Max(0, control * (1 - limit) / limit - horizontal);

    // What the weaker direction lacks, for the pair that needs less to bring the mean to its limit.
    private string MoreFeedback()
    {
        HelixTieWeights ties = reading.Ties;
        bool both = !double.IsNaN(_evidence.FeedbackScience) && !double.IsNaN(_evidence.FeedbackBusiness);
        double science = LackingBack(ties.GovernmentToScience, ties.ScienceToGovernment, Goal(both, _evidence.FeedbackBusiness)),
            business = LackingBack(ties.GovernmentToBusiness, ties.BusinessToGovernment, Goal(both, _evidence.FeedbackScience));
        return science <= business || double.IsNaN(business)
            ? Say("change.feedback", science, Direction("kind.u", ties.GovernmentToScience > ties.ScienceToGovernment))
            : Say("change.feedback", business, Direction("kind.i", ties.GovernmentToBusiness > ties.BusinessToGovernment));
    }

    // 2 (weaker + x) / (weaker + stronger + x) = goal, solved for x; endless where the goal lies above what one pair can reach.
    private static double LackingBack(double there, double back, double goal) =>
        there + back == 0 ? double.NaN
        : goal > 1 ? double.PositiveInfinity
        : Math.Max(0, (goal * (there + back) - 2 * Math.Min(there, back)) / (2 - goal));

    private double Goal(bool both, double other) => both ? 2 * _limits.Feedback - other : _limits.Feedback;

    private static string Direction(string helix, bool towardsGovernment) =>
        towardsGovernment ? Say("change.direction", Say(helix), Say("kind.g")) : Say("change.direction", Say("kind.g"), Say(helix));

    private static string Say(string key, params ReadOnlySpan<object?> values) => HelicesTexts.All.Format(key, values);
}
