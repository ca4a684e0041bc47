namespace Triskele.Helices;

/// <summary>What the configuration is read from. What is not known is NaN, and its test is passed over.</summary>
/// <param name="CoverageUi">Salton cosine of science and business, 0..1; NaN where one of them is absent.</param>
/// <param name="CoverageUg">Salton cosine of science and government.</param>
/// <param name="CoverageIg">Salton cosine of business and government.</param>
/// <param name="Trilateral">Share of records with all three, 0..1; NaN where there is no record.</param>
/// <param name="HasSynergy">Whether the trilateral lift lies wholly above 1.</param>
/// <param name="CaptureScience">Share of control by government in the ties of science, 0..1; NaN where unknown.</param>
/// <param name="CaptureBusiness">Share of control by government in the ties of business.</param>
/// <param name="FeedbackScience">Feedback between government and science, 0..1; NaN where unknown.</param>
/// <param name="FeedbackBusiness">Feedback between government and business.</param>
public sealed record HelixConfigurationEvidence(
    double CoverageUi,
    double CoverageUg,
    double CoverageIg,
    double Trilateral,
    bool HasSynergy,
    double CaptureScience = double.NaN,
    double CaptureBusiness = double.NaN,
    double FeedbackScience = double.NaN,
    double FeedbackBusiness = double.NaN
)
{
    /// <summary>Mean feedback over the pairs of which it is known, 0..1; NaN where it is of none.</summary>
    public double MeanFeedback =>
        double.IsNaN(FeedbackScience) ? FeedbackBusiness
        : double.IsNaN(FeedbackBusiness) ? FeedbackScience
        : (FeedbackScience + FeedbackBusiness) / 2;

    /// <summary>Whether the capture of both others is known.</summary>
    public bool KnowsCapture => !double.IsNaN(CaptureScience) && !double.IsNaN(CaptureBusiness);

    /// <summary>Number of pairs that are tied, 0 to 3.</summary>
    public int Strands(double minimum) =>
        (CoverageUi >= minimum ? 1 : 0) + (CoverageUg >= minimum ? 1 : 0) + (CoverageIg >= minimum ? 1 : 0);

    /// <summary>The coverages, trilateral share and lift of counts; capture and feedback are not known from counts.</summary>
    public static HelixConfigurationEvidence Of(PresenceCounts counts, bool hasSynergy) =>
        new(
            SaltonCosine.Of(counts.UiInclusive, counts.UInclusive, counts.IInclusive),
            SaltonCosine.Of(counts.UgInclusive, counts.UInclusive, counts.GInclusive),
            SaltonCosine.Of(counts.IgInclusive, counts.IInclusive, counts.GInclusive),
            counts.Uig / (double)counts.N,
            hasSynergy
        );
}
