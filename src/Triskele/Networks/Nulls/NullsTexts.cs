using Triskele.Measures;

namespace Triskele.Networks.Nulls;

/// <summary>User-facing texts of the measures beside null models.</summary>
internal static class NullsTexts
{
    public static readonly Texts All = new("Triskele.Networks.Nulls.Texts");
}
