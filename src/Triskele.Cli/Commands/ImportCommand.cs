using System.CommandLine;
using Triskele.Workbench.Importing;

namespace Triskele.Cli.Commands;

/// <summary><c>triskele import</c></summary>
internal static class ImportCommand
{
    public static Command Build(Streams streams)
    {
        Argument<string> format = new("FORMAT") { Description = "cordis, records, ties, messages, counts or network." };
        Argument<string[]> paths = new("PATH") { Description = "Files, folders or zips.", Arity = ArgumentArity.OneOrMore };
        Option<string> workspace = new("--into") { Description = "The workspace; created if missing.", Required = true };
        Option<string?> mapping = new("--mapping")
        {
            Description = "JSON file that says what columns mean; see docs/importers/records.md.",
        };
        Option<string?> cells = new("--cells") { Description = "For counts that do not tell: exclusive or inclusive." };
        cells.AcceptOnlyFromAmong("exclusive", "inclusive");
        Option<bool> strict = new("--strict") { Description = "Refuse the whole import if any row does not fit." };
        Option<bool> redact = new("--redact") { Description = "Replace names that look like those of natural persons." };
        Command command = new("import", HelpTexts.Import) { format, paths, workspace, mapping, cells, strict, redact };
        command.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(
                    Guarded.Run(
                        streams,
                        () =>
                        {
                            ImportRequest request = new(parsed.GetRequiredValue(format), parsed.GetRequiredValue(paths))
                            {
                                MappingFile = parsed.GetValue(mapping),
                                Cells = parsed.GetValue(cells),
                                Strict = parsed.GetValue(strict),
                                Redact = parsed.GetValue(redact),
                            };
                            ImportOutcome outcome = ImportRun.IntoFile(
                                request,
                                parsed.GetRequiredValue(workspace),
                                TimeProvider.System,
                                streams.Progress(),
                                cancellation
                            );
                            streams.ClearProgress();
                            FindingsPrinter.Print(outcome, streams.Error);
                            return outcome.HasUnreadableFile ? ExitCode.BadInput : ExitCode.Done;
                        }
                    )
                )
        );
        return command;
    }
}
