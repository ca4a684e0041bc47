using Triskele.Measures;

namespace Triskele.Data.Exporters;

/// <summary>User-facing texts of the exporters.</summary>
internal static class ExporterTexts
{
    private static readonly Texts All = new("Triskele.Data.Exporters.Texts", typeof(ExporterTexts).Assembly);

    public static string Format(string key, params ReadOnlySpan<object?> values) => All.Format(key, values);
}
