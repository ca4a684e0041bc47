using Triskele.Measures;

namespace Triskele.Networks.Nestedness;

internal static class NestednessTexts
{
    public static readonly Texts All = new("Triskele.Networks.Nestedness.Texts");
}
