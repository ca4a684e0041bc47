using System.CommandLine;
using System.Globalization;
using Triskele.Data.Storage;
using Triskele.Workbench.Importing;

namespace Triskele.Cli.Commands;

/// <summary><c>triskele sources</c>: what a workspace was filled from; with <c>--remove</c>, taking a file out again.</summary>
internal static class SourcesCommand
{
    public static Command Build(Streams streams)
    {
        Option<string> workspace = new("--in") { Description = "The workspace.", Required = true };
        Option<int?> remove = new("--remove") { Description = "Number of a source to take out; rows that it had superseded count again." };
        Command command = new("sources", HelpTexts.Sources) { workspace, remove };
        command.SetAction(parsed =>
            Guarded.Run(
                streams,
                () =>
                {
                    string path = parsed.GetRequiredValue(workspace);
                    if (parsed.GetValue(remove) is { } id)
                        streams.Error.WriteLine($"Took out {SourceList.Remove(path, id).File.Name}.");
                    else
                        foreach (StoredSource source in SourceList.Of(path))
                            streams.Output.WriteLine(Line(source));
                    return ExitCode.Done;
                }
            )
        );
        return command;
    }

    private static string Line(StoredSource s) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{s.Id, 4}  {s.Imported:yyyy-MM-dd HH:mm}  {s.Rows, 11:#,0} rows  {s.File.Dataset}  {s.File.Name}  sha256 {s.File.Sha256[..12]}"
        );
}
