using Triskele.Measures;

namespace Triskele.Networks.Pictures;

internal static class PicturesTexts
{
    public static readonly Texts All = new("Triskele.Networks.Pictures.Texts");
}
