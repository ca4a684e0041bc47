namespace Triskele.Helices;

/// <summary>How science, business and government stand to each other, from the least to the most collaborative.</summary>
public enum HelixConfigurationClass
{
    /// <summary>There is no record to tell by.</summary>
    Undefined,

    /// <summary>Government controls both others, and nobody is tied sideways.</summary>
    NoHelices,

    /// <summary>Government controls both others, and some are tied sideways.</summary>
    CapturedDoubleHelices,

    /// <summary>No pair is tied.</summary>
    IsolatedSpheres,

    /// <summary>Science and business are not tied, or government gets no answer.</summary>
    PartialDoubleHelices,

    /// <summary>Pairs are tied, and the three together are not.</summary>
    CoupledDoubleHelices,

    /// <summary>All pairs are tied, and the three meet more often than by chance.</summary>
    TripleHelix,
}
