using Triskele.Measures;

namespace Triskele.Networks.Communities;

/// <summary>The texts of this folder.</summary>
internal static class CommunitiesTexts
{
    public static readonly Texts All = new("Triskele.Networks.Communities.Texts");
}
