using Triskele.Numerics;

namespace Triskele.Networks.Direction;

/// <summary>Random directed graphs in which every node has as many arcs out and in as it has, and all else is chance.</summary>
/// <remarks>
/// A walk of switches: two arcs a→b and c→d become a→d and c→b unless that makes a loop or an arc that is there; now and then a directed triangle is turned
/// round, which no switch can do. What cannot be done is left and counts as a step, so that all such graphs are equally likely in the long run.
/// An arc keeps its tail and its weight: strengths out are kept, strengths in are not.
/// Time O(steps · mean degree), memory O(arcs).
/// Source: A. R. Rao, R. Jana and S. Bandyopadhyay, "A Markov chain Monte Carlo method for generating random (0,1)-matrices with given marginals",
/// Sankhya A 58 (1996), 225-242; A. Berger and M. Müller-Hannemann, "Uniform sampling of digraphs with a fixed
/// degree sequence", WG 2010, arXiv:0912.0685.
/// </remarks>
public static class DirectedNull
{
    /// <summary>Steps for each arc after which the start has left no trace in reciprocity, with room to spare.</summary>
    public const int DefaultStepsPerArc = 20;

    // One step of so many tries to turn a triangle.
    private const int TriangleEvery = 8;

    /// <summary>Draws a random directed graph with the degrees of a given one.</summary>
    /// <param name="observed">The graph to start from.</param>
    /// <param name="chance">Where chance comes from.</param>
    /// <param name="stepsPerArc">Steps for each arc, &gt; 0.</param>
    /// <returns>The same nodes with the same numbers of arcs out and in.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="stepsPerArc"/> is not positive.</exception>
    public static DirectedGraph Draw(DirectedGraph observed, RandomStream chance, int stepsPerArc = DefaultStepsPerArc)
    {
        ArgumentNullException.ThrowIfNull(observed);
        ArgumentNullException.ThrowIfNull(chance);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(stepsPerArc);
        Walk walk = new(observed, chance);
        for (long step = 0; step < (long)stepsPerArc * observed.ArcCount; step++)
            walk.Step();
        return GraphBuilder.Directed(observed.NodeCount, walk.Tails, walk.Heads, observed.OutWeights.AsSpan());
    }

    private sealed class Walk
    {
        private readonly RandomStream _chance;
        private readonly int[] _offsets;

        public Walk(DirectedGraph observed, RandomStream chance)
        {
            (_chance, _offsets, Heads) = (chance, [.. observed.OutOffsets], [.. observed.Heads]);
            Tails = new int[Heads.Length];
            for (int v = 0; v < observed.NodeCount; v++)
                Tails.AsSpan(_offsets[v].._offsets[v + 1]).Fill(v);
        }

        public int[] Tails { get; }

        public int[] Heads { get; }

        public void Step()
        {
            if (_chance.NextInt(TriangleEvery) == 0)
                TurnTriangle(_chance.NextInt(Heads.Length));
            else
                Switch(_chance.NextInt(Heads.Length), _chance.NextInt(Heads.Length));
        }

        private void Switch(int first, int second)
        {
            (int a, int b, int c, int d) = (Tails[first], Heads[first], Tails[second], Heads[second]);
            if (a != d && c != b && Find(a, d) < 0 && Find(c, b) < 0)
                (Heads[first], Heads[second]) = (d, b);
        }

        // The way back is chosen as often: degrees out do not change.
        private void TurnTriangle(int first)
        {
            (int u, int v) = (Tails[first], Heads[first]);
            int outOfV = _offsets[v + 1] - _offsets[v];
            if (outOfV == 0)
                return;
            int second = _offsets[v] + _chance.NextInt(outOfV),
                w = Heads[second];
            if (w == u || Find(w, u) is not (>= 0 and int third))
                return;
            if (Find(v, u) < 0 && Find(w, v) < 0 && Find(u, w) < 0)
                (Heads[first], Heads[second], Heads[third]) = (w, u, v);
        }

        /// <summary>The place of an arc, or -1.</summary>
        private int Find(int tail, int head) =>
            Heads.AsSpan(_offsets[tail].._offsets[tail + 1]).IndexOf(head) is >= 0 and int at ? _offsets[tail] + at : -1;
    }
}
