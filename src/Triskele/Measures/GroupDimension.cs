namespace Triskele.Measures;

/// <summary>One of the things that <c>--by</c> can split a measure by.</summary>
public enum GroupDimension
{
    /// <summary>Country of the participant: place level 0.</summary>
    Country,

    /// <summary>Place of the participant at a level.</summary>
    Place,

    /// <summary>Year, by the window of the scene.</summary>
    Year,

    /// <summary>Part of the programme.</summary>
    Programme,

    /// <summary>Framework programme.</summary>
    Framework,

    /// <summary>Helix of the participant.</summary>
    Helix,
}
