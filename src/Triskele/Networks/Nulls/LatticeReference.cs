using Triskele.Numerics;

namespace Triskele.Networks.Nulls;

/// <summary>Graphs with given degrees that are as much like a ring lattice as swaps make them: the ordered end of the small-world scale.</summary>
/// <remarks>
/// Nodes are put on a ring at random; swaps as in <see cref="DegreePreservingSwaps"/> are accepted if they do not lengthen the ties along the ring:
/// |a-d| + |c-b| ≤ |a-b| + |c-d|. As ties get short fewer swaps are accepted, so that the number of attempts ends it. Time O(ties · swaps).
/// Source: O. Sporns and J. D. Zwi, "The small world of the cerebral cortex", Neuroinformatics 2 (2004), doi:10.1385/NI:2:2:145 (latticisation after
/// Maslov and Sneppen); the lattice itself: D. J. Watts and S. H. Strogatz, Nature 393 (1998), doi:10.1038/30918.
/// Caveat: what is reached depends on the number of attempts; it is a reference, not a maximum of clustering.
/// </remarks>
public static class LatticeReference
{
    /// <summary>Draws a lattice-like graph with the degrees of a given one.</summary>
    /// <param name="observed">The graph to start from.</param>
    /// <param name="chance">Where chance comes from.</param>
    /// <param name="swapsPerTie">Accepted swaps for each tie after which it ends at the latest, &gt; 0; it ends after 20 times as many attempts.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>Same nodes, same degrees.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="swapsPerTie"/> is not positive.</exception>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public static Graph Draw(
        Graph observed,
        RandomStream chance,
        int swapsPerTie = DegreePreservingSwaps.DefaultSwapsPerTie,
        CancellationToken cancellation = default
    )
    {
        int n = observed.NodeCount;
        int[] place = [.. Enumerable.Range(0, n)];
        chance.Shuffle<int>(place);
        int[] ends = SimpleGraphs.Ends(observed);
        DegreePreservingSwaps.Swap(
            ends,
            chance,
            swapsPerTie,
            (a, b, c, d) => Along(a, d) + Along(c, b) <= Along(a, b) + Along(c, d),
            cancellation
        );
        return SimpleGraphs.OfEnds(n, ends);

        int Along(int i, int j)
        {
            int distance = Math.Abs(place[i] - place[j]);
            return Math.Min(distance, n - distance);
        }
    }
}
