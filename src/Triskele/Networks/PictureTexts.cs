using Triskele.Measures;

namespace Triskele.Networks;

internal static class PictureTexts
{
    public static readonly Texts All = new("Triskele.Networks.PictureTexts");
}
