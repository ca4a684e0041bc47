using System.CommandLine;
using Triskele.Workbench.Exporting;

namespace Triskele.Cli.Commands;

/// <summary><c>triskele export</c></summary>
internal static class ExportCommand
{
    public static Command Build(Streams streams)
    {
        Argument<string> format = new("FORMAT") { Description = "csv, parquet or graphml." };
        format.AcceptOnlyFromAmong([.. ExportRun.Formats]);
        Option<string> workspace = new("--in") { Description = "The workspace.", Required = true };
        Option<string> target = new("--out") { Description = "File or folder to write.", Required = true };
        Command command = new("export", HelpTexts.Export) { format, workspace, target };
        command.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(
                    Guarded.Run(
                        streams,
                        () =>
                        {
                            string path = parsed.GetRequiredValue(target);
                            ExportRun.Run(
                                parsed.GetRequiredValue(format),
                                parsed.GetRequiredValue(workspace),
                                path,
                                cancellation: cancellation
                            );
                            streams.Error.WriteLine($"Wrote {path}.");
                            return ExitCode.Done;
                        }
                    )
                )
        );
        return command;
    }
}
