namespace Triskele.Networks.Distances;

/// <summary>Work on many sources in blocks that do not depend on the number of threads, whose results are added up in their order.</summary>
internal static class FixedBlocks
{
    private const int MostBlocks = 64;

    /// <summary>Runs blocks of units in parallel and hands their results over in order.</summary>
    /// <param name="units">Number of units of work.</param>
    /// <param name="parallel">Threads and cancellation.</param>
    /// <param name="workspace">What one thread works with.</param>
    /// <param name="result">Where a block collects; an empty one for each block.</param>
    /// <param name="run">Works on one unit.</param>
    /// <returns>The results of the blocks, in order.</returns>
    public static TResult[] Run<TWorkspace, TResult>(
        int units,
        ParallelOptions? parallel,
        Func<TWorkspace> workspace,
        Func<TResult> result,
        Action<int, TWorkspace, TResult> run
    )
    {
        parallel ??= new ParallelOptions();
        int size = Math.Max(1, (units + MostBlocks - 1) / MostBlocks);
        TResult[] results = new TResult[(units + size - 1) / size];
        Parallel.For(
            0,
            results.Length,
            parallel,
            workspace,
            (block, _, own) =>
            {
                TResult collected = result();
                for (int unit = block * size; unit < Math.Min(units, (block + 1) * size); unit++)
                {
                    parallel.CancellationToken.ThrowIfCancellationRequested();
                    run(unit, own, collected);
                }
                results[block] = collected;
                return own;
            },
            _ => { }
        );
        return results;
    }
}
