using System.Globalization;
using DuckDB.NET.Data;
using Triskele.Data.Findings;
using Triskele.Data.Sources;

namespace Triskele.Data.Storage;

public sealed partial class Workspace
{
    /// <summary>The files that are in, in the order of their import.</summary>
    public IReadOnlyList<StoredSource> Sources() =>
        Query(
            """
            SELECT id, import, imported, row_count, name, sha256, bytes, importer, importer_version, dataset, kind, mapping
            FROM source ORDER BY id
            """,
            r => new StoredSource(r.GetInt32(0), r.GetInt32(1), r.GetDateTime(2), FileOf(r), r.GetInt64(3))
        );

    /// <summary>Takes a file out again with all its rows and findings: undoes its import. Rows that it had superseded count again.</summary>
    /// <exception cref="WorkspaceException">There is no such source, or the workspace is open for reading only.</exception>
    public void RemoveSource(int id)
    {
        if (Sources().FirstOrDefault(s => s.Id == id) is not { } source)
            throw StorageFailure.Of(WorkspaceFault.Content, "fault.nosource", Path, id);
        InTransaction(() =>
        {
            foreach (string table in (string[])[.. WorkspaceSchema.FactTables, "finding", "finding_count"])
                Execute($"DELETE FROM {table} WHERE source = $1", id);
            Execute("DELETE FROM source WHERE id = $1", id);
            DeleteFindingsWithoutImport(source.Import);
        });
    }

    /// <summary>The findings of one file, or of all: those that were kept in full, in the order of their finding.</summary>
    public IReadOnlyList<Finding> Findings(int? sourceId = null) =>
        Query(
            $"""
            SELECT severity, file, file_row, file_column, found, expected, repair FROM finding
            WHERE {SourceCondition(sourceId)} ORDER BY import, rowid
            """,
            r => new Finding(
                Enum.Parse<FindingSeverity>(r.GetString(0)),
                TextOf(r, 1),
                r.GetInt64(2),
                TextOf(r, 3),
                TextOf(r, 4),
                TextOf(r, 5),
                TextOf(r, 6)
            )
        );

    /// <summary>How often each kind of finding occurred in one file, or in all.</summary>
    public IReadOnlyList<FindingCount> FindingCounts(int? sourceId = null) =>
        Query(
            $"""
            SELECT severity, file, file_column, expected, occurrences FROM finding_count
            WHERE {SourceCondition(sourceId)} ORDER BY import, rowid
            """,
            r => new FindingCount(Enum.Parse<FindingSeverity>(r.GetString(0)), TextOf(r, 1), TextOf(r, 2), TextOf(r, 3), r.GetInt64(4))
        );

    private static string SourceCondition(int? id) =>
        id is { } known ? string.Create(CultureInfo.InvariantCulture, $"source = {known}") : "true";

    // Findings about a file that gave no rows belong to the import; they go with the last of its sources.
    private void DeleteFindingsWithoutImport(int import)
    {
        foreach (string table in (string[])["finding", "finding_count"])
            Execute($"DELETE FROM {table} WHERE import = $1 AND NOT EXISTS (SELECT 1 FROM source WHERE import = $1)", import);
    }

    private static SourceFile FileOf(DuckDBDataReader r) =>
        new(r.GetString(4), r.GetString(5), r.GetInt64(6), r.GetString(7), r.GetInt32(8), r.GetString(9), r.GetString(10))
        {
            Mapping = TextOf(r, 11),
        };
}
