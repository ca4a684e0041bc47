using System.CommandLine;
using Triskele.Workbench.Samples;

namespace Triskele.Cli.Commands;

/// <summary><c>triskele sample</c></summary>
internal static class SampleCommand
{
    public static Command Build(Streams streams)
    {
        Option<string> folder = new("--out") { Description = "Folder to write into; created if missing.", Required = true };
        Command command = new("sample", HelpTexts.Sample) { folder };
        command.SetAction(parsed =>
            Guarded.Run(
                streams,
                () =>
                {
                    foreach (string path in SampleWorld.WriteTo(parsed.GetRequiredValue(folder)))
                        streams.Error.WriteLine($"Wrote {path}.");
                    return ExitCode.Done;
                }
            )
        );
        return command;
    }
}
