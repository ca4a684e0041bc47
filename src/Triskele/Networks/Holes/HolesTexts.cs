using Triskele.Measures;

namespace Triskele.Networks.Holes;

/// <summary>User-facing texts of this folder.</summary>
internal static class HolesTexts
{
    public static readonly Texts All = new("Triskele.Networks.Holes.Texts");
}
