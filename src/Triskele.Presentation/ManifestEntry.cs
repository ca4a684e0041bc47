namespace Triskele.Presentation;

/// <summary>A line of the manifest.</summary>
/// <param name="Key">What it is.</param>
/// <param name="Value">Its value, as text.</param>
public sealed record ManifestEntry(string Key, string Value);
