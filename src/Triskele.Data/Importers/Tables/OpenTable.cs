using Triskele.Data.Findings;
using Triskele.Data.Reading;

namespace Triskele.Data.Importers.Tables;

/// <summary>A table that lies open: where it comes from, its header, the mapping that it was opened by.</summary>
internal sealed record OpenTable(SourceEntry Entry, Header Header, TableMapping? Mapping, FileFindings Findings)
{
    /// <summary>What the mapping file says that the table is; empty to sniff it.</summary>
    public string Declared => Mapping?.Table.Trim().ToLowerInvariant() ?? "";

    /// <summary>Tells that the table is none of a format's: an error for a file that the user named, a note for one that lay around.</summary>
    public TablePlan? Unrecognised(string format, string expected)
    {
        FindingSeverity severity = Entry.IsNamed ? FindingSeverity.Error : FindingSeverity.Note;
        Findings.Add(severity, "unrecognised", 1, "", string.Join(", ", Header.Columns), [format, expected]);
        return null;
    }
}
