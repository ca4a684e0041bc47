using System.Globalization;
using System.Resources;

namespace Triskele.Data.Exporters;

/// <summary>User-facing texts of the exporters.</summary>
internal static class ExporterTexts
{
    private static readonly ResourceManager Resources = new("Triskele.Data.Exporters.Texts", typeof(ExporterTexts).Assembly);

    public static string Format(string key, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.InvariantCulture, Resources.GetString(key, CultureInfo.InvariantCulture)!, values);
}
