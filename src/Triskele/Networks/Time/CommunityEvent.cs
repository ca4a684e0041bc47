namespace Triskele.Networks.Time;

/// <summary>What becomes of a community from one window to the next.</summary>
public enum CommunityEvent
{
    /// <summary>It resembles none of the window before.</summary>
    Birth,

    /// <summary>None of the next window resembles it.</summary>
    Death,

    /// <summary>One resembles it and only it, and is about as large.</summary>
    Continuation,

    /// <summary>One resembles it and only it, and is larger.</summary>
    Growth,

    /// <summary>One resembles it and only it, and is smaller.</summary>
    Contraction,

    /// <summary>Two or more resemble it; this is one of them, and resembles no other.</summary>
    Split,

    /// <summary>What resembles it resembles another of the window before as well.</summary>
    Merge,

    /// <summary>Both: several resemble it, and this one resembles several.</summary>
    SplitAndMerge,
}
