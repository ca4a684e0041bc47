using Triskele.Measures;

namespace Triskele.Networks.Roles;

/// <summary>User-facing texts of this folder.</summary>
internal static class RolesTexts
{
    public static readonly Texts All = new("Triskele.Networks.Roles.Texts");
}
