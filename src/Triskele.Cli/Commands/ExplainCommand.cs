using System.CommandLine;
using Triskele.Presentation.Tables;

namespace Triskele.Cli.Commands;

/// <summary><c>triskele explain</c></summary>
internal static class ExplainCommand
{
    public static Command Build(Streams streams)
    {
        Argument<string> id = new("ID") { HelpName = "ID", Description = "Id of a measure; `triskele measures` lists them." };
        id.CompletionSources.Add(_ => Catalogue.Measures.Select(m => new System.CommandLine.Completions.CompletionItem(m.Id)));
        Option<bool> markdown = new("--markdown") { Description = "As the Markdown of the documentation page." };
        Command command = new("explain", HelpTexts.Explain) { id, markdown };
        command.SetAction(parsed =>
            Guarded.Run(
                streams,
                () =>
                {
                    var descriptor = Catalogue.Find(parsed.GetRequiredValue(id)).Descriptor;
                    streams.Output.Write(
                        parsed.GetValue(markdown) ? MethodPage.Markdown(descriptor) : MethodPage.Text(descriptor, Streams.Width)
                    );
                    return ExitCode.Done;
                }
            )
        );
        return command;
    }
}
