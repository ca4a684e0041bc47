using Triskele.Measures;

namespace Triskele.Networks.Mixing;

/// <summary>User-facing texts of this folder.</summary>
internal static class MixingTexts
{
    public static readonly Texts All = new("Triskele.Networks.Mixing.Texts");
}
