namespace Triskele.Helices;

/// <summary>How much heavier ties between two helices are than if tie ends met at random.</summary>
public static class MixingLift
{
    /// <summary>Computes the lift.</summary>
    /// <param name="weight">Weight of the ties between the two helices, or within the one.</param>
    /// <param name="strengthA">Sum of the strengths of the organisations of the first.</param>
    /// <param name="strengthB">The same of the second.</param>
    /// <param name="total">Weight of all ties, W.</param>
    /// <param name="within">Whether both are the same helix.</param>
    /// <returns>Dimensionless, 1 = random; NaN where a helix has no tie.</returns>
    /// <remarks>w_xy / (s_x s_y / 2W), with half of the denominator within a helix. Source: M. E. J. Newman, "Mixing patterns in networks",
    /// Physical Review E 67, 026126 (2003), doi:10.1103/PhysRevE.67.026126.</remarks>
    /// <example>Weight 4 of 8 between two helices of strength 8 each: 1.</example>
    public static double Of(double weight, double strengthA, double strengthB, double total, bool within) =>
        weight / (strengthA * strengthB / ((within ? 4 : 2) * total));
}
