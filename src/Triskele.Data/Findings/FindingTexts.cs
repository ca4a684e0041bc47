using Triskele.Measures;

namespace Triskele.Data.Findings;

/// <summary>The texts of findings: for each key what was expected and how to repair.</summary>
internal static class FindingTexts
{
    public static readonly Texts All = new("Triskele.Data.Findings.Texts", typeof(FindingTexts).Assembly);
}
