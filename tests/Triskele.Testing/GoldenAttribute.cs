namespace Triskele.Testing;

/// <summary>Marks the test that holds a measure against numbers of others. A convention test asks for one for each measure.</summary>
/// <param name="measureId">Id of the measure.</param>
/// <param name="origin">Where the numbers come from: paper and table, or program and version.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public sealed class GoldenAttribute(string measureId, string origin) : Attribute
{
    /// <summary>Id of the measure.</summary>
    public string MeasureId { get; } = measureId;

    /// <summary>Where the numbers come from.</summary>
    public string Origin { get; } = origin;
}
