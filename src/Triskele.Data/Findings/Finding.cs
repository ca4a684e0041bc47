namespace Triskele.Data.Findings;

/// <summary>Something in a file that a person should know: what, where, expected, how to repair.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="File">File as the user named it; a member of an archive as <c>archive.zip/member.csv</c>.</param>
/// <param name="Row">Number of the row, the header being row 1; 0 where the finding is about the whole file.</param>
/// <param name="Column">Name of the column; empty where it is about the whole row.</param>
/// <param name="Found">What stands there, cut to a readable length.</param>
/// <param name="Expected">What should stand there.</param>
/// <param name="Repair">What to do.</param>
public sealed record Finding(FindingSeverity Severity, string File, long Row, string Column, string Found, string Expected, string Repair);
