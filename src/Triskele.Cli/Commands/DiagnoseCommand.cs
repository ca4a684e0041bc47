using System.CommandLine;
using Triskele.Measures;
using Triskele.Presentation;
using Triskele.Workbench.Diagnosis;
using Triskele.Workbench.Importing;

namespace Triskele.Cli.Commands;

/// <summary><c>triskele diagnose</c>: the main job.</summary>
internal static class DiagnoseCommand
{
    public static Command Build(Streams streams)
    {
        Argument<string[]> paths = new("WORKSPACE|FILE")
        {
            Description = "A workspace, or raw files; nothing: the embedded sample.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Option<string> by = new("--by")
        {
            Description = "What to compare: country, place:1 … place:9, programme, framework.",
            DefaultValueFactory = _ => "country",
        };
        Option<string?> report = new("--report") { Description = "HTML file for the whole report." };
        Option<bool> redact = new("--redact") { Description = "Replace names that look like those of natural persons (raw files)." };
        Option<string?> mapping = new("--mapping") { Description = "JSON file that says what columns mean (raw files)." };
        Option<string?> cells = new("--cells") { Description = "For raw counts that do not tell: exclusive or inclusive." };
        cells.AcceptOnlyFromAmong("exclusive", "inclusive");
        CommonOptions common = new();
        Command command = new("diagnose", HelpTexts.Diagnose) { paths, by, report, redact, mapping, cells };
        common.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(
                    Guarded.Run(
                        streams,
                        () =>
                        {
                            string? file = parsed.GetValue(report);
                            if (file is not null)
                                DiagnoseFiles.CheckReport(file);
                            DiagnosisRequest request = new()
                            {
                                By = Grouping.Parse(parsed.GetRequiredValue(by)),
                                Measures = common.Request(parsed, Grouping.All),
                                Progress = streams.Progress(),
                            };
                            DiagnosisOutcome outcome = DiagnoseFiles.Run(
                                parsed.GetValue(paths) ?? [],
                                common.AsOfDate(parsed),
                                new ImportRequest("", [])
                                {
                                    Redact = parsed.GetValue(redact),
                                    MappingFile = parsed.GetValue(mapping),
                                    Cells = parsed.GetValue(cells),
                                },
                                parsed.GetValue(common.Helices),
                                request,
                                cancellation
                            );
                            streams.ClearProgress();
                            if (outcome.Import is { } import)
                                FindingsPrinter.Print(import, streams.Error);
                            if (parsed.GetValue(paths) is { Length: > 0 })
                                FindingsPrinter.PrintNotes(outcome.Report.Notes, streams.Error);
                            if (file is not null)
                                DiagnoseFiles.WriteReport(outcome.Report, file);
                            TerminalSummary.Write(outcome.Report, streams.Output, Streams.Width, file);
                            return outcome.Import is { HasUnreadableFile: true } ? ExitCode.BadInput : ExitCode.Done;
                        }
                    )
                )
        );
        return command;
    }
}
