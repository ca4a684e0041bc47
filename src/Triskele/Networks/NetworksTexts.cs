using Triskele.Measures;

namespace Triskele.Networks;

/// <summary>User-facing texts of the network measures.</summary>
internal static class NetworksTexts
{
    public static readonly Texts All = new("Triskele.Networks.Texts");
}
