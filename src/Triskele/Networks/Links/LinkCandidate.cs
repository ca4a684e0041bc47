namespace Triskele.Networks.Links;

/// <summary>Two nodes without a tie and the score by which they were found.</summary>
/// <param name="A">The smaller node.</param>
/// <param name="B">The larger node.</param>
/// <param name="Score">The score.</param>
public readonly record struct LinkCandidate(int A, int B, double Score) : IComparable<LinkCandidate>
{
    /// <summary>The better one first: by score, then by the smaller nodes.</summary>
    public int CompareTo(LinkCandidate other) =>
        Score != other.Score ? other.Score.CompareTo(Score)
        : A != other.A ? A.CompareTo(other.A)
        : B.CompareTo(other.B);

    /// <summary>Whether the left one is better.</summary>
    public static bool operator <(LinkCandidate left, LinkCandidate right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left one is worse.</summary>
    public static bool operator >(LinkCandidate left, LinkCandidate right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left one is not worse.</summary>
    public static bool operator <=(LinkCandidate left, LinkCandidate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left one is not better.</summary>
    public static bool operator >=(LinkCandidate left, LinkCandidate right) => left.CompareTo(right) >= 0;
}
