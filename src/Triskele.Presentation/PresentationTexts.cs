using Triskele.Measures;

namespace Triskele.Presentation;

/// <summary>Words that frame what a report says.</summary>
internal static class PresentationTexts
{
    public static readonly Texts All = new("Triskele.Presentation.Texts", typeof(PresentationTexts).Assembly);
}
