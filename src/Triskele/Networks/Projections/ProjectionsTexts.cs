using Triskele.Measures;

namespace Triskele.Networks.Projections;

/// <summary>User-facing texts of the measures of ties.</summary>
internal static class ProjectionsTexts
{
    public static readonly Texts All = new("Triskele.Networks.Projections.Texts");
}
