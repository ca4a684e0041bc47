using Triskele.Data.Findings;
using Triskele.Data.Importers.Cordis;
using Triskele.Data.Importers.Counts;
using Triskele.Data.Importers.Records;
using Triskele.Data.Reading;

namespace Triskele.Data.Importers;

/// <summary>Guesses the format of raw files from their headers.</summary>
public static class FormatSniffer
{
    private static readonly string[] Order = ["cordis", "records", "ties", "messages", "counts"];

    /// <summary>The format of a file, folder or archive; null if it is none of ours. Of several in one folder, the one that comes first in the list of formats.</summary>
    public static string? Guess(string path) => Guess(path, new FindingLog());

    /// <summary>The same, and why a file could not be read or is none of ours.</summary>
    /// <param name="path">File, folder or archive.</param>
    /// <param name="findings">Takes the findings.</param>
    public static string? Guess(string path, FindingLog findings)
    {
        using SourceSet sources = SourceSet.Open([path], findings, new ArchiveLimits());
        string?[] guesses = [.. sources.Entries.Select(e => Guess(e, findings))];
        return Array.Find(Order, guesses.Contains);
    }

    private static string? Guess(SourceEntry entry, FindingLog log)
    {
        string? guess = null;
        FileFindings findings = new(log, entry.Name);
        FileGuard.Try(
            findings,
            () =>
            {
                using ITable table = TableOpener.Open(entry, findings, new ArchiveLimits());
                guess = Guess(new Header(table.Columns), entry.Stem);
                if (guess is null && table.Columns.Count > 0)
                    findings.Error("unknown-table", 1, "", string.Join(", ", table.Columns));
            }
        );
        return guess;
    }

    private static string? Guess(Header header, string stem) =>
        CountColumns.Bind(header) is not null ? "counts"
        : CordisTables.ByHeader(header) != CordisTable.None ? "cordis"
        : RecordTables.Sniff(header, stem) switch
        {
            RecordTable.None => null,
            RecordTable.Ties => "ties",
            RecordTable.Messages => "messages",
            _ => "records",
        };
}
