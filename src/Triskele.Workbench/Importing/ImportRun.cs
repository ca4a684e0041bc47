using System.Globalization;
using Triskele.Data.Findings;
using Triskele.Data.Importers;
using Triskele.Data.Storage;

namespace Triskele.Workbench.Importing;

/// <summary>Imports files into a workspace, in one transaction.</summary>
public static class ImportRun
{
    /// <summary>Imports into the workspace of a path, which is created if missing.</summary>
    /// <exception cref="BadInputException">Nothing could be read, or <see cref="ImportRequest.Strict"/> refuses; nothing was changed.</exception>
    public static ImportOutcome IntoFile(
        ImportRequest request,
        string path,
        TimeProvider time,
        IProgress<string>? progress = null,
        CancellationToken cancellation = default
    )
    {
        IImporter importer = ImporterOf(request);
        bool created = !File.Exists(path);
        try
        {
            using Workspace workspace = Workspace.OpenOrCreate(path);
            return Into(request, importer, workspace, time, progress, cancellation);
        }
        catch when (created && RemoveIfEmpty(path))
        {
            throw;
        }
    }

    /// <summary>Imports into an open workspace.</summary>
    /// <exception cref="BadInputException">Nothing could be read, or <see cref="ImportRequest.Strict"/> refuses; nothing was changed.</exception>
    public static ImportOutcome Into(
        ImportRequest request,
        Workspace workspace,
        TimeProvider time,
        IProgress<string>? progress = null,
        CancellationToken cancellation = default
    ) => Into(request, ImporterOf(request), workspace, time, progress, cancellation);

    private static ImportOutcome Into(
        ImportRequest request,
        IImporter importer,
        Workspace workspace,
        TimeProvider time,
        IProgress<string>? progress,
        CancellationToken cancellation
    )
    {
        FindingLog findings = new();
        using ImportTransaction transaction = workspace.BeginImport(time.GetUtcNow());
        CountingSink sink = new(transaction);
        importer.Import(request.Paths, sink, findings, OptionsOf(request, progress), cancellation);
        cancellation.ThrowIfCancellationRequested();
        Refuse(request, sink, transaction, findings);
        transaction.Commit(findings);
        return new ImportOutcome(findings, Summary(sink, transaction, findings));
    }

    private static IImporter ImporterOf(ImportRequest request)
    {
        IImporter importer = Importer.Find(request.Format);
        return importer is CountsImporter && request.Cells is { } cells
            ? new CountsImporter { CellsChoice = Enum.Parse<PresenceCells>(cells, ignoreCase: true) }
            : importer;
    }

    private static ImportOptions OptionsOf(ImportRequest request, IProgress<string>? progress) =>
        new()
        {
            MappingFile = request.MappingFile,
            Redact = request.Redact,
            Progress = progress is null ? null : new LineProgress(progress),
        };

    private static void Refuse(ImportRequest request, CountingSink sink, ImportTransaction transaction, FindingLog findings)
    {
        long errors = findings.Count(FindingSeverity.Error),
            warnings = findings.Count(FindingSeverity.Warning);
        if (request.Strict && errors + warnings > 0)
            throw new ImportRefusedException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Refused (--strict): {errors} errors and {warnings} warnings. Nothing was changed."
                ),
                findings
            );
        if (sink.Rows == 0 && transaction.SkippedFiles == 0)
            throw new ImportRefusedException("No row of these files could be used. Nothing was changed.", findings);
    }

    private static string Summary(CountingSink sink, ImportTransaction transaction, FindingLog findings)
    {
        if (sink.Rows == 0)
            return string.Create(
                CultureInfo.InvariantCulture,
                $"Nothing changed: the same bytes are in already ({transaction.SkippedFiles} {(transaction.SkippedFiles == 1 ? "table" : "tables")})."
            );
        string skipped = transaction.SkippedFiles switch
        {
            0 => "",
            1 => " 1 table was in already and was skipped.",
            int files => string.Create(CultureInfo.InvariantCulture, $" {files} tables were in already and were skipped."),
        };
        string found =
            $"{Found(FindingSeverity.Error, "error")}, {Found(FindingSeverity.Warning, "warning")}, {Found(FindingSeverity.Note, "note")}";
        return $"Imported {sink.Describe()}; {found}.{skipped}";

        string Found(FindingSeverity severity, string word) =>
            string.Create(CultureInfo.InvariantCulture, $"{findings.Count(severity)} {word}{(findings.Count(severity) == 1 ? "" : "s")}");
    }

    // A workspace that this very import created and that failed before its first commit is not left behind.
    private static bool RemoveIfEmpty(string path)
    {
        try
        {
            using (Workspace workspace = Workspace.Open(path, readOnly: true))
                if (workspace.Sources().Count > 0)
                    return true;
            File.Delete(path);
            File.Delete(path + ".wal");
        }
        catch (Exception failure) when (failure is TriskeleException or IOException or UnauthorizedAccessException)
        {
            // What went wrong first is what the user should read.
        }
        return true;
    }

    private sealed class LineProgress(IProgress<string> progress) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) =>
            progress.Report(string.Create(CultureInfo.InvariantCulture, $"{value.File}: {value.Rows:#,0} rows"));
    }
}
