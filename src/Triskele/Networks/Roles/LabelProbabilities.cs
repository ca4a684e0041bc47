namespace Triskele.Networks.Roles;

/// <summary>Probabilities that labels dealt out among all nodes but a broker give a role to one pair, or to two pairs, around that broker.</summary>
internal sealed class LabelProbabilities
{
    // By kind of pair: all alike, ends alike, one end as the broker, three groups.
    private readonly double[] _once = new double[4];
    private readonly double[] _sharingOne = new double[4];
    private readonly double[] _sharingNone = new double[4];

    /// <summary>Probabilities for a broker of a group, from the number of nodes of each group, the broker included.</summary>
    public LabelProbabilities(ReadOnlySpan<long> sizes, int broker)
    {
        double own = sizes[broker] - 1,
            rest = 0,
            pairs = 0,
            triples = 0,
            quadruples = 0;
        for (int g = 0; g < sizes.Length; g++)
            if (g != broker)
            {
                rest += sizes[g];
                pairs += Falling(sizes[g], 2);
                triples += Falling(sizes[g], 3);
                quadruples += Falling(sizes[g], 4) - Falling(sizes[g], 2) * Falling(sizes[g], 2);
            }
        double twoPairs = quadruples + pairs * pairs;
        double unlike = 0;
        for (int g = 0; g < sizes.Length; g++)
            if (g != broker)
                unlike += sizes[g] * Falling(rest - sizes[g], 2);
        Set(0, Falling(own, 2), Falling(own, 3), Falling(own, 4));
        Set(1, pairs, triples, twoPairs);
        Set(2, 2 * own * rest, own * Falling(rest, 2) + rest * Falling(own, 2), 4 * Falling(own, 2) * Falling(rest, 2));
        Set(3, Falling(rest, 2) - pairs, unlike, Falling(rest, 4) - 2 * pairs * Falling(rest - 2, 2) + twoPairs);

        void Set(int kind, double two, double three, double four)
        {
            _once[kind] = Share(two, own + rest, 2);
            _sharingOne[kind] = Share(three, own + rest, 3);
            _sharingNone[kind] = Share(four, own + rest, 4);
        }
    }

    /// <summary>Mean and deviation for a broker of some open pairs, of which some ordered pairs share one end.</summary>
    public RoleExpectation Of(double open, double sharing)
    {
        Span<double> mean = stackalloc double[4],
            deviation = stackalloc double[4];
        for (int kind = 0; kind < 4; kind++)
        {
            mean[kind] = open * _once[kind];
            double square = mean[kind] + sharing * _sharingOne[kind] + (open * open - open - sharing) * _sharingNone[kind];
            double variance = square - mean[kind] * mean[kind];
            // What is left of the difference of two equal numbers is rounding.
            deviation[kind] = variance > 1e-13 * square ? Math.Sqrt(variance) : 0;
        }
        return new RoleExpectation(Roles(mean), Roles(deviation));
    }

    // Each direction of a pair counts; one of them is the representative's, the other the gatekeeper's.
    private static RoleCounts Roles(ReadOnlySpan<double> kinds) => new(2 * kinds[0], 2 * kinds[1], kinds[2], kinds[2], 2 * kinds[3]);

    // n (n - 1) … ; 0 where there are fewer than the factors.
    private static double Falling(double n, int factors)
    {
        double product = 1;
        for (int i = 0; i < factors; i++)
            product *= Math.Max(0, n - i);
        return product;
    }

    private static double Share(double some, double all, int places) => Falling(all, places) is > 0 and double ways ? some / ways : 0;
}
