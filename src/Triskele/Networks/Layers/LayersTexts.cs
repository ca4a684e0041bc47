using Triskele.Measures;

namespace Triskele.Networks.Layers;

/// <summary>User-facing texts of the measures of layers.</summary>
internal static class LayersTexts
{
    public static readonly Texts All = new("Triskele.Networks.Layers.Texts");
}
