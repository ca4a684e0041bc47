using Triskele.Data.Findings;

namespace Triskele.Data.Storage;

/// <summary>How often one kind of finding occurred, kept in full or not.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="File">File as the user named it.</param>
/// <param name="Column">Name of the column; empty where it is about the whole row.</param>
/// <param name="Expected">What should stand there.</param>
/// <param name="Count">Occurrences.</param>
public sealed record FindingCount(FindingSeverity Severity, string File, string Column, string Expected, long Count);
