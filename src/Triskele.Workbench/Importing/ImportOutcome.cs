using Triskele.Data.Findings;

namespace Triskele.Workbench.Importing;

/// <summary>What an import did.</summary>
/// <param name="Findings">What was found.</param>
/// <param name="Summary">What was done, in one sentence.</param>
public sealed record ImportOutcome(FindingLog Findings, string Summary)
{
    /// <summary>Whether a file could not be read at all.</summary>
    public bool HasUnreadableFile => Findings.Kept.Any(f => f.Severity == FindingSeverity.Error && f.Row == 0);
}
