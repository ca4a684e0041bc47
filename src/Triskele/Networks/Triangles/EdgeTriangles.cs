namespace Triskele.Networks.Triangles;

/// <summary>How many triangles stand over each edge, which is how many neighbours its ends share.</summary>
/// <remarks>Counts are whole numbers, so that the order of threads cannot matter. Memory 4 bytes an edge for each thread.</remarks>
internal static class EdgeTriangles
{
    private const int Blocks = 32;

    /// <summary>Triangles over each edge of an oriented graph, aligned with its heads.</summary>
    public static int[] Of(OrientedGraph graph, ParallelOptions? parallel = null)
    {
        int[] counts = new int[graph.EdgeCount],
            bounds = graph.Blocks(Blocks);
        Parallel.For(
            0,
            Blocks,
            parallel ?? new ParallelOptions(),
            () => new int[graph.EdgeCount],
            (block, _, own) =>
            {
                Counter counter = new(own);
                graph.Visit(bounds[block], bounds[block + 1], ref counter);
                return own;
            },
            own => AddTo(counts, own)
        );
        return counts;
    }

    private static void AddTo(int[] counts, int[] own)
    {
        lock (counts)
            for (int e = 0; e < counts.Length; e++)
                counts[e] += own[e];
    }

    private readonly struct Counter(int[] counts) : ITriangleVisitor
    {
        public void Visit(int tail, int middle, int tailMiddle, ReadOnlySpan<int> tailHeads, ReadOnlySpan<int> middleHeads)
        {
            int[] own = counts;
            own[tailMiddle] += tailHeads.Length;
            foreach (int e in tailHeads)
                own[e]++;
            foreach (int e in middleHeads)
                own[e]++;
        }
    }
}
