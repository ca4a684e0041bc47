namespace Triskele.Networks.Links;

/// <summary>Finds the pairs of nodes that a score puts first among those that share a partner and have no tie.</summary>
/// <remarks>
/// Row by row: the scores of one node with all others add up in an array along the paths of two steps, so that no matrix is built. Time O(Σ k²) for all nodes,
/// memory 16 bytes a node and thread. Where a score is a sum over shared partners, nodes that cannot have a pair among the best are left out first: the pairs
/// and their scores are the same, and on 31,665 organisations a quarter of the paths is left. Pairs without a shared partner are no candidates (product convention): there would be no reason to show.
/// </remarks>
public static class LinkCandidates
{
    // How many nodes are tried first to learn what it takes.
    private const int Probes = 64;

    /// <summary>The scores that candidates can be ranked by; others need more than the paths of two steps.</summary>
    public static bool CanRank(LinkScore score) => score <= LinkScore.PreferentialAttachment || score == LinkScore.ProfileCosine;

    /// <summary>The best pairs of the whole network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="by">The score, one of <see cref="CanRank"/>.</param>
    /// <param name="most">How many pairs.</param>
    /// <param name="parallel">On how many threads, and what ends it early; the result does not depend on it.</param>
    /// <param name="allowed">Pairs to look at, or null for all.</param>
    /// <param name="profile">Cosine of the profiles of two nodes; needed to rank by it.</param>
    /// <returns>The best first; of equal scores the smaller nodes first.</returns>
    public static LinkCandidate[] Best(
        Neighbourhoods network,
        LinkScore by,
        int most,
        ParallelOptions parallel,
        Func<int, int, bool>? allowed = null,
        Func<int, int, double>? profile = null
    )
    {
        Check(by, profile);
        CandidateEnds ends = Promising(network, by, most, allowed, profile);
        BestCandidates best = new(most);
        Lock gate = new();
        Parallel.For(
            0,
            ends.Sources.Length,
            parallel,
            () => (Row: new Row(network, ends, by, profile), Best: new BestCandidates(most)),
            (i, _, own) =>
            {
                own.Row.Offer(ends.Sources[i], ends.Sources[i] + 1, allowed, own.Best);
                return own;
            },
            own =>
            {
                lock (gate)
                    best.OfferAll(own.Best);
            }
        );
        return best.Best();
    }

    /// <summary>The best partners to come of one node.</summary>
    /// <param name="network">The network.</param>
    /// <param name="source">The node.</param>
    /// <param name="by">The score, one of <see cref="CanRank"/>.</param>
    /// <param name="most">How many partners.</param>
    /// <param name="allowed">Pairs to look at, or null for all.</param>
    /// <param name="profile">Cosine of the profiles of two nodes; needed to rank by it.</param>
    /// <returns>The best first.</returns>
    public static LinkCandidate[] BestOf(
        Neighbourhoods network,
        int source,
        LinkScore by,
        int most,
        Func<int, int, bool>? allowed = null,
        Func<int, int, double>? profile = null
    )
    {
        Check(by, profile);
        BestCandidates best = new(most);
        new Row(network, All(network), by, profile).Offer(source, 0, allowed, best);
        return best.Best();
    }

    private static CandidateEnds All(Neighbourhoods network) => new(network.Ties, [.. Enumerable.Repeat(true, network.Ties.NodeCount)]);

    // The pairs of those that could score highest tell what it takes to be among the best; whoever cannot reach that is left out.
    private static CandidateEnds Promising(
        Neighbourhoods network,
        LinkScore by,
        int most,
        Func<int, int, bool>? allowed,
        Func<int, int, double>? profile
    )
    {
        CandidateEnds all = All(network);
        if (ScoreBounds.Of(network, by) is not { } bounds)
            return all;
        int[] first = [.. all.Sources.OrderByDescending(i => bounds[i]).ThenBy(i => i).Take(Probes)];
        int[] places = new int[bounds.Length];
        Array.Fill(places, first.Length);
        for (int i = 0; i < first.Length; i++)
            places[first[i]] = i;
        BestCandidates best = new(most);
        Row row = new(network, all, by, profile);
        foreach (int source in first)
            // A pair of two of them counts once.
            row.Offer(source, 0, (a, b) => places[a + b - source] > places[source] && (allowed is null || allowed(a, b)), best);
        double least = best.Least;
        return new CandidateEnds(network.Ties, Array.ConvertAll(bounds, b => b >= least));
    }

