using Triskele.Measures;

namespace Triskele.Territories;

internal static class TerritoriesTexts
{
    public static readonly Texts All = new("Triskele.Territories.Texts");
}
