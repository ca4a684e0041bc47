namespace Triskele.Helices;

/// <summary>How far government controls a helix, and how far ties run both ways.</summary>
public static class VerticalTies
{
    /// <summary>Computes the share of control by government in the ties of a helix.</summary>
    /// <param name="control">Weight of the ties by which government controls the helix, ≥ 0.</param>
    /// <param name="horizontal">Weight of the ties of the helix that are between equals, ≥ 0, in the same unit.</param>
    /// <returns>Share 0..1; NaN where it has neither.</returns>
    /// <remarks>kap = control / (control + horizontal). A convention of Triskele.</remarks>
    /// <example>Control 3 and horizontal 1: 0.75.</example>
    public static double Capture(double control, double horizontal) => control / (control + horizontal);

    /// <summary>Computes how even the two directions of ties are.</summary>
    /// <param name="there">Weight in one direction, ≥ 0.</param>
    /// <param name="back">Weight in the other direction, ≥ 0.</param>
    /// <returns>0..1; 1 = as much back as there; NaN where there is neither.</returns>
    /// <remarks>2 min(there, back) / (there + back). A convention of Triskele.</remarks>
    /// <example>3 there and 1 back: 0.5.</example>
    public static double Feedback(double there, double back) => 2 * Math.Min(there, back) / (there + back);
}
