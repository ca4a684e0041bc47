using Triskele.Measures;

namespace Triskele.Networks.Coin;

/// <summary>User-facing texts of the measures of collaborative innovation networks.</summary>
internal static class CoinTexts
{
    public static readonly Texts All = new("Triskele.Networks.Coin.Texts");
}
