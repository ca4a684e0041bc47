using Triskele.Measures;

namespace Triskele.Networks.Backbones;

/// <summary>User-facing texts of the backbone measures.</summary>
internal static class BackbonesTexts
{
    public static readonly Texts All = new("Triskele.Networks.Backbones.Texts");
}
