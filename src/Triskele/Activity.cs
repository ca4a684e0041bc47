namespace Triskele;

/// <summary>A thing that is done: a field of science, a topic of a call, an industry.</summary>
/// <param name="Scheme">Classification, such as <c>euroSciVoc</c>, <c>topic</c>, <c>nace2</c>.</param>
/// <param name="Code">Code within it.</param>
public readonly record struct Activity(string Scheme, string Code);
