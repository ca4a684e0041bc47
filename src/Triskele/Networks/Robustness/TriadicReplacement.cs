using Triskele.Numerics;

namespace Triskele.Networks.Robustness;

/// <summary>How partners of an organisation that leaves replace it: by a tie to another partner of it.</summary>
/// <remarks>
/// When a node goes, each of its partners that stays turns, with a probability, to one of the other partners that stay, all equally likely; where the two are
/// tied already nothing changes. Nodes go in the order given, and new ties count when a later node goes. A product convention, in the spirit of triadic
/// closure (D. Krackhardt and M. S. Handcock, "Heider vs Simmel", 2007, doi:10.1007/978-3-540-73133-7_2): who shared a partner can find each other without an
/// introduction. Each removal has a random stream of its own. Time O(edges).
/// </remarks>
public static class TriadicReplacement
{
    /// <summary>The ties that come.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="order">The nodes that go, in their order.</param>
    /// <param name="probability">Probability that a partner turns to another, 0 to 1.</param>
    /// <param name="atOnce">Whether all go at once, so that none of them is chosen.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="unit">Number of the unit of work.</param>
    /// <returns>Pairs of nodes without a tie before, each once, in the order in which they come.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not one.</exception>
    public static List<(int A, int B)> Of(Graph graph, IReadOnlyList<int> order, double probability, bool atOnce, ulong seed, long unit = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(probability);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(probability, 1);
        List<(int, int)> ties = [];
        if (probability == 0)
            return ties;
        bool[] gone = new bool[graph.NodeCount];
        foreach (int node in atOnce ? order : [])
            gone[node] = true;
        NewTies added = new(graph);
        List<int> staying = [];
        for (int q = 0; q < order.Count; q++)
        {
            gone[order[q]] = true;
            added.Partners(order[q], gone, staying);
            RandomStream chance = RandomStream.Of(seed, "network.robustness.rewiring", unit ^ q);
            foreach (int partner in staying)
                if (chance.NextDouble() < probability && staying[chance.NextInt(staying.Count)] is var other && added.Add(partner, other))
                    ties.Add((partner, other));
        }
        return ties;
    }

    private sealed class NewTies(Graph graph)
    {
        private readonly List<int>?[] _partners = new List<int>?[graph.NodeCount];
        private readonly HashSet<(int, int)> _pairs = [];

        public void Partners(int node, bool[] gone, List<int> staying)
        {
            staying.Clear();
            foreach (int partner in graph.Row(node))
                if (!gone[partner])
                    staying.Add(partner);
            staying.AddRange((_partners[node] ?? []).Where(p => !gone[p]));
        }

        public bool Add(int a, int b)
        {
            if (a == b || graph.Row(a).BinarySearch(b) >= 0 || !_pairs.Add((Math.Min(a, b), Math.Max(a, b))))
                return false;
            (_partners[a] ??= []).Add(b);
            (_partners[b] ??= []).Add(a);
            return true;
        }
    }
}
