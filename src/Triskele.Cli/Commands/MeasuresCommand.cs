using System.CommandLine;
using Triskele.Presentation.Tables;

namespace Triskele.Cli.Commands;

/// <summary><c>triskele measures</c></summary>
internal static class MeasuresCommand
{
    public static Command Build(Streams streams)
    {
        Option<bool> json = new("--json") { Description = "As JSON, with columns, units and options." };
        Command command = new("measures", HelpTexts.Measures) { json };
        command.SetAction(parsed =>
            Guarded.Run(
                streams,
                () =>
                {
                    streams.Output.Write(
                        parsed.GetValue(json)
                            ? CatalogueWriter.Json(Catalogue.Measures)
                            : CatalogueWriter.Text(Catalogue.Measures, Streams.Width)
                    );
                    return ExitCode.Done;
                }
            )
        );
        return command;
    }
}
