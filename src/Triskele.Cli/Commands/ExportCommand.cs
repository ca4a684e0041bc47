using System.CommandLine;
using Triskele.Workbench.Exporting;

namespace Triskele.Cli.Commands;

/// <summary><c>triskele export</c></summary>
internal static class ExportCommand
{
    public static Command Build(Streams streams)
    {
        Argument<string> format = new("FORMAT") { Description = "gexf, graphml, pajek, mpx, vosviewer, dl, mtx, csv or parquet." };
        format.AcceptOnlyFromAmong([.. ExportRun.Formats]);
        Option<string> workspace = new("--in") { Description = "The workspace.", Required = true };
        Option<string> target = new("--out") { Description = "File or folder to write.", Required = true };
        Option<string?> content = new("--content")
        {
            Description = "Which network: projects (joint projects), ties (recorded ties) or two-mode (organisations and projects).",
        };
        content.AcceptOnlyFromAmong([.. ExportRun.Contents]);
        Option<string?> labels = new("--labels")
        {
            Description = "What stands for an organisation where a format has one name for it: name or key.",
        };
        labels.AcceptOnlyFromAmong("name", "key");
        Option<bool> mark = new("--bom") { Description = "Begin text files with a byte order mark, as Pajek and Excel want it." };
        Option<bool> times = new("--times") { Description = "Write the years of edges into Pajek files; igraph does not read them." };
        Option<string> gexf = new("--gexf")
        {
            Description = "Version of GEXF: 1.3, or 1.2 for NetworkX.",
            DefaultValueFactory = _ => "1.3",
        };
        gexf.AcceptOnlyFromAmong("1.3", "1.2");
        Command command = new("export", HelpTexts.Export) { format, workspace, target, content, labels, mark, times, gexf };
        command.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(
                    Guarded.Run(
                        streams,
                        () =>
                        {
                            string path = parsed.GetRequiredValue(target);
                            ExportRun.Run(
                                new ExportRequest(parsed.GetRequiredValue(format), parsed.GetRequiredValue(workspace), path)
                                {
                                    Content = parsed.GetValue(content),
                                    Labels = parsed.GetValue(labels),
                                    ByteOrderMark = parsed.GetValue(mark),
                                    Times = parsed.GetValue(times),
                                    Gexf = parsed.GetRequiredValue(gexf),
                                },
                                cancellation
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
