using Triskele.Data.Findings;
using Triskele.Data.Sources;

namespace Triskele.Data.Storage;

/// <summary>An import under way. Its rows are in the workspace after <see cref="Commit"/>, and none of them where it is disposed before.</summary>
/// <threadsafety>Not safe for several threads.</threadsafety>
public sealed partial class ImportTransaction : IRecordSink, IDisposable
{
    private readonly Workspace _workspace;
    private readonly DateTime _when;
    private readonly int _import;
    private readonly HashSet<(string, string, int, string)> _known;
    private readonly List<StoredSource> _sources = [];
    private SourceFile? _file;
    private int _source;
    private long _rows;
    private bool _ended;

    internal ImportTransaction(Workspace workspace, DateTime when)
    {
        (_workspace, _when) = (workspace, when);
        _known = [.. workspace.Sources().Select(s => Identity(s.File))];
        _import = workspace.TakeNumber("last_import");
    }

    /// <summary>Files that were left out because their bytes are in already, read by the same version of the importer.</summary>
    public int SkippedFiles { get; private set; }

    /// <summary>Files that this import brings, the current one excepted.</summary>
    public IReadOnlyList<StoredSource> Sources => _sources;

    /// <inheritdoc/>
    public bool Begin(SourceFile source)
    {
        ObjectDisposedException.ThrowIf(_ended, this);
        CloseFile();
        if (!_known.Add(Identity(source)))
        {
            SkippedFiles++;
            return false;
        }
        (_file, _source, _rows) = (source, _workspace.TakeNumber("last_source"), 0);
        return true;
    }

    /// <summary>Puts everything into the workspace. Where every file was left out, nothing changes, findings included.</summary>
    /// <param name="findings">What was found while reading; stored with the files that it is about.</param>
    /// <exception cref="WorkspaceException">The disk is full, or the store failed; the workspace is as it was before the import.</exception>
    public void Commit(FindingLog? findings = null)
    {
        ObjectDisposedException.ThrowIf(_ended, this);
        try
        {
            CloseFile();
            CloseTables();
            if (findings is not null)
                StoreFindings(findings);
            _ended = true;
            _workspace.EndImport(commit: _sources.Count > 0);
        }
        catch
        {
            Abandon();
            throw;
        }
    }

    /// <summary>Rolls back what was not committed.</summary>
    public void Dispose()
    {
        if (!_ended)
            Abandon();
    }

    private void Abandon()
    {
        if (!_ended)
            DiscardTables();
        _ended = true;
        _workspace.AbandonImport();
    }

    private void CloseFile()
    {
        if (_file is not { } file)
            return;
        _sources.Add(new StoredSource(_source, _import, _when, file, _rows));
        _workspace.Execute(
            "INSERT INTO source VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
            _source,
            _import,
            _when,
            file.Name,
            file.Sha256,
            file.Bytes,
            file.Importer,
            file.ImporterVersion,
            file.Dataset,
            file.Table,
            file.Mapping.Length == 0 ? null : file.Mapping,
            _rows
        );
        _file = null;
    }

    private void StoreFindings(FindingLog findings)
    {
        using TableAppender finding = new(_workspace, "finding");
        foreach (Finding f in findings.Kept)
            finding.Row(r =>
                r.Whole(_import)
                    .Whole(SourceOf(f.File))
                    .Text(f.Severity.ToString())
                    .Text(f.File)
                    .Long(f.Row)
                    .Text(f.Column)
                    .Text(f.Found)
                    .Text(f.Expected)
                    .Text(f.Repair)
            );
        finding.Close();
        using TableAppender count = new(_workspace, "finding_count");
        foreach (var ((severity, file, column, expected), occurrences) in findings.Counts)
            count.Row(r =>
                r.Whole(_import).Whole(SourceOf(file)).Text(severity.ToString()).Text(file).Text(column).Text(expected).Long(occurrences)
            );
        count.Close();
    }

    // A source's name has no folders; a finding names the file as the user did.
    private int? SourceOf(string file) =>
        _sources.Find(s => file == s.File.Name || file.EndsWith("/" + s.File.Name, StringComparison.Ordinal))?.Id
        ?? _sources.Find(s => file.EndsWith("\\" + s.File.Name, StringComparison.Ordinal))?.Id;

    private static (string, string, int, string) Identity(SourceFile file) =>
        (file.Sha256, file.Importer, file.ImporterVersion, file.Table);
}
