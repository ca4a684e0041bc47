using Triskele.Networks.Distances;

namespace Triskele.Networks.Centrality;

/// <summary>How long ties are: 1/w^α.</summary>
/// <param name="Ties">Aligned with the rows of the classes.</param>
/// <param name="Twins">Between two nodes of each class.</param>
internal sealed record TieLengths(double[] Ties, double[] Twins)
{
    public static TieLengths Of(TwinQuotient classes, double alpha)
    {
        if (!(alpha >= 0 && double.IsFinite(alpha)))
            throw new ArgumentOutOfRangeException(nameof(alpha), alpha, "The exponent of weights has to be finite and 0 or more.");
        return new TieLengths(Array.ConvertAll(classes.Weights, Length), Array.ConvertAll(classes.TwinWeights, Length));

        double Length(double weight) => alpha == 1 ? 1 / weight : Math.Pow(weight, -alpha);
    }
}
