using Triskele.Measures;

namespace Triskele.Networks.Direction;

/// <summary>User-facing texts of the measures of directed ties.</summary>
internal static class DirectionTexts
{
    public static readonly Texts All = new("Triskele.Networks.Direction.Texts");
}
