using Triskele.Measures;

namespace Triskele.Helices;

/// <summary>What research organisations count for in measures of exactly three helices.</summary>
public enum ResearchTreatment
{
    /// <summary>For none of the three; they stay partners.</summary>
    Own,

    /// <summary>For science.</summary>
    Science,

    /// <summary>For government.</summary>
    Government,

    /// <summary>Their participations are left out first; a project with no participant left is no record.</summary>
    Drop,
}

internal static class ResearchOption
{
    public static ResearchTreatment Of(MeasureOptions options) =>
        Enum.Parse<ResearchTreatment>(options.Choice(CommonOptions.Research.Name), ignoreCase: true);
}
