using System.Globalization;
using System.Resources;

namespace Triskele.Data.Storage;

/// <summary>User-facing texts of the workspace.</summary>
internal static class StorageTexts
{
    private static readonly ResourceManager Resources = new("Triskele.Data.Storage.Texts", typeof(StorageTexts).Assembly);

    public static string Format(string key, params ReadOnlySpan<object?> values) =>
        string.Format(
            CultureInfo.InvariantCulture,
            Resources.GetString(key, CultureInfo.InvariantCulture)
                ?? throw new ArgumentException($"There is no text '{key}' in Storage/Texts.resx.", nameof(key)),
            values
        );
}
