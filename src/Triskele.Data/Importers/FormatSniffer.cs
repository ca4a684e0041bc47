using Triskele.Data.Findings;
using Triskele.Data.Importers.Cordis;
using Triskele.Data.Importers.Counts;
using Triskele.Data.Importers.Records;
using Triskele.Data.Reading;

namespace Triskele.Data.Importers;

/// <summary>Guesses the format of raw files from their headers.</summary>
public static class FormatSniffer
{
    private static readonly string[] Order = ["cordis", "records", "ties", "counts"];

    /// <summary>The format of a file, folder or archive; null if it is none of ours. Of several in one folder, the one that comes first in the list of formats.</summary>
    public static string? Guess(string path)
    {
        FindingLog silent = new();
        using SourceSet sources = SourceSet.Open([path], silent, new ArchiveLimits());
        string?[] guesses = [.. sources.Entries.Select(e => Guess(e, silent))];
        return Array.Find(Order, guesses.Contains);
    }

    private static string? Guess(SourceEntry entry, FindingLog silent)
    {
        string? guess = null;
        FileFindings findings = new(silent, entry.Name);
        FileGuard.Try(
            findings,
            () =>
            {
                using ITable table = TableOpener.Open(entry, findings, new ArchiveLimits());
                guess = Guess(new Header(table.Columns));
            }
        );
        return guess;
    }

    private static string? Guess(Header header) =>
        CountColumns.Bind(header) is not null ? "counts"
        : CordisTables.ByHeader(header) != CordisTable.None ? "cordis"
        : RecordTables.Sniff(header) switch
        {
            RecordTable.None => null,
            RecordTable.Ties => "ties",
            _ => "records",
        };
}
