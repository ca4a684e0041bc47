using Triskele.Measures;

namespace Triskele.Workbench.Diagnosis;

/// <summary>The sentences of a diagnosis, by key.</summary>
internal static class DiagnosisTexts
{
    public static Texts All { get; } = new("Triskele.Workbench.Diagnosis.Texts", typeof(DiagnosisTexts).Assembly);

    public static string Say(string key, params ReadOnlySpan<object?> values) => All.Format(key, values);

    public static string? Find(string key) => All.Find(key);
}
