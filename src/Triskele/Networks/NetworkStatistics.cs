using Triskele.Numerics;

namespace Triskele.Networks;

/// <summary>The figures that describe a collaboration network as a whole; the same code describes the network found and those of a null model.</summary>
/// <remarks>
/// Organisations without a tie do not count. Newman weights w(i,j) = Σ_k 1/(n_k - 1) over joint projects, as in <see cref="Projection"/>; their sum is taken
/// project by project, ½ Σ_k m_k (m_k - 1)/(n_k - 1) with m_k the members shown and n_k the whole consortium.
/// Time O(Σ m_k² + pairs^1.5) at worst, memory O(pairs).
/// </remarks>
/// <example>Projects {a,b,c} and {a,b}, all of one helix: 3 actors, 3 ties, 1 of them repeated, Newman weight 2.5, EI -1, transitivity 1.</example>
public sealed record NetworkStatistics
{
    /// <summary>Organisations with at least one tie.</summary>
    public required int Actors { get; init; }

    /// <summary>Pairs with at least one joint project.</summary>
    public required long Ties { get; init; }

    /// <summary>Pairs with two or more joint projects.</summary>
    public required long RepeatedTies { get; init; }

    /// <summary>Pairs of which an end is of no known helix.</summary>
    public required long TiesOfUnknownHelix { get; init; }

    /// <summary>Sum of the Newman weights of all pairs.</summary>
    public required double NewmanWeight { get; init; }

    /// <summary>E-I index over pairs, -1..1; NaN without ties.</summary>
    public required double Ei { get; init; }

    /// <summary>E-I index over Newman weights, -1..1; NaN without ties.</summary>
    public required double EiNewman { get; init; }

    /// <summary>Number of components.</summary>
    public required int Components { get; init; }

    /// <summary>Organisations of the largest component.</summary>
    public required int Giant { get; init; }

    /// <summary>Closed over all triples, 0..1; NaN without triples.</summary>
    public required double Transitivity { get; init; }

    /// <summary>Largest number of partners of one organisation.</summary>
    public required int MaxDegree { get; init; }

    /// <summary>Share of pairs of organisations that cannot reach each other, 0..1; NaN without ties.</summary>
    public required double Fragmentation { get; init; }

    /// <summary>Share of organisations in the largest component; NaN without ties.</summary>
    public double GiantShare => (double)Giant / Actors;

    /// <summary>Share of ties with two or more joint projects; NaN without ties.</summary>
    public double RepeatedShare => (double)RepeatedTies / Ties;

    /// <summary>Ties over possible ties; NaN without ties.</summary>
    public double Density => 2.0 * Ties / ((double)Actors * (Actors - 1));

    /// <summary>Mean number of partners; NaN without ties.</summary>
    public double MeanDegree => 2.0 * Ties / Actors;

    /// <summary>The figures of an ecosystem's network.</summary>
    public static NetworkStatistics Of(Ecosystem ecosystem) => Of(Incidence.Of(ecosystem), HelixShares.Of(ecosystem));

    /// <summary>The figures of a two-mode network whose actors have the given helices.</summary>
    internal static NetworkStatistics Of(Incidence incidence, HelixShares helices)
    {
        HalfProjection pairs = HalfProjection.Of(incidence);
        ConnectedComponents components = ConnectedComponents.Of(incidence);
        return new NetworkStatistics
        {
            Actors = components.TiedCount,
            Ties = pairs.PairCount,
            RepeatedTies = pairs.RepeatedCount,
            Ei = ExternalInternalIndex.OverPairs(pairs, helices, out long unknown),
            TiesOfUnknownHelix = unknown,
            EiNewman = ExternalInternalIndex.OverNewmanWeights(incidence, helices),
            NewmanWeight = SumOfNewmanWeights(incidence),
            Components = components.Sizes.Count,
            Giant = components.Giant,
            Transitivity = Networks.Transitivity.Of(pairs),
            MaxDegree = pairs.Degrees.Length == 0 ? 0 : pairs.Degrees.Max(),
            Fragmentation = ConnectedComponents.Fragmentation(components.Sizes),
        };
    }

    private static double SumOfNewmanWeights(Incidence incidence)
    {
        NeumaierSum sum = new();
        for (int p = 0; p < incidence.ProjectCount; p++)
            if (incidence.Row(p).Length is > 1 and int members)
                sum.Add(members * (members - 1.0) / 2 / (incidence.ConsortiumSizes[p] - 1));
        return sum.Value;
    }
}
