using Triskele.Measures;

namespace Triskele.Networks.Links;

internal static class LinksTexts
{
    public static readonly Texts All = new("Triskele.Networks.Links.Texts");
}
