namespace Triskele.Networks.Roles;

/// <summary>Probabilities that labels handed out at random give a role to one pair, or to two pairs, around one broker.</summary>
internal sealed class LabelProbabilities
{
    // By kind of pair: all alike, ends alike, one end as the broker, three groups.
    private readonly double[] _once = new double[4];
    private readonly double[] _sharingOne = new double[4];
    private readonly double[] _sharingNone = new double[4];

    /// <summary>Probabilities from the number of nodes of each group.</summary>
    public LabelProbabilities(ReadOnlySpan<long> sizes)
    {
        double n = 0;
        foreach (long size in sizes)
            n += size;
        foreach (long size in sizes)
            if (size > 0)
                AddBroker(sizes, size, size / n, n - 1);
    }

    private void AddBroker(ReadOnlySpan<long> sizes, double group, double probability, double others)
    {
        double own = group - 1,
            rest = others - own;
        double pairs = 0,
            triples = 0,
            quadruples = 0,
            squares = 0,
            unlike = 0;
        // Sums over the other groups; the broker's own is taken out again.
        foreach (long size in sizes)
        {
            pairs += Falling(size, 2);
            triples += Falling(size, 3);
            quadruples += Falling(size, 4) - Falling(size, 2) * Falling(size, 2);
            unlike += size * Falling(rest - size, 2);
        }
        pairs -= Falling(group, 2);
        triples -= Falling(group, 3);
        quadruples -= Falling(group, 4) - Falling(group, 2) * Falling(group, 2);
        unlike -= group * Falling(rest - group, 2);
        squares = quadruples + pairs * pairs;
        Add(0, Falling(own, 2), Falling(own, 3), Falling(own, 4));
        Add(1, pairs, triples, squares);
        Add(2, 2 * own * rest, own * Falling(rest, 2) + rest * Falling(own, 2), 4 * Falling(own, 2) * Falling(rest, 2));
        Add(3, Falling(rest, 2) - pairs, unlike, Falling(rest, 4) - 2 * pairs * Falling(rest - 2, 2) + squares);

        void Add(int kind, double two, double three, double four)
        {
            _once[kind] += probability * Share(two, others, 2);
            _sharingOne[kind] += probability * Share(three, others, 3);
            _sharingNone[kind] += probability * Share(four, others, 4);
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

    private static double Falling(double n, int factors)
    {
        double product = 1;
        for (int i = 0; i < factors; i++)
            product *= n - i;
        return n < 0 ? 0 : product;
    }

    private static double Share(double some, double all, int places) => Falling(all, places) is > 0 and double ways ? some / ways : 0;
}
