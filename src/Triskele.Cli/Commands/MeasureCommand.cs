using System.CommandLine;
using Triskele.Measures;
using Triskele.Workbench.Exporting;
using Triskele.Workbench.Importing;
using Triskele.Workbench.Measuring;

namespace Triskele.Cli.Commands;

/// <summary><c>triskele measure</c></summary>
internal static class MeasureCommand
{
    public static Command Build(Streams streams)
    {
        Argument<string> id = new("ID") { HelpName = "ID", Description = "Id of a measure; `triskele measures` lists them." };
        id.CompletionSources.Add(_ => Catalogue.Measures.Select(m => new System.CommandLine.Completions.CompletionItem(m.Id)));
        Option<string> workspace = new("--in") { Description = "The workspace.", Required = true };
        Option<string> by = new("--by")
        {
            Description = $"What to split by, comma-separated: {Grouping.Words}.",
            DefaultValueFactory = _ => "all",
        };
        Option<string> format = new("--format") { Description = "table, csv, json or parquet.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "csv", "json", "parquet");
        Option<string?> file = new("--out") { Description = "File to write instead of the screen." };
        CommonOptions common = new();
        Command command = new("measure", HelpTexts.Measure) { id, workspace, by, format, file };
        common.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(
                    Guarded.Run(
                        streams,
                        () =>
                        {
                            Measure measure = Catalogue.Find(parsed.GetRequiredValue(id));
                            MeasureRequest request = common.Request(parsed, Grouping.Parse(parsed.GetRequiredValue(by)));
                            LoadedState state = Workspaces.Load(
                                parsed.GetRequiredValue(workspace),
                                common.AsOfDate(parsed),
                                parsed.GetValue(common.Helices)
                            );
                            MeasureResult result = new MeasureRunner(state, request).Run(measure, cancellation);
                            ResultWriter.Write(
                                result,
                                parsed.GetRequiredValue(format),
                                parsed.GetValue(file),
                                streams.Output,
                                Streams.Width
                            );
                            if (parsed.GetValue(file) is not null || parsed.GetRequiredValue(format) == "csv")
                                foreach (string caveat in result.Table.Caveats.Concat(result.Notes))
                                    streams.Error.WriteLine($"* {caveat}");
                            return ExitCode.Done;
                        }
                    )
                )
        );
        return command;
    }
}