    private static void Check(LinkScore by, Func<int, int, double>? profile)
    {
        if (!CanRank(by) || (by == LinkScore.ProfileCosine && profile is null))
            throw new ArgumentException($"Candidates cannot be ranked by {by} from the network alone.", nameof(by));
    }

    /// <summary>The scores of one node with all others.</summary>
    private sealed class Row(Neighbourhoods network, CandidateEnds ends, LinkScore by, Func<int, int, double>? profile)
    {
        private readonly double[] _sums = new double[network.Ties.NodeCount];
        private readonly int[] _touched = new int[network.Ties.NodeCount];
        private readonly bool[] _tied = new bool[network.Ties.NodeCount];
        private int _count;

        public void Offer(int source, int from, Func<int, int, bool>? allowed, BestCandidates best)
        {
            Graph graph = network.Ties.Graph;
            foreach (int partner in graph.Row(source))
                _tied[partner] = true;
            _tied[source] = true;
            Gather(source, from);
            foreach (int other in _touched.AsSpan(0, _count))
            {
                (int a, int b) = (Math.Min(source, other), Math.Max(source, other));
                if (!_tied[other] && (allowed is null || allowed(a, b)))
                    best.Offer(new LinkCandidate(a, b, Score(source, other)));
                _sums[other] = 0;
            }
            foreach (int partner in graph.Row(source))
                _tied[partner] = false;
            _tied[source] = false;
        }

        // Rows are ascending, so that the nodes before the first one wanted are skipped at once.
        private void Gather(int source, int from)
        {
            Graph graph = network.Ties.Graph;
            ReadOnlySpan<int> row = graph.Row(source);
            ReadOnlySpan<double> weights = network.Ties.WeightsOf(source);
            int count = 0;
            for (int i = 0; i < row.Length; i++)
            {
                ReadOnlySpan<int> others = ends.Row(row[i], from, out ReadOnlySpan<double> carried);
                count = Add(others, carried, row[i], weights[i], count);
            }
            _count = count;
        }

        private int Add(ReadOnlySpan<int> others, ReadOnlySpan<double> carried, int partner, double weight, int count)
        {
            double[] sums = _sums;
            int[] touched = _touched;
            double term = Term(partner),
                strength = network.Strengths[partner];
            for (int j = 0; j < others.Length; j++)
            {
                int other = others[j];
                if (sums[other] == 0)
                    touched[count++] = other;
                sums[other] +=
                    term > 0 ? term
                    : by == LinkScore.ResourceFlow ? weight * carried[j] / strength
                    : (weight + carried[j]) / strength;
            }
            return count;
        }

        // What a shared partner adds for every pair alike; 0 where that depends on weights.
        private double Term(int partner) =>
            by switch
            {
                LinkScore.AdamicAdar => network.InverseLogs[partner],
                LinkScore.ResourceAllocation => network.Inverses[partner],
                LinkScore.WeightedAllocation or LinkScore.ResourceFlow => 0,
                _ => 1,
            };

        private double Score(int source, int other)
        {
            double degrees = network.Ties.Graph.Degree(source),
                others = network.Ties.Graph.Degree(other);
            return by switch
            {
                LinkScore.Jaccard => _sums[other] / (degrees + others - _sums[other]),
                LinkScore.PreferentialAttachment => degrees * others,
                LinkScore.ProfileCosine => profile!(source, other),
                _ => _sums[other],
            };
        }
    }
}
