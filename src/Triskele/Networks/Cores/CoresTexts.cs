using Triskele.Measures;

namespace Triskele.Networks.Cores;

/// <summary>User-facing texts of this folder.</summary>
internal static class CoresTexts
{
    public static readonly Texts All = new("Triskele.Networks.Cores.Texts");
}
