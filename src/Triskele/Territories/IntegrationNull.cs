using Triskele.Numerics;

namespace Triskele.Territories;

/// <summary>Integration under regions dealt at random among the organisations with ties.</summary>
/// <remarks>Each draw has a stream of its own and draws are added up in their order, so that the result does not depend on the number of threads.</remarks>
internal static class IntegrationNull
{
    private const int Batch = 256;

    /// <summary>A tally for each region, and one for T as the last.</summary>
    /// <param name="network">The network.</param>
    /// <param name="observed">Its integration.</param>
    /// <param name="draws">Number of draws ≥ 0.</param>
    /// <param name="stream">From the number of a draw to its stream.</param>
    /// <param name="cancellation">Ends the computation early.</param>
    public static NullTally[] Run(
        RegionNetwork network,
        FrenkenIntegration observed,
        int draws,
        Func<int, RandomStream> stream,
        CancellationToken cancellation
    )
    {
        NullTally[] tallies = [.. observed.Regions.Select(r => new NullTally(r.Integration)), new NullTally(observed.Total)];
        ParallelOptions options = new() { CancellationToken = cancellation };
        for (int first = 0; first < draws; first += Batch)
        {
            double[][] values = new double[Math.Min(Batch, draws - first)][];
            int start = first;
            Parallel.For(
                0,
                values.Length,
                options,
                () => new IntegrationDraw(network),
                (d, _, draw) =>
                {
                    values[d] = draw.Run(stream(start + d));
                    return draw;
                },
                _ => { }
            );
            foreach (double[] draw in values)
                for (int r = 0; r < tallies.Length; r++)
                    tallies[r].Add(draw[r]);
        }
        return tallies;
    }
}
