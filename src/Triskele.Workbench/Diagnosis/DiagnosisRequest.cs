using Triskele.Measures;
using Triskele.Workbench.Measuring;

namespace Triskele.Workbench.Diagnosis;

/// <summary>What a diagnosis is asked for.</summary>
public sealed record DiagnosisRequest
{
    /// <summary>What is compared: countries by default, <c>place:2</c>, programmes, years.</summary>
    public Grouping By { get; init; } = Grouping.Parse("country");

    /// <summary>Period, window, options and seed; its grouping is not read.</summary>
    public MeasureRequest Measures { get; init; } = new();

    /// <summary>Joint records from which on a place is judged in the findings; below it the tables show it and the findings pass over it.</summary>
    public int MinimumRecords { get; init; } = 30;

    /// <summary>Told which measure is being computed.</summary>
    public IProgress<string>? Progress { get; init; }

    /// <summary>Level of the places that are compared; countries where something other than places is.</summary>
    public int PlaceLevel => By.Dimensions.Where(d => d.Dimension == GroupDimension.Place).Select(d => d.Level).FirstOrDefault();
}
