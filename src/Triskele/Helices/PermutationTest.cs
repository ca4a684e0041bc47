namespace Triskele.Helices;

/// <summary>Holds an observed value against the draws of a null whose mean is known.</summary>
/// <param name="Deviation">Standard deviation of the draws (n - 1); NaN for one draw.</param>
/// <param name="Z">(observed - mean)/deviation; NaN where the draws do not vary.</param>
/// <param name="P">Two-sided: (1 + draws at least as far from the mean)/(1 + draws).</param>
internal readonly record struct PermutationTest(double Deviation, double Z, double P)
{
    // Sums of weights of different ties differ in their last digits where they are equal in truth.
    private const double Rounding = 1e-12;

    public static PermutationTest Of(double observed, double mean, ReadOnlySpan<double> draws)
    {
        double average = 0,
            squares = 0;
        foreach (double draw in draws)
            average += draw / draws.Length;
        int farther = 0;
        double rounding = Rounding * Math.Max(1, Math.Abs(mean));
        foreach (double draw in draws)
        {
            squares += (draw - average) * (draw - average);
            if (Math.Abs(draw - mean) >= Math.Abs(observed - mean) - rounding)
                farther++;
        }
        double deviation = Math.Sqrt(squares / (draws.Length - 1));
        if (double.IsNaN(observed) || double.IsNaN(mean))
            return new PermutationTest(double.NaN, double.NaN, double.NaN);
        if (deviation <= rounding)
            deviation = 0;
        return new PermutationTest(
            deviation,
            deviation > 0 ? (observed - mean) / deviation : double.NaN,
            (1.0 + farther) / (1 + draws.Length)
        );
    }
}
