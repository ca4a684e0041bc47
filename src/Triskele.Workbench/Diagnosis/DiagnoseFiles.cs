using Triskele.Data.Exporters;
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
            return Sample(asOf, request, cancellation);
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
        return new DiagnosisOutcome(DiagnosisRun.Of(state, request, false, cancellation), outcome);
    }

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

    private static DiagnosisOutcome Sample(DateOnly? asOf, DiagnosisRequest request, CancellationToken cancellation)
    {
        string folder = Directory.CreateTempSubdirectory("triskele-sample-").FullName;
        try
        {
            using Workspace workspace = Workspace.Temporary();
            ImportRun.Into(new ImportRequest("records", SampleWorld.WriteTo(folder)), workspace, TimeProvider.System, null, cancellation);
            return new DiagnosisOutcome(DiagnosisRun.Of(Workspaces.Load(workspace, asOf, null), request, true, cancellation), null);
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
            throw new BadInputException($"{path}: there is no such file or folder.");
        string[] formats = [.. paths.Select(p => FormatSniffer.Guess(p)).OfType<string>().Distinct()];
        return formats switch
        {
            [var one] => one,
            [] => throw new BadInputException(
                $"{paths[0]}: neither a workspace nor a table that Triskele knows. Expected: a CORDIS download, tables of actors, projects and "
                    + "participations, an edge list, or a table of presence counts. Import it with a mapping: triskele import records FILE --mapping MAP.json --into W."
            ),
            _ => throw new BadInputException(
                $"These files are of several formats ({string.Join(", ", formats)}); import each with `triskele import FORMAT` into one workspace, then diagnose that."
            ),
        };
    }
}
