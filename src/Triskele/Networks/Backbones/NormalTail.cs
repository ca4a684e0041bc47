namespace Triskele.Networks.Backbones;

/// <summary>The upper tail of the standard normal distribution.</summary>
/// <remarks>
/// P(Z &gt; z) = φ(z) · M(z): for |z| &lt; 3 from the series Φ(z) - ½ = φ(z) Σ z^(2k+1)/(2k+1)!! (G. Marsaglia, Journal of Statistical Software 11 (2004),
/// doi:10.18637/jss.v011.i05), beyond from the continued fraction of Laplace, which keeps small tails exact to about 1e-14 relative.
/// </remarks>
internal static class NormalTail
{
    /// <summary>Probability of more than z.</summary>
    /// <returns>0..1; NaN for NaN.</returns>
    public static double Above(double z)
    {
        if (double.IsNaN(z))
            return double.NaN;
        if (Math.Abs(z) < 3)
            return 0.5 - Density(z) * Series(z);
        double tail = Density(z) / Fraction(Math.Abs(z));
        return z > 0 ? tail : 1 - tail;
    }

    private static double Density(double z) => Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);

    private static double Series(double z)
    {
        double term = z,
            sum = z;
        for (int k = 3; Math.Abs(term) > 1e-17 * Math.Abs(sum); k += 2)
            sum += term *= z * z / k;
        return sum;
    }

    // z + 1/(z + 2/(z + 3/(z + …))), from far out inwards; the farther out z, the fewer levels are enough.
    private static double Fraction(double z)
    {
        double value = z;
        for (int k = 10 + (int)(1500 / (z * z)); k > 0; k--)
            value = z + k / value;
        return value;
    }
}
