namespace Triskele.Helices;

/// <summary>All that is read of a group before it is put into words.</summary>
internal sealed record ConfigurationReading(
    PresenceCounts Counts,
    HelixTieWeights Ties,
    HelixConfigurationEvidence Evidence,
    HelixConfigurationThresholds Thresholds,
    double Lift,
    LiftInterval Interval,
    Func<PresenceCounts, bool> HasSynergy,
    bool IsCounted
)
{
    public HelixConfigurationClass Class { get; } = HelixConfigurationRule.Classify(Evidence, Thresholds);
}
