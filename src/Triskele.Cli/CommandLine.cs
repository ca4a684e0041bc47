using System.CommandLine;
using System.CommandLine.Help;
using Triskele.Cli.Commands;

namespace Triskele.Cli;

/// <summary>The command line: parses, calls a use case of the Workbench, prints. No logic of its own.</summary>
public static class CommandLine
{
    /// <summary>Runs a command line.</summary>
    /// <param name="args">Arguments without the program's name.</param>
    /// <param name="output">Receives the result and nothing else.</param>
    /// <param name="error">Receives progress, findings and errors.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        RootCommand root = Build(new Streams(output, error));
        ParseResult parsed = root.Parse(args);
        if (parsed.CommandResult.Command == root)
            ShortenDescriptions(root);
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpAction)
        {
            foreach (var problem in parsed.Errors)
                await error.WriteLineAsync(problem.Message).ConfigureAwait(false);
            await error.WriteLineAsync($"Try: {string.Join(' ', CommandPath(parsed))} --help").ConfigureAwait(false);
            return ExitCode.BadCall;
        }
        return await parsed
            .InvokeAsync(
                new InvocationConfiguration
                {
                    Output = output,
                    Error = error,
                    EnableDefaultExceptionHandler = false,
                }
            )
            .ConfigureAwait(false);
    }

    /// <summary>All commands.</summary>
    internal static RootCommand Build(Streams streams)
    {
        RootCommand root = Commands(streams);
        root.Options.OfType<HelpOption>().Single().Action = new HelpAction { MaxWidth = Streams.Width };
        return root;
    }

    private static RootCommand Commands(Streams streams) =>
        new(HelpTexts.Root)
        {
            DiagnoseCommand.Build(streams),
            NewCommand.Build(streams),
            ImportCommand.Build(streams),
            SourcesCommand.Build(streams),
            MeasuresCommand.Build(streams),
            MeasureCommand.Build(streams),
            ExplainCommand.Build(streams),
            ExportCommand.Build(streams),
            SampleCommand.Build(streams),
            CompletionCommand.Build(streams),
        };

    // The list of commands shows a sentence of each; its own --help shows the rest.
    private static void ShortenDescriptions(RootCommand root)
    {
        foreach (Command command in root.Subcommands)
            command.Description = command.Description?.Split('\n')[0].TrimEnd();
    }

    private static IEnumerable<string> CommandPath(ParseResult parsed)
    {
        yield return "triskele";
        if (parsed.CommandResult.Command is not RootCommand)
            yield return parsed.CommandResult.Command.Name;
    }
}
