namespace Triskele.Helices;

/// <summary>How much more often records join science, business and government than if each had come independently of the others.</summary>
/// <remarks>
/// Records that show none of the three are not in the data, so plain independence of the shares is the wrong yardstick. Truncated independence:
/// helices come with probabilities uZ, iZ, gZ, and Z is the probability that at least one comes, 1-(1-uZ)(1-iZ)(1-gZ) = Z. Divided by Z this is
/// uig Z² - (ui+ug+ig) Z + (u+i+g-1) = 0, of which the root between 0 and 1 holds. The expected share of records with all three is uig Z².
/// Caveat: a lift above 1 says that the three meet, not that anything comes of it.
/// Source: derived for Triskele as the test that T of records cannot give; the truncation is that of zero-truncated capture-recapture models.
/// </remarks>
public static class TrilateralLift
{
    /// <summary>Computes the share of records with all three under truncated independence.</summary>
    /// <param name="u">Share of records with science, 0..1.</param>
    /// <param name="i">Share of records with business, 0..1.</param>
    /// <param name="g">Share of records with government, 0..1.</param>
    /// <returns>Share 0..1; 0 where a helix is absent or no record shows two of them. NaN where a share is NaN.</returns>
    /// <example>Shares of 2/3 each: Z = 0.951 and an expected share of 0.268.</example>
    public static double ExpectedShare(double u, double i, double g)
    {
        double product = u * i * g,
            pairs = u * i + u * g + i * g,
            excess = Math.Max(0, u + i + g - 1);
        if (product == 0)
            return 0;
        double root = Math.Sqrt(Math.Max(0, pairs * pairs - 4 * product * excess)),
            z = 2 * excess / (pairs + root);
        return product * z * z;
    }

    /// <summary>Computes the expected share from counts; NaN where there is no record.</summary>
    /// <param name="counts">Exclusive counts; unit: records.</param>
    public static double ExpectedShare(PresenceCounts counts)
    {
        double n = counts.N;
        return ExpectedShare(counts.UInclusive / n, counts.IInclusive / n, counts.GInclusive / n);
    }

    /// <summary>Computes the observed over the expected share of records with all three.</summary>
    /// <param name="counts">Exclusive counts; unit: records; each ≥ 0.</param>
    /// <returns>Dimensionless, 1 = as under independence; NaN where a helix is absent or no record shows two helices.</returns>
    /// <example>All seven cells equal: 1/7 over 0.136... = 1.05.</example>
    public static double Of(PresenceCounts counts)
    {
        double expected = ExpectedShare(counts);
        return expected > 0 ? counts.Uig / (double)counts.N / expected : double.NaN;
    }
}
