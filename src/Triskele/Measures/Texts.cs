using System.Globalization;
using System.Reflection;
using System.Resources;

namespace Triskele.Measures;

/// <summary>User-facing texts of one folder, by key; English now, further languages as satellite resources.</summary>
public sealed class Texts
{
    private readonly ResourceManager _resources;

    /// <summary>The texts of an embedded resource.</summary>
    /// <param name="baseName">Name without ending, such as <c>Triskele.Helices.Texts</c>.</param>
    public Texts(string baseName)
        : this(baseName, typeof(Texts).Assembly) { }

    /// <summary>The texts of a resource that is embedded in another assembly.</summary>
    /// <param name="baseName">Name without ending.</param>
    /// <param name="assembly">The assembly.</param>
    public Texts(string baseName, Assembly assembly) => _resources = new ResourceManager(baseName, assembly);

    /// <summary>The text of a key.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public string this[string key] =>
        Find(key)
        ?? throw new ArgumentException($"There is no text '{key}' in {_resources.BaseName}; add it to that .resx file.", nameof(key));

    /// <summary>The text of a key, or null.</summary>
    public string? Find(string key) => _resources.GetString(key, CultureInfo.InvariantCulture);

    /// <summary>The text of a key with its places {0}, {1}, … filled in; <c>{0:group has|groups have}</c> is the first wording where value 0 is one, else the second.</summary>
    public string Format(string key, params ReadOnlySpan<object?> values) => string.Format(NumberAgreement.Invariant, this[key], values);
}
