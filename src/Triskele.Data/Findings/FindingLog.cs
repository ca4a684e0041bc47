namespace Triskele.Data.Findings;

/// <summary>Collects all findings of an import, not only the first.</summary>
/// <remarks>
/// Findings that differ only in row and content are one kind. Of each kind the first <see cref="KeptOfAKind"/> are kept in full and the rest are counted,
/// so that a wrong column in ten million rows does not fill the disk.
/// </remarks>
public sealed class FindingLog
{
    /// <summary>How many findings of one kind are kept in full.</summary>
    public const int KeptOfAKind = 1000;

    private readonly List<Finding> _kept = [];
    private readonly Dictionary<(FindingSeverity, string File, string Column, string Expected), long> _counts = [];

    /// <summary>The findings that are kept in full, in the order of their finding.</summary>
    public IReadOnlyList<Finding> Kept => _kept;

    /// <summary>Number of findings of each kind, kept or not.</summary>
    public IReadOnlyDictionary<(FindingSeverity Severity, string File, string Column, string Expected), long> Counts => _counts;

    /// <summary>Number of findings of a severity, kept or not.</summary>
    public long Count(FindingSeverity severity) => _counts.Where(c => c.Key.Item1 == severity).Sum(c => c.Value);

    /// <summary>Adds a finding.</summary>
    public void Add(Finding finding)
    {
        var kind = (finding.Severity, finding.File, finding.Column, finding.Expected);
        long count = _counts.GetValueOrDefault(kind);
        _counts[kind] = count + 1;
        if (count < KeptOfAKind)
            _kept.Add(finding with { Found = Shorten(finding.Found) });
    }

    private static string Shorten(string text) => text.Length <= 120 ? text : string.Concat(text.AsSpan(0, 117), "...");
}
