namespace Triskele.Networks.Projections;

/// <summary>Which members of a project are tied by it.</summary>
public enum PairShape
{
    /// <summary>Everybody with everybody: a clique.</summary>
    All,

    /// <summary>The coordinator with every other; a project without a known coordinator ties nobody.</summary>
    Star,
}
