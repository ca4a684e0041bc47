namespace Triskele.Helices;

/// <summary>Whether science, business and government meet more often than by chance: a verdict of a closed list.</summary>
public static class SynergyVerdict
{
    /// <summary>The lift lies wholly above 1.</summary>
    public const string Synergy = "synergy";

    /// <summary>The lift lies wholly below 1.</summary>
    public const string NoSynergy = "no synergy";

    /// <summary>The interval of the lift contains 1, or the counts are too few for an interval.</summary>
    public const string Undecided = "undecided";

    /// <summary>A helix stands in no record or in every one, or no record shows two helices, so that there is nothing to compare.</summary>
    public const string Degenerate = "degenerate";

    /// <summary>There is no record that shows a helix.</summary>
    public const string NoRecords = "no records";

    /// <summary>Judges counts by the interval of their lift.</summary>
    /// <param name="counts">Exclusive counts; unit: records.</param>
    /// <param name="interval">Interval of their trilateral lift.</param>
    /// <returns>One of the five words.</returns>
    /// <example>An interval from 1.04 to 1.25: synergy.</example>
    public static string Of(PresenceCounts counts, LiftInterval interval) =>
        counts.N == 0 ? NoRecords
        : IsDegenerate(counts) ? Degenerate
        : interval.Low > 1 + Rounding ? Synergy
        : interval.High < 1 - Rounding ? NoSynergy
        : Undecided;

    // A resample without any lift gives 1 up to the last bits; those bits are no evidence.
    private const double Rounding = 1e-9;

    private static bool IsDegenerate(PresenceCounts counts) =>
        TripleHelixInformation.Of(counts).IsDegenerate || double.IsNaN(TrilateralLift.Of(counts));
}
