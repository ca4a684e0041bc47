using Triskele.Numerics;

namespace Triskele.Networks.Nulls;

/// <summary>The null model in which the ties stay and the labels of the nodes change places.</summary>
/// <remarks>
/// All n! orders are equally likely (Fisher-Yates), so that every label keeps its number of nodes. What depends on ties alone is fixed by it.
/// Source: L. Hubert and J. Schultz, "Quadratic assignment as a general data analysis strategy", British Journal of Mathematical and Statistical
/// Psychology 29 (1976), doi:10.1111/j.2044-8317.1976.tb00714.x.
/// </remarks>
public static class LabelPermutation
{
    /// <summary>The labels in a random order.</summary>
    /// <param name="labels">Label of each node.</param>
    /// <param name="chance">Where chance comes from.</param>
    /// <example>Labels a, a, b: each of the three places of b is as likely as any other.</example>
    public static T[] Draw<T>(ReadOnlySpan<T> labels, RandomStream chance)
    {
        T[] drawn = [.. labels];
        chance.Shuffle<T>(drawn);
        return drawn;
    }
}
