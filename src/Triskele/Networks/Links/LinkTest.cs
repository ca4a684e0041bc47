using System.Collections.Immutable;
using Triskele.Numerics;

namespace Triskele.Networks.Links;

/// <summary>A test of scores against what came: new ties between nodes that were known, and two kinds of pairs that stayed without a tie.</summary>
/// <remarks>
/// Random negatives are pairs of known nodes without a tie before and after, all equally likely; they flatter every score that grows with degree, as most of them
/// join two small organisations. Matched negatives have ends of the degrees of a positive: each end is replaced by a node of its degree bin (a bin spans 10 %),
/// at random until both have no tie; a positive for which none is found in 200 tries is left out of that comparison.
/// Each pair has a random stream of its own, so that the result depends on seed and unit alone.
/// Source of the objection: Y. Yang, R. N. Lichtenwalter and N. V. Chawla, "Evaluating link prediction methods", Knowledge and Information Systems 45 (2015),
/// doi:10.1007/s10115-014-0789-0. The matching by bins is a product convention.
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed class LinkTest
{
    private const int Tries = 200;
    private const double BinRatio = 1.1;

    private LinkTest(int known) => Known = known;

    /// <summary>New ties between known nodes, before any are left out.</summary>
    public int Known { get; }

    /// <summary>The new ties that are tested.</summary>
    public required ImmutableArray<(int A, int B)> Positives { get; init; }

    /// <summary>Pairs that stayed without a tie, all equally likely.</summary>
    public required ImmutableArray<(int A, int B)> RandomNegatives { get; init; }

    /// <summary>The positives that have a match.</summary>
    public required ImmutableArray<(int A, int B)> MatchedPositives { get; init; }

    /// <summary>The match of each of <see cref="MatchedPositives"/>.</summary>
    public required ImmutableArray<(int A, int B)> MatchedNegatives { get; init; }

    /// <summary>Draws a test.</summary>
    /// <param name="before">The network before.</param>
    /// <param name="news">New ties between its nodes: pairs that it does not hold, each once.</param>
    /// <param name="most">How many of them to test; if there are more, a random choice.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="unit">Number of the group.</param>
    public static LinkTest Draw(Graph before, IReadOnlyList<(int A, int B)> news, int most, ulong seed, long unit)
    {
        HashSet<(int, int)> taken = [.. news.Select(Ordered)];
        (int A, int B)[] positives = Choose(news, most, RandomStream.Of(seed, "network.link_evaluation.positives", unit));
        List<(int, int)> random = [],
            matched = [],
            matches = [];
        DegreeBins bins = new(before, BinRatio);
        for (int p = 0; p < positives.Length; p++)
        {
            RandomStream chance = RandomStream.Of(seed, "network.link_evaluation.random", unit ^ p);
            if (Find(() => (chance.NextInt(before.NodeCount), chance.NextInt(before.NodeCount))) is { } any)
                random.Add(any);
            RandomStream like = RandomStream.Of(seed, "network.link_evaluation.matched", unit ^ p);
            if (Find(() => (bins.Like(positives[p].A, like), bins.Like(positives[p].B, like))) is not { } match)
                continue;
            matched.Add(positives[p]);
            matches.Add(match);
        }
        return new LinkTest(news.Count)
        {
            Positives = [.. positives],
            RandomNegatives = [.. random],
            MatchedPositives = [.. matched],
            MatchedNegatives = [.. matches],
        };

        (int, int)? Find(Func<(int A, int B)> draw)
        {
            for (int t = 0; t < Tries; t++)
                if (draw() is var pair && pair.A != pair.B && !taken.Contains(Ordered(pair)) && before.Row(pair.A).BinarySearch(pair.B) < 0)
                    return pair;
            return null;
        }
    }

    private static (int, int) Ordered((int A, int B) pair) => (Math.Min(pair.A, pair.B), Math.Max(pair.A, pair.B));

    private static (int, int)[] Choose(IReadOnlyList<(int, int)> news, int most, RandomStream chance)
    {
        int[] order = [.. Enumerable.Range(0, news.Count)];
        if (order.Length > most)
        {
            chance.Shuffle<int>(order);
            order = [.. order.Take(most).Order()];
        }
        return [.. order.Select(i => news[i])];
    }
}
