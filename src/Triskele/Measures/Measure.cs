namespace Triskele.Measures;

/// <summary>A measure: its descriptor and a pure function from a scene to a table.</summary>
/// <param name="Descriptor">All that is to be known before it is computed.</param>
/// <param name="Compute">The function; no I/O, no clock, no chance but the scene's seed.</param>
public sealed record Measure(MeasureDescriptor Descriptor, Func<Scene, MeasureTable> Compute)
{
    /// <summary>Names the records behind a row, or null where a measure cannot.</summary>
    public Func<Scene, Group, EvidenceRecords>? Evidence { get; init; }

    /// <summary>Id of the descriptor.</summary>
    public string Id => Descriptor.Id;
}
