using Triskele.Measures;

namespace Triskele.Census;

/// <summary>User-facing texts of the censuses.</summary>
internal static class CensusTexts
{
    public static readonly Texts All = new("Triskele.Census.Texts");
}
