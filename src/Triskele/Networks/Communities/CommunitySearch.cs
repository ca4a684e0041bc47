using System.Collections.Immutable;

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
}
