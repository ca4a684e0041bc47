using System.CommandLine;
using Triskele.Workbench.Importing;

namespace Triskele.Cli.Commands;

/// <summary><c>triskele new</c></summary>
internal static class NewCommand
{
    public static Command Build(Streams streams)
    {
        Argument<string> path = new("WORKSPACE") { Description = "File to create." };
        Command command = new("new", HelpTexts.New) { path };
        command.SetAction(parsed =>
            Guarded.Run(
                streams,
                () =>
                {
                    Workspaces.Create(parsed.GetRequiredValue(path));
                    streams.Error.WriteLine($"Created {parsed.GetRequiredValue(path)}.");
                    return ExitCode.Done;
                }
            )
        );
        return command;
    }
}
