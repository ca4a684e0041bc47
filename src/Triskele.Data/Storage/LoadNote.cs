namespace Triskele.Data.Storage;

/// <summary>Something about the loaded data that a person should know.</summary>
/// <param name="Key">What it is about, such as <c>projects_without_start</c>.</param>
/// <param name="Count">How many it concerns.</param>
/// <param name="Text">The sentence.</param>
public sealed record LoadNote(string Key, long Count, string Text);
