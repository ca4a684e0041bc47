namespace Triskele.Helices;

/// <summary>The decision tree from evidence to a configuration of helices, and how far the answer depends on its thresholds.</summary>
/// <remarks>
/// Capture is asked before coverage, coverage before the three together; the order matters. A test whose evidence is not known is passed over.
/// Source: the states are those of H. Etzkowitz and L. Leydesdorff, "The dynamics of innovation", Research Policy 29 (2000) 109-123,
/// doi:10.1016/S0048-7333(99)00055-4 (statist, laissez-faire, overlapping), with the capture by the state that I. Dezhina and H. Etzkowitz (2016)
/// describe for Russia; the tree and its thresholds are conventions of Triskele.
/// </remarks>
public static class HelixConfigurationRule
{
    private static readonly double[] Factors = [0.8, 1, 1.2];

    /// <summary>Finds the configuration.</summary>
    /// <param name="evidence">What is known.</param>
    /// <param name="thresholds">The limits.</param>
    /// <returns>Undefined where there is no record, else the first class of the tree that fits.</returns>
    /// <example>Coverages .037, .205, .018 and a trilateral share of .0003: partial double helices.</example>
    public static HelixConfigurationClass Classify(HelixConfigurationEvidence evidence, HelixConfigurationThresholds thresholds)
    {
        int strands = evidence.Strands(thresholds.Strand);
        double captured = Math.Min(evidence.CaptureScience, evidence.CaptureBusiness);
        return double.IsNaN(evidence.Trilateral) ? HelixConfigurationClass.Undefined
            : captured >= thresholds.CaptureNoHelices && strands == 0 ? HelixConfigurationClass.NoHelices
            : captured >= thresholds.Capture ? HelixConfigurationClass.CapturedDoubleHelices
            : strands == 0 ? HelixConfigurationClass.IsolatedSpheres
            : !(evidence.CoverageUi >= thresholds.Strand) || evidence.MeanFeedback < thresholds.Feedback
                ? HelixConfigurationClass.PartialDoubleHelices
            : strands < 3 || evidence.Trilateral < thresholds.TrilateralMinimum || !evidence.HasSynergy
                ? HelixConfigurationClass.CoupledDoubleHelices
            : HelixConfigurationClass.TripleHelix;
    }

    /// <summary>Computes how often the configuration stays the same when its thresholds are moved by a fifth, each by itself and all together.</summary>
    /// <param name="evidence">What is known.</param>
    /// <param name="thresholds">The limits that are moved; only those whose evidence is known.</param>
    /// <returns>Share 0..1 of the full factorial of -20 %, 0, +20 %; NaN where the configuration is undefined.</returns>
    /// <example>Coverages of .5, a trilateral share of .2 and synergy: 1.</example>
    public static double Stability(HelixConfigurationEvidence evidence, HelixConfigurationThresholds thresholds)
    {
        HelixConfigurationClass here = Classify(evidence, thresholds);
        if (here == HelixConfigurationClass.Undefined)
            return double.NaN;
        List<HelixConfigurationThresholds> moved = [.. Neighbours(evidence, thresholds)];
        return moved.Count(t => Classify(evidence, t) == here) / (double)moved.Count;
    }

    private static IEnumerable<HelixConfigurationThresholds> Neighbours(
        HelixConfigurationEvidence evidence,
        HelixConfigurationThresholds thresholds
    )
    {
        double[] unmoved = [1],
            capture = evidence.KnowsCapture ? Factors : unmoved,
            feedback = double.IsNaN(evidence.MeanFeedback) ? unmoved : Factors;
        return from strand in Factors
            from trilateral in Factors
            from none in capture
            from half in capture
            from answer in feedback
            select new HelixConfigurationThresholds(
                strand * thresholds.Strand,
                trilateral * thresholds.TrilateralMinimum,
                none * thresholds.CaptureNoHelices,
                half * thresholds.Capture,
                answer * thresholds.Feedback
            );
    }
}
