using Triskele.Measures;

namespace Triskele.Helices;

internal static class HelicesTexts
{
    public static readonly Texts All = new("Triskele.Helices.Texts");
}
