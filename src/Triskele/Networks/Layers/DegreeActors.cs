namespace Triskele.Networks.Layers;

/// <summary>Over which actors the degrees of two layers are correlated.</summary>
public enum DegreeActors
{
    /// <summary>Those with a tie in both layers.</summary>
    Both,

    /// <summary>Those with a tie in either layer; a degree of 0 in the other counts.</summary>
    Either,

    /// <summary>All, those with a tie in neither layer included.</summary>
    All,
}
