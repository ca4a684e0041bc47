using Triskele.Measures;

namespace Triskele.Networks.Time;

/// <summary>User-facing texts of the measures of networks in time.</summary>
internal static class TimeTexts
{
    public static readonly Texts All = new("Triskele.Networks.Time.Texts");
}
