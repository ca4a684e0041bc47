namespace Triskele.Networks.Layers;

/// <summary>How evenly an actor's ties spread over the layers.</summary>
/// <remarks>
/// With k_l the degree in layer l of M and o = Σ_l k_l: P = M/(M-1) · (1 - Σ_l (k_l/o)²). 0: all ties in one layer; 1: as many in each.
/// Source: F. Battiston, V. Nicosia and V. Latora, "Structural measures for multiplex networks", Physical Review E 89, 032804 (2014),
/// doi:10.1103/PhysRevE.89.032804. Caveat: a layer counts among the M also where the actor could not be in it.
/// </remarks>
public static class MultiplexParticipation
{
    /// <summary>Participation of an actor.</summary>
    /// <param name="degrees">Degree in each layer, ≥ 0.</param>
    /// <returns>0..1; NaN for fewer than two layers or where there is no tie.</returns>
    /// <example>Degrees 2, 2 and 0 of three layers: 3/2 · (1 - 1/2) = 0.75.</example>
    public static double Index(ReadOnlySpan<int> degrees)
    {
        double overlap = 0,
            squares = 0;
        foreach (int degree in degrees)
            (overlap, squares) = (overlap + degree, squares + (double)degree * degree);
        int layers = degrees.Length;
        return layers < 2 || overlap == 0 ? double.NaN : layers / (layers - 1.0) * (1 - squares / (overlap * overlap));
    }
}
