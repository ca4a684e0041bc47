using Triskele.Measures;

namespace Triskele.Data.Storage;

/// <summary>User-facing texts of the workspace.</summary>
internal static class StorageTexts
{
    private static readonly Texts All = new("Triskele.Data.Storage.Texts", typeof(StorageTexts).Assembly);

    public static string Format(string key, params ReadOnlySpan<object?> values) => All.Format(key, values);
}
