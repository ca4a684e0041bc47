namespace Triskele.Networks.Projections;

/// <summary>How near two organisations are, their sizes taken out.</summary>
/// <remarks>
/// Joint projects over projects are ratios of sets, 0..1; the association strength compares any weight with that expected from strengths.
/// Source: N. J. van Eck and L. Waltman, "How to normalize cooccurrence data?", Journal of the American Society for Information Science and
/// Technology 60 (2009), doi:10.1002/asi.21075; association with the factor 2W as in VOSviewer. The equivalence index is the square of
/// Salton's cosine, as in bibliometrix.
/// </remarks>
public static class TieSimilarity
{
    /// <summary>Association strength 2W · w / (s_i · s_j).</summary>
    /// <param name="weight">Weight of the tie.</param>
    /// <param name="first">Strength of one end.</param>
    /// <param name="second">Strength of the other.</param>
    /// <param name="total">2W: the sum of all strengths.</param>
    /// <returns>1 where the tie weighs what strengths alone would give, &gt; 1 where it weighs more; NaN where a strength is 0.</returns>
    /// <example>Weight 1 between strengths 1 and 2 in a network of strengths that sum to 4: 2.</example>
    public static double Association(double weight, double first, double second, double total) => total * weight / (first * second);

    /// <summary>Salton's cosine c / √(p_i · p_j).</summary>
    /// <param name="joint">Joint projects.</param>
    /// <param name="first">Projects of one end.</param>
    /// <param name="second">Projects of the other.</param>
    /// <returns>0..1; NaN where an end has no project.</returns>
    /// <example>2 joint projects of 4 and 4: 0.5.</example>
    public static double Salton(int joint, int first, int second) => joint / Math.Sqrt((double)first * second);

    /// <summary>Jaccard index c / (p_i + p_j - c).</summary>
    /// <param name="joint">Joint projects.</param>
    /// <param name="first">Projects of one end.</param>
    /// <param name="second">Projects of the other.</param>
    /// <returns>0..1; NaN where neither has a project.</returns>
    /// <example>2 joint projects of 4 and 4: 1/3.</example>
    public static double Jaccard(int joint, int first, int second) => joint / ((double)first + second - joint);

    /// <summary>Inclusion index c / min(p_i, p_j).</summary>
    /// <param name="joint">Joint projects.</param>
    /// <param name="first">Projects of one end.</param>
    /// <param name="second">Projects of the other.</param>
    /// <returns>0..1; NaN where an end has no project.</returns>
    /// <example>2 joint projects of 2 and 4: 1.</example>
    public static double Inclusion(int joint, int first, int second) => joint / (double)Math.Min(first, second);

    /// <summary>Equivalence index c² / (p_i · p_j).</summary>
    /// <param name="joint">Joint projects.</param>
    /// <param name="first">Projects of one end.</param>
    /// <param name="second">Projects of the other.</param>
    /// <returns>0..1; NaN where an end has no project.</returns>
    /// <example>2 joint projects of 4 and 4: 0.25.</example>
    public static double Equivalence(int joint, int first, int second) => (double)joint * joint / ((double)first * second);
}
