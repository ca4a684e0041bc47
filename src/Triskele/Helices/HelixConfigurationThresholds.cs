namespace Triskele.Helices;

/// <summary>The limits of the configuration. All are conventions of Triskele; no source fixes them.</summary>
/// <param name="Strand">Smallest Salton cosine of a pair that is tied.</param>
/// <param name="TrilateralMinimum">Smallest share of records with all three in a triple helix.</param>
/// <param name="CaptureNoHelices">Capture of both others from which on there are no helices.</param>
/// <param name="Capture">Capture of both others from which on double helices are captured.</param>
/// <param name="Feedback">Smallest mean feedback between government and the others.</param>
public sealed record HelixConfigurationThresholds(
    double Strand = 0.05,
    double TrilateralMinimum = 0.005,
    double CaptureNoHelices = 0.8,
    double Capture = 0.5,
    double Feedback = 0.3
);
