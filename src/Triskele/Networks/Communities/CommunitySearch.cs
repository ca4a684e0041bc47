using System.Collections.Immutable;
using Triskele.Numerics;

namespace Triskele.Networks.Communities;

/// <summary>What several independent searches for communities found.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class CommunitySearch
{
    internal CommunitySearch(ImmutableArray<Partition> found, ImmutableArray<double> qualities)
    {
        (Found, Qualities) = (found, qualities);
        for (int r = 1; r < found.Length; r++)
            if (qualities[r] > qualities[BestSearch])
                BestSearch = r;
    }

    /// <summary>The partition of each search.</summary>
    public ImmutableArray<Partition> Found { get; }

    /// <summary>The quality of each; NaN where it is undefined.</summary>
    public ImmutableArray<double> Qualities { get; }

    /// <summary>The number of the search whose partition is best, the first of equals.</summary>
    public int BestSearch { get; }

    /// <summary>The best partition.</summary>
    public Partition Best => Found[BestSearch];

    /// <summary>The quality of the best partition.</summary>
    public double Quality => Qualities[BestSearch];

    /// <summary>How much of the best partition the other searches found too.</summary>
    public PartitionStability Stability() => PartitionStability.Of(Best, [.. Found.Where((_, r) => r != BestSearch)]);

    /// <summary>Searches several times from nothing; search r has stream r, so that the number of threads does not matter.</summary>
    internal static CommunitySearch Repeat(
        LeidenOptions options,
        Func<RandomStream, Partition> search,
        Func<Partition, double> quality,
        ulong seed,
        string purpose,
        ParallelOptions parallel
    )
    {
        options.Check();
        Partition[] found = new Partition[options.Restarts];
        double[] qualities = new double[options.Restarts];
        Parallel.For(
            0,
            options.Restarts,
            parallel,
            r =>
            {
                found[r] = search(RandomStream.Of(seed, purpose, r));
                qualities[r] = quality(found[r]);
            }
        );
        return new CommunitySearch([.. found], [.. qualities]);
    }
}
