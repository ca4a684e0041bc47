using Triskele.Data.Exporters;
using Triskele.Data.Findings;
using Triskele.Data.Importers;
using Triskele.Data.Storage;
using Triskele.Presentation;
using Triskele.Workbench.Importing;
using Triskele.Workbench.Measuring;
using Triskele.Workbench.Samples;

namespace Triskele.Workbench.Diagnosis;

/// <summary>Diagnoses a workspace, raw files as they come, or, given nothing, the embedded sample.</summary>
public static class DiagnoseFiles
{
    /// <summary>Runs a diagnosis.</summary>
    /// <param name="paths">A workspace, or raw files; empty for the sample.</param>
    /// <param name="asOf">Date at which to look, or null for the latest start.</param>
    /// <param name="import">How raw files are imported; its format and paths are not read.</param>
    /// <param name="helicesFile">JSON file of a helix mapping, or null for the default.</param>
    /// <param name="request">What to compare, period, options, seed.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static DiagnosisOutcome Run(
        IReadOnlyList<string> paths,
        DateOnly? asOf,
        ImportRequest import,
        string? helicesFile,
        DiagnosisRequest request,
        CancellationToken cancellation = default
    )
    {
        if (paths.Count == 0)
            return Sample(asOf, helicesFile, request, cancellation);
        if (paths is [var path] && Workspace.IsWorkspace(path))
            return new DiagnosisOutcome(DiagnosisRun.Of(Workspaces.Load(path, asOf, helicesFile), request, false, cancellation), null);
        using Workspace workspace = Workspace.Temporary();
        ImportOutcome outcome = ImportRun.Into(
            import with
            {
                Format = FormatOf(paths),
                Paths = paths,
            },
            workspace,
            TimeProvider.System,
            request.Progress,
            cancellation
        );
        LoadedState state = Workspaces.Load(workspace, asOf, helicesFile);
        try
        {
            return new DiagnosisOutcome(DiagnosisRun.Of(state, request, false, cancellation), outcome);
        }
        catch (BadInputException bad)
        {
            throw new ImportRefusedException(bad.Message, outcome.Findings);
        }
    }

    /// <summary>Looks whether a report can be written there, before the work of an hour ends without a place to go.</summary>
    /// <exception cref="TriskeleException">It cannot be; the message says why.</exception>
    public static void CheckReport(string path) => AtomicOutput.Check(path);

    /// <summary>Writes the report as one HTML file; the old file stays until the new one is whole.</summary>
    public static void WriteReport(Report report, string path) =>
        AtomicOutput.WriteFile(
            path,
            temporary =>
            {
                using StreamWriter writer = new(temporary);
                HtmlReport.Write(report, writer);
            }
        );

    private static DiagnosisOutcome Sample(DateOnly? asOf, string? helicesFile, DiagnosisRequest request, CancellationToken cancellation)
    {
        string folder = Directory.CreateTempSubdirectory("triskele-sample-").FullName;
        try
        {
            using Workspace workspace = Workspace.Temporary();
            ImportRun.Into(new ImportRequest("records", SampleWorld.WriteTo(folder)), workspace, TimeProvider.System, null, cancellation);
            return new DiagnosisOutcome(DiagnosisRun.Of(Workspaces.Load(workspace, asOf, helicesFile), request, true, cancellation), null);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Files of one call are of one format; a table that tells nothing (a code list, say) follows the others.
    private static string FormatOf(IReadOnlyList<string> paths)
    {
        foreach (string path in paths.Where(p => !File.Exists(p) && !Directory.Exists(p)))
            throw new BadInputException($"“{path}”: there is no such file or folder. Check the path; quote it if it contains blanks.");
        FindingLog findings = new();
        (string Path, string? Format)[] told = [.. paths.Select(p => (p, FormatSniffer.Guess(p, findings)))];
        string[] formats = [.. told.Select(t => t.Format).OfType<string>().Distinct()];
        return formats switch
        {
            [var one] => one,
            // The importer of records reads lists of ties and of messages too.
            _ when formats.Length > 1 && formats.All(f => f is "records" or "ties" or "messages") => "records",
            [] => throw new ImportRefusedException(
                $"{string.Join(", ", paths)}: neither a workspace nor a table that Triskele knows and can read. Nothing was diagnosed.",
                findings
            ),
            _ => throw new BadInputException(
                $"These files are of several formats ({string.Join(", ", told.Where(t => t.Format is not null).Select(t => $"{t.Path}: {t.Format}"))}); "
                    + "import each with `triskele import FORMAT` into one workspace, then diagnose that."
            ),
        };
    }
}
