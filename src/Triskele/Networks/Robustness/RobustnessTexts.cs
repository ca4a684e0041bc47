using Triskele.Measures;

namespace Triskele.Networks.Robustness;

internal static class RobustnessTexts
{
    public static readonly Texts All = new("Triskele.Networks.Robustness.Texts");
}
